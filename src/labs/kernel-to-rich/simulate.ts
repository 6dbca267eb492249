import {
  type LeastNorms,
  leastNorms,
  levelSet,
  type RichPath,
  richPaths,
  sparseProblem,
} from '../../core/labs/kernel-rich';
import type { Slices } from '../../core/labs/slices';

export interface Options {
  readonly [key: string]: number;
  /** Start u = v = α·1. */
  readonly alpha: number;
  /** w = u^D − v^D. */
  readonly D: number;
  /** Weights, rows of data, and weights that are not 0. */
  readonly q: number;
  readonly n: number;
  readonly k: number;
  /** Problems, each from its own seed. */
  readonly problems: number;
  readonly seed: number;
}

/** One random problem: the two norms, and where each depth ends at each α. */
export interface Problem {
  readonly truth: Float64Array;
  readonly least: LeastNorms;
  readonly paths: readonly RichPath[];
}

export interface Result {
  readonly alphas: readonly number[];
  readonly angles: Float64Array;
  /** R/α² of each shape, and the distance of its level set from 0 along the angles. */
  readonly shapes: readonly { readonly ratio: number; readonly rho: Float64Array }[];
  readonly problems: readonly Problem[];
}

export const depths = [2, 3, 4] as const;
/** α from the rich end to the kernel end. */
const alphaGrid: readonly number[] = Array.from({ length: 26 }, (_, i) => 10 ** (-5 + i / 4));
/** R/α² of the shapes of two weights: of the grid of α, at R = 1. */
const ratios = alphaGrid.map((alpha) => alpha ** -2);

export function* simulate({ q, n, k, problems: count, seed }: Options): Slices<Result> {
  const angles = Float64Array.from({ length: 91 }, (_, i) => (i * Math.PI) / 180);
  const shapes = ratios.map((ratio) => ({ ratio, rho: levelSet(ratio, angles) }));
  let result: Result = { alphas: alphaGrid, angles, shapes, problems: [] };
  for (let i = 0; i < count; i++) {
    const problem = sparseProblem(Math.min(n, q - 1), q, Math.min(k, q), seed + i);
    const least = leastNorms(problem);
    const before = result.problems;
    for (const { done, result: paths } of richPaths(problem, depths, alphaGrid)) {
      result = { ...result, problems: [...before, { truth: problem.truth, least, paths }] };
      yield { done: (i + done) / count, result };
    }
  }
  return result;
}

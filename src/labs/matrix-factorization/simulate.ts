import {
  type Completion,
  factorizationFlow,
  nuclearMinimum,
  seededCompletion,
} from '../../core/labs/matrix-completion';
import { finish, type Slices } from '../../core/labs/slices';
import { distance, matrix } from '../../core/linear-algebra/matrix';
import { singularValues } from '../../core/linear-algebra/svd';

export interface Options {
  readonly [key: string]: number | string | boolean;
  readonly problem: 'random' | 'corner' | 'escape';
  /** Layers. */
  readonly N: number;
  readonly alpha: number;
  /** Whether det W(0) < 0. */
  readonly negative: boolean;
  readonly n: number;
  readonly rank: number;
  /** Entries that are seen. */
  readonly seen: number;
  /** Which entries are seen, as 0 and 1 row by row; where it does not fit, they are drawn by the seed. */
  readonly mask: string;
  readonly seed: number;
  /** Moment that is looked at, 0 to 1. */
  readonly at: number;
}

/** What one depth comes to, over time. */
interface DepthRun {
  readonly N: number;
  readonly t: readonly number[];
  readonly error: readonly number[];
}

export interface Result {
  readonly n: number;
  readonly target: Float64Array;
  readonly observed: Uint8Array;
  /** Singular values of the target. */
  readonly truth: Float64Array;
  readonly t: readonly number[];
  readonly sigma: readonly Float64Array[];
  readonly loss: readonly number[];
  readonly effectiveRank: readonly number[];
  readonly error: readonly number[];
  /** W at each time. */
  readonly W: readonly Float64Array[];
  /** The matrix of least nuclear norm, once it is known. */
  readonly nuclear:
    | { readonly norm: number; readonly gap: number; readonly error: number; readonly W: Float64Array }
    | undefined;
  readonly others: readonly DepthRun[];
  /** The ends of other matrices of this kind, the seed's own first; empty where there is but one. */
  readonly many: readonly Ends[];
}

/** How far each way to complete one matrix ends from the whole of it. */
export interface Ends {
  /** By depth, from one layer on; as many as are known. */
  readonly errors: readonly number[];
  /** Of the least nuclear norm; NaN until it is known. */
  readonly nuclear: number;
}

/** Times at which a run is looked at: equal ratios from 0.1 on. */
const timesUpTo = (end: number): number[] => Array.from({ length: 70 }, (_, i) => 0.1 * (end / 0.1) ** (i / 69));

const fixed = {
  corner: { data: [1, 2, 2, 4], observed: [1, 1, 1, 0], end: 400 },
  // Later than this the smaller singular value is below rounding, which would then decide.
  escape: { data: [0, 1, 1, 0], observed: [0, 1, 1, 1], end: 100 },
} as const;

/** The matrix that is to be completed, and up to when it is followed. */
function problemOf({ problem, n, rank, seen, mask, seed }: Options): Completion & { readonly end: number } {
  const made =
    problem === 'random'
      ? { ...seededCompletion(n, Math.min(rank, n), Math.min(seen, n * n), seed), end: 400 }
      : {
          target: matrix(2, 2, Float64Array.from(fixed[problem].data)),
          observed: Uint8Array.from(fixed[problem].observed),
          end: fixed[problem].end,
        };
  return mask.length === made.observed.length ? { ...made, observed: Uint8Array.from(mask, Number) } : made;
}

export const mostDepth = 4;
/** Matrices that are compared. */
export const matrices = 15;
/** Of their flows, of which two digits are read. */
const rough = { relative: 1e-5, absolute: 1e-8 };

/** The chosen depth, then the least nuclear norm, then the other depths. */
export function* simulate(options: Options): Slices<Result> {
  const { N, alpha, negative } = options;
  const problem = problemOf(options);
  const times = timesUpTo(problem.end);
  const detSign = negative ? -1 : 1;
  const { target, observed } = problem;
  const W: Float64Array[] = [];
  let result: Result = {
    ...{ n: target.rows, target: target.data, observed, truth: singularValues(target) },
    ...{ t: [], sigma: [], loss: [], effectiveRank: [], error: [], W, nuclear: undefined, others: [], many: [] },
  };
  for (const { done, result: run } of factorizationFlow(problem, { N, alpha, detSign, times })) {
    if (run.t.length > W.length) W.push(run.W.data.slice());
    result = {
      ...result,
      t: run.t,
      sigma: run.sigma,
      loss: run.loss,
      effectiveRank: run.effectiveRank,
      error: run.error,
    };
    yield { done: 0.2 * done, result };
  }
  for (const { result: least } of nuclearMinimum(problem, 1e-5)) {
    const error = Math.hypot(...least.W.data.map((x, k) => x - target.data[k]));
    result = { ...result, nuclear: { norm: least.norm, gap: least.gap, error, W: least.W.data.slice() } };
    yield { done: 0.2, result };
  }
  for (let other = 1; other <= mostDepth; other++) {
    if (other === N) continue;
    const before = result.others;
    for (const { done, result: run } of factorizationFlow(problem, { N: other, alpha, detSign, times })) {
      result = { ...result, others: [...before, { N: other, t: run.t, error: run.error }] };
      yield { done: 0.2 + (0.2 * (before.length + done)) / (mostDepth - 1), result };
    }
  }
  for (const { done, result: many } of otherMatrices(options)) {
    result = { ...result, many };
    yield { done: 0.4 + 0.6 * done, result };
  }
  return result;
}

/** Where the matrices of the seeds from this one on end. */
function* otherMatrices(options: Options): Slices<readonly Ends[]> {
  if (options.problem !== 'random') return [];
  const { alpha, negative, seed } = options;
  const detSign = negative ? -1 : 1;
  let many: readonly Ends[] = [];
  for (let k = 0; k < matrices; k++) {
    const before = many;
    const problem = problemOf({ ...options, seed: seed + k });
    let ends: Ends = { errors: [], nuclear: Number.NaN };
    const told = () => ({ done: (k + ends.errors.length / (mostDepth + 1)) / matrices, result: many });
    for (let N = 1; N <= mostDepth; N++) {
      const slices = factorizationFlow(problem, { N, alpha, detSign, times: [problem.end], tolerance: rough });
      let step = slices.next();
      for (; !step.done; step = slices.next()) yield told();
      ends = { ...ends, errors: [...ends.errors, step.value.error[0] ?? Number.NaN] };
      many = [...before, ends];
    }
    const least = finish(nuclearMinimum(problem, 1e-4)).W;
    many = [...before, { ...ends, nuclear: distance(least.data, problem.target.data) }];
    yield told();
  }
  return many;
}

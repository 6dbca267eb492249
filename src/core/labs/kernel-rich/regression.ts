/** Sparse regression without noise: y = Xw*, with fewer rows than weights and few weights that are not 0. */

import { leastAbsolute, leastSquares, normSum } from '../../flow-limits/norms';
import { woodworthPath } from '../../flow-limits/woodworth-dual';
import { normal, seededRandom } from '../../numerics/random';
import type { Slices } from '../slices';

export interface SparseProblem {
  /** Rows, weights. */
  readonly n: number;
  readonly q: number;
  /** n × q, row-major, standard normal. */
  readonly X: Float64Array;
  readonly y: Float64Array;
  /** The w* that made y. */
  readonly truth: Float64Array;
}

/** A problem with k weights of ±1 among q. */
export function sparseProblem(n: number, q: number, k: number, seed: number): SparseProblem {
  const random = seededRandom(seed);
  const X = Float64Array.from({ length: n * q }, () => normal(random));
  const truth = new Float64Array(q);
  // The first k of a shuffled deck.
  const deck = Array.from({ length: q }, (_, i) => i);
  for (let i = 0; i < k; i++) {
    const j = i + Math.floor(random() * (q - i));
    [deck[i], deck[j]] = [deck[j], deck[i]];
    truth[deck[i]] = random() < 0.5 ? -1 : 1;
  }
  const y = Float64Array.from({ length: n }, (_, i) => truth.reduce((sum, w, j) => sum + X[i * q + j] * w, 0));
  return { n, q, X, y, truth };
}

/** One solution of Xw = y. */
interface Solution {
  readonly w: Float64Array;
  readonly l1: number;
  readonly l2: number;
  /** ‖w − w*‖²: the mean of (xᵀw − xᵀw*)² for x ∼ N(0, I), the population error. */
  readonly error: number;
}

function solutionOf(w: Float64Array, truth: Float64Array): Solution {
  const error = w.reduce((sum, x, i) => sum + (x - truth[i]) ** 2, 0);
  return { w, l1: normSum(w), l2: Math.hypot(...w), error };
}

/** The two ends between which the flow's limit lies; each is absent where rows of X depend on one another. */
export interface LeastNorms {
  readonly l1: Solution | undefined;
  readonly l2: Solution | undefined;
}

export function leastNorms({ X, y, q, truth }: SparseProblem): LeastNorms {
  const [l1, l2] = [leastAbsolute(X, y, q), leastSquares(X, y, q)];
  return { l1: l1 && solutionOf(l1, truth), l2: l2 && solutionOf(l2, truth) };
}

/** The end of the flow of u^D − v^D from u = v = α·1, at each α. */
export interface RichPath {
  readonly D: number;
  readonly alphas: Float64Array;
  /** Population error, ‖w‖₁ and ‖w‖₂ at each α; NaN where rounding leaves no digits of w, and where it was not yet computed. */
  readonly error: Float64Array;
  readonly l1: Float64Array;
  readonly l2: Float64Array;
  /** w at each α, one row of q numbers each. */
  readonly w: Float64Array;
}

function emptyPath(D: number, alphas: readonly number[], q: number): RichPath {
  const column = (width = 1) => new Float64Array(width * alphas.length).fill(Number.NaN);
  return { D, alphas: Float64Array.from(alphas), error: column(), l1: column(), l2: column(), w: column(q) };
}

/** Ends at the given α, computed from the largest down, for each depth. */
export function* richPaths(
  { X, y, q, truth }: SparseProblem,
  depths: readonly number[],
  alphas: readonly number[],
): Slices<RichPath[]> {
  const paths = depths.map((D) => emptyPath(D, alphas, q));
  const falling = alphas.map((_, k) => k).sort((i, j) => alphas[j] - alphas[i]);
  let done = 0;
  for (const path of paths) {
    const end = woodworthPath(X, y, q, path.D);
    for (const k of falling) {
      const found = end(alphas[k]);
      if (found) put(path, k, solutionOf(found.w, truth));
      yield { done: ++done / (depths.length * alphas.length), result: paths };
    }
  }
  return paths;
}

function put(path: RichPath, k: number, { w, l1, l2, error }: Solution): void {
  path.error[k] = error;
  path.l1[k] = l1;
  path.l2[k] = l2;
  path.w.set(w, k * w.length);
}

/**
 * Linear networks w = (W_N ⋯ W₁)ᵀ with two inputs, hidden layers of width 2 and one output, seen from the output.
 *
 * Let d_{N−1} be the direction of the row W_N, and d_{j−1} that of d_jᵀW_j. Then w = n_N ⋯ n₁ d₀ with n_j = ‖d_jᵀW_j‖, and
 * in the frames (d_j, d_j^⊥), (d_{j−1}, d_{j−1}^⊥) the layer W_j is [[n_j, 0], [x_j, y_j]]: what (x_j, y_j) carries never
 * reaches the output, but it takes part in JJᵀ. Turning a hidden frame changes neither.
 */

import type { Theta, W } from '../../types/types';

export interface LayerChain {
  /** Number of layers N. */
  readonly N: number;
  /** n_1, …, n_N at indices 0, …, N − 1. */
  readonly strength: Float64Array;
  /** d_0, …, d_{N−1}, two numbers each. */
  readonly direction: Float64Array;
  /** (x_j, y_j)/n_j of layers 1, …, N − 1 in polar form: its length τ_j … */
  readonly spread: Float64Array;
  /** … and its direction, two numbers each. */
  readonly side: Float64Array;
}

export const createLayerChain = (N: number): LayerChain => ({
  N,
  strength: new Float64Array(N),
  direction: new Float64Array(2 * N),
  spread: new Float64Array(N - 1),
  side: new Float64Array(2 * (N - 1)),
});

/** Where W_j starts in θ, j from 1. */
const startOf = (j: number): number => 4 * (j - 1);

/** What is left of a sum of two products that should cancel counts as 0, so that links stay short. */
const ROUND_OFF = 8 * Number.EPSILON;

/** Reads θ into `out`; false where w = 0, which leaves directions undefined. */
export function readChain(theta: Theta, out: LayerChain): boolean {
  const { N, strength, direction } = out;
  const last = startOf(N);
  let [a, b] = [theta[last], theta[last + 1]];
  for (let j = N; j >= 1; j--) {
    const n = Math.hypot(a, b);
    strength[j - 1] = n;
    if (!(n > 0 && Number.isFinite(n))) return false;
    const [x, y] = [a / n, b / n];
    direction[2 * (j - 1)] = x;
    direction[2 * (j - 1) + 1] = y;
    if (j < N) readRest(theta, j, out);
    if (j === 1) break;
    const k = startOf(j - 1);
    [a, b] = [x * theta[k] + y * theta[k + 2], x * theta[k + 1] + y * theta[k + 3]];
  }
  return true;
}

/** The row d_j^⊥ᵀW_j in the frame of d_{j−1}; its direction is d_{j−1}^⊥ where it is zero. */
function readRest(theta: Theta, j: number, { strength, direction, spread, side }: LayerChain): void {
  const k = startOf(j);
  const [cx, cy] = [direction[2 * j], direction[2 * j + 1]];
  const [dx, dy] = [direction[2 * (j - 1)], direction[2 * (j - 1) + 1]];
  const [a, b] = [cx * theta[k + 2] - cy * theta[k], cx * theta[k + 3] - cy * theta[k + 1]];
  const length = Math.hypot(a, b);
  spread[j - 1] = length / strength[j - 1];
  side[2 * (j - 1)] = length > 0 ? snapped((a * dx + b * dy) / length) : 0;
  side[2 * (j - 1) + 1] = length > 0 ? snapped((b * dx - a * dy) / length) : 1;
}

/** A cosine or sine with 0 and ±1 made exact. */
function snapped(x: number): number {
  if (Math.abs(x) <= ROUND_OFF) return 0;
  return Math.abs(Math.abs(x) - 1) <= ROUND_OFF ? Math.sign(x) : x;
}

/** Every hidden frame along the axes, and nothing that does not reach the output. */
export function standardChain(out: LayerChain): void {
  for (let j = 0; j < out.N; j++) out.direction.set([1, 0], 2 * j);
  for (let j = 0; j < out.N - 1; j++) out.side.set([0, 1], 2 * j);
}

/** Turns d₀ to the direction of w; the strengths are the caller's. At w = 0 it stays. */
export function pointChain(w: W, { direction }: LayerChain): void {
  const length = Math.hypot(w[0], w[1]);
  if (length === 0) return;
  direction[0] = w[0] / length;
  direction[1] = w[1] / length;
}

/** Writes the θ of a chain. */
export function writeChain(chain: LayerChain, out: Theta): void {
  const { N, strength, direction } = chain;
  for (let j = 1; j < N; j++) writeLayer(chain, j, out);
  for (let i = 0; i < 2; i++) out[startOf(N) + i] = strength[N - 1] * direction[2 * (N - 1) + i] + 0;
}

/** W_j = n_j (d_j d_{j−1}ᵀ + τ_j d_j^⊥ (side in the frame of d_{j−1})ᵀ). */
function writeLayer({ strength, direction, spread, side }: LayerChain, j: number, out: Theta): void {
  const k = startOf(j);
  const n = strength[j - 1];
  const [cx, cy] = [direction[2 * j], direction[2 * j + 1]];
  const [dx, dy] = [direction[2 * (j - 1)], direction[2 * (j - 1) + 1]];
  const [along, across] = [n * spread[j - 1] * side[2 * (j - 1)], n * spread[j - 1] * side[2 * (j - 1) + 1]];
  const [a, b] = [along * dx - across * dy, along * dy + across * dx];
  // Adding 0 leaves no −0, which a link would have to spell out.
  out[k] = cx * (n * dx) - cy * a + 0;
  out[k + 1] = cx * (n * dy) - cy * b + 0;
  out[k + 2] = cy * (n * dx) + cx * a + 0;
  out[k + 3] = cy * (n * dy) + cx * b + 0;
}

import type { Jet, Loss, SmoothMap, Theta, W } from '../types/types';
import { pullBack } from './preconditioner';

/** L∘w to first order at one θ: w (q), J (q×p, row-major), g = ∇_w L (q) and −Jᵀg (p), the velocity of descent. */
export interface Slope extends Jet {
  readonly g: W;
  readonly velocity: Theta;
}

/** undefined: θ is outside the domain. overflow: w is there but too large for a double. */
export type Definedness = 'defined' | 'undefined' | 'overflow';

/** Above this a w whose derivatives are not finite counts as overflow, below it as undefined. */
const HUGE = 1e100;

export function createSlope(p: number, q: number): Slope {
  return {
    w: new Float64Array(q),
    J: new Float64Array(q * p),
    g: new Float64Array(q),
    velocity: new Float64Array(p),
  };
}

/** Fills `out` at θ, without allocating; the velocity is finite if and only if the answer is `defined`. */
export function evaluateSlope(map: SmoothMap, loss: Loss, theta: Theta, out: Slope): Definedness {
  map.evaluate(theta, out);
  loss.gradient(out.w, out.g);
  pullBack(out.J, out.g, out.velocity);
  const { velocity } = out;
  for (let j = 0; j < velocity.length; j++) velocity[j] = -velocity[j];
  if (allFinite(out.w) && allFinite(out.velocity)) return 'defined';
  return largest(out.w) > HUGE ? 'overflow' : 'undefined';
}

/** ‖J x‖₂ for x of length p: how far a small move of θ takes w. */
export function pushedLength({ J, w }: Jet, x: Float64Array): number {
  const p = x.length;
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    let y = 0;
    for (let j = 0; j < p; j++) y += J[i * p + j] * x[j];
    sum += y * y;
  }
  return Math.sqrt(sum);
}

/** max Σⱼ |Jᵢⱼxⱼ| over the rows of J: the size of the terms that a move of θ by x is summed from. */
export function pushedTerms({ J, w }: Jet, x: Float64Array): number {
  const p = x.length;
  let most = 0;
  for (let i = 0; i < w.length; i++) {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += Math.abs(J[i * p + j] * x[j]);
    most = Math.max(most, sum);
  }
  return most;
}

/** ‖x‖₂; for J the Frobenius norm. Scaled, so that it neither overflows nor underflows early. */
export function norm(x: Float64Array): number {
  const scale = largest(x);
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return scale;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] / scale) ** 2;
  return scale * Math.sqrt(sum);
}

/** max |xᵢ|; NaN where an entry is NaN. */
export function largest(x: Float64Array): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, Math.abs(x[i]));
  return most;
}

function allFinite(x: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) return false;
  return true;
}

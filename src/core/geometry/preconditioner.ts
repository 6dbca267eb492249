import type { Jet, W } from '../types/types';

/** A jet with room for w ∈ ℝ^q and J ∈ ℝ^{q×p}. */
export const createJet = (p: number, q: number): Jet => ({ w: new Float64Array(q), J: new Float64Array(q * p) });

/** True where both w and J are defined. */
export function isDefined(jet: Jet): boolean {
  for (let i = 0; i < jet.w.length; i++) if (!Number.isFinite(jet.w[i])) return false;
  for (let i = 0; i < jet.J.length; i++) if (!Number.isFinite(jet.J[i])) return false;
  return true;
}

/** G = JJᵀ (q×q, row-major) from J (q×p), into `out`. */
export function preconditioner(J: Float64Array, q: number, out: Float64Array): void {
  const p = J.length / q;
  for (let i = 0; i < q; i++) {
    for (let j = i; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += J[i * p + k] * J[j * p + k];
      out[i * q + j] = sum;
      out[j * q + i] = sum;
    }
  }
}

/** ∇_θ L = Jᵀg (length p) from J (q×p) and g (length q), into `out`. */
export function pullBack(J: Float64Array, g: W, out: Float64Array): void {
  const q = g.length;
  const p = J.length / q;
  for (let k = 0; k < p; k++) {
    let sum = 0;
    for (let i = 0; i < q; i++) sum += J[i * p + k] * g[i];
    out[k] = sum;
  }
}

/** Gg (length q) from G (q×q) and g, into `out`. */
export function induced(G: Float64Array, g: W, out: W): void {
  const q = g.length;
  for (let i = 0; i < q; i++) {
    let sum = 0;
    for (let j = 0; j < q; j++) sum += G[i * q + j] * g[j];
    out[i] = sum;
  }
}

/** ‖image‖ / ‖g‖ in the plane; NaN at g = 0. */
export function gain(gx: number, gy: number, x: number, y: number): number {
  return Math.hypot(x, y) / Math.hypot(gx, gy);
}

/** Signed angle from g to its image in the plane, in (−π, π]; NaN where either is 0. */
export function turnAngle(gx: number, gy: number, x: number, y: number): number {
  if ((gx === 0 && gy === 0) || (x === 0 && y === 0)) return Number.NaN;
  return Math.atan2(gx * y - gy * x, gx * x + gy * y);
}

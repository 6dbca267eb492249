/**
 * Woodworth et al. 2020 (Kernel and Rich Regimes in Overparametrized Models): w = u∘u − v∘v from u = v = α·1, so w(0) = 0,
 * on any loss with minimisers Xw = y. The flow ends at the w of least Q_α(w) = α² Σ q(wᵢ/α²), with
 * q(z) = 2 − √(4 + z²) + z·asinh(z/2): wᵢ = 2α² sinh(xᵢᵀν). Q_α is not a norm: it is not homogeneous. It goes from the
 * ℓ1-least solution at α → 0, slowly, to the ℓ2-least one at α → ∞.
 */

import { atPortion, type Ends } from '../numerics/portion';
import { normSum } from './norms';

/** q(z) without the cancellation at small z, where it is z²/4. */
export function penaltyOf(z: number): number {
  return z * Math.asinh(z / 2) - (z * z) / (2 + Math.sqrt(4 + z * z));
}

/** Q_α(w). */
export function woodworthPenalty(w: Float64Array, alpha: number): number {
  const square = alpha * alpha;
  return square * w.reduce((sum, x) => sum + penaltyOf(x / square), 0);
}

/** The end of the flow on aᵀw = b, a ≠ 0, into `out`; returns ν. */
export function woodworthOnLine(a: Float64Array, b: number, alpha: number, out: Float64Array): number {
  const scale = 2 * alpha * alpha;
  const steepest = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const target = Math.abs(b);
  const residual = (nu: number): number => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i] * scale * Math.sinh(a[i] * nu);
    return sum - target;
  };
  let [low, high] = [0, Math.asinh(target / (scale * steepest)) / steepest];
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (residual(middle) < 0) low = middle;
    else high = middle;
  }
  const nu = b < 0 ? -high : high;
  for (let i = 0; i < a.length; i++) out[i] = scale * Math.sinh(a[i] * nu);
  return nu;
}

/** End points over α, with their norms and the penalty that each of them makes least. */
export interface WoodworthCurve {
  readonly n: number;
  readonly q: number;
  readonly alpha: Float64Array;
  /** n × q, row-major. */
  readonly w: Float64Array;
  readonly l1: Float64Array;
  readonly l2: Float64Array;
  readonly penalty: Float64Array;
}

/** The curve at n values of α, equally spaced in ln α between two ends above 0. */
export function woodworthCurve(a: Float64Array, b: number, ends: Ends, n: number): WoodworthCurve {
  const q = a.length;
  const column = (width = 1) => new Float64Array(width * n);
  const curve = { n, q, alpha: column(), w: column(q), l1: column(), l2: column(), penalty: column() };
  for (let k = 0; k < n; k++) {
    const alpha = n > 1 ? atPortion(k / (n - 1), ends, true) : ends[0];
    const w = curve.w.subarray(k * q, k * q + q);
    woodworthOnLine(a, b, alpha, w);
    curve.alpha[k] = alpha;
    curve.l1[k] = normSum(w);
    curve.l2[k] = Math.hypot(...w);
    curve.penalty[k] = woodworthPenalty(w, alpha);
  }
  return curve;
}

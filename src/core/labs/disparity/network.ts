/**
 * A small ReLU network f(x) = Σ aⱼ relu(bⱼx + cⱼ) on [−1, 1], and its Fourier coefficients w: the space in which the squared
 * error is convex. J = ∂w/∂θ is the disparity matrix H of B. Jiang's arXiv:1903.02140, which also proposes this view.
 * θ = (a…, b…, c…) for h units; the basis 1/√2, cos πx, sin πx, …, cos Kπx, sin Kπx is orthonormal.
 */

import { type Matrix, zeros } from '../../linear-algebra/matrix';

export const coefficientCount = (K: number): number => 2 * K + 1;

/** Where the part of [−1, 1] begins and ends on which bx + c > 0. */
const activeFrom = (b: number, c: number): number => (b > 0 ? Math.max(-1, -c / b) : b < 0 || c > 0 ? -1 : 1);
const activeTo = (b: number, c: number): number => (b < 0 ? Math.min(1, -c / b) : 1);

/** That part; empty where from ≥ to. */
export const activePart = (b: number, c: number): readonly [from: number, to: number] => [
  activeFrom(b, c),
  activeTo(b, c),
];

/** ∫ xᵐφ_k over [l, r], m = 0 and 1, for all k: into the room for them. */
function moments(l: number, r: number, K: number, { zeroth, first }: DisparityJet): void {
  zeroth[0] = (r - l) * Math.SQRT1_2;
  first[0] = ((r - l) * (r + l) * Math.SQRT1_2) / 2;
  for (let k = 1; k <= K; k++) {
    const P = Math.PI * k;
    const sr = Math.sin(P * r);
    const cr = Math.cos(P * r);
    const sl = Math.sin(P * l);
    const cl = Math.cos(P * l);
    zeroth[2 * k - 1] = (sr - sl) / P;
    zeroth[2 * k] = (cl - cr) / P;
    first[2 * k - 1] = (r * sr - l * sl) / P + (cr - cl) / (P * P);
    first[2 * k] = (l * cl - r * cr) / P + (sr - sl) / (P * P);
  }
}

interface DisparityJet {
  readonly w: Float64Array;
  /** q × 3h. */
  readonly H: Matrix;
  /** ∫ φ_k and ∫ xφ_k over the active part of the last unit: room to work in. */
  readonly zeroth: Float64Array;
  readonly first: Float64Array;
}

export const createDisparityJet = (h: number, K: number): DisparityJet => ({
  w: new Float64Array(coefficientCount(K)),
  H: zeros(coefficientCount(K), 3 * h),
  zeroth: new Float64Array(coefficientCount(K)),
  first: new Float64Array(coefficientCount(K)),
});

/** w and H at θ, exact to rounding: the kinks are integrated over, so that w is differentiable wherever they are. */
export function disparity(theta: Float64Array, K: number, out: DisparityJet): void {
  const [h, q] = [theta.length / 3, coefficientCount(K)];
  const { w, H, zeroth, first } = out;
  w.fill(0);
  H.data.fill(0);
  for (let j = 0; j < h; j++) {
    const a = theta[j];
    const b = theta[h + j];
    const c = theta[2 * h + j];
    const from = activeFrom(b, c);
    const to = activeTo(b, c);
    if (from >= to) continue;
    moments(from, to, K, out);
    for (let i = 0; i < q; i++) {
      const along = b * first[i] + c * zeroth[i];
      w[i] += a * along;
      H.data[i * 3 * h + j] = along;
      H.data[i * 3 * h + h + j] = a * first[i];
      H.data[i * 3 * h + 2 * h + j] = a * zeroth[i];
    }
  }
}

/** f at x. */
export function networkValue(theta: Float64Array, x: number): number {
  const h = theta.length / 3;
  let sum = 0;
  for (let j = 0; j < h; j++) sum += theta[j] * Math.max(0, theta[h + j] * x + theta[2 * h + j]);
  return sum;
}

/** The trigonometric polynomial of coefficients w at x. */
export function seriesValue(w: ArrayLike<number>, x: number): number {
  let sum = w[0] * Math.SQRT1_2;
  for (let k = 1; 2 * k < w.length; k++) {
    sum += w[2 * k - 1] * Math.cos(Math.PI * k * x) + w[2 * k] * Math.sin(Math.PI * k * x);
  }
  return sum;
}

/** Kinks nearer than this are one. */
const SAME_KINK = 1e12;

/**
 * The rank of H before it is cut to q rows: each unit brings the functions 1 and x on its active part, so never more than
 * 2h of its 3h columns count. Two for each kink inside, two more where some unit is active everywhere or one kink has units
 * on both sides, and one for the function of a unit with a = 0 that these do not make up.
 */
export function disparityRank(theta: Float64Array): number {
  const h = theta.length / 3;
  const sides = new Map<number, number>();
  const silent = new Map<number, number>();
  for (let j = 0; j < h; j++) {
    const [a, b, c] = [theta[j], theta[h + j], theta[2 * h + j]];
    const [from, to] = activePart(b, c);
    if (from >= to) continue;
    // As a bit each: active to the right of its kink, to the left, everywhere.
    const whole = from === -1 && to === 1;
    const kink = whole ? Number.POSITIVE_INFINITY : Math.round((-c / b) * SAME_KINK);
    const into = a === 0 ? silent : sides;
    into.set(kink, (into.get(kink) ?? 0) | (whole ? 3 : b > 0 ? 1 : 2));
  }
  const whole = [...sides.values()].some((side) => side === 3);
  let rank = 2 * [...sides.keys()].filter(Number.isFinite).length + (whole ? 2 : 0);
  for (const [kink, side] of silent) {
    const made = Number.isFinite(kink) ? (whole && sides.has(kink) ? 3 : (sides.get(kink) ?? 0)) : whole ? 3 : 0;
    const left = side & ~made;
    rank += Number.isFinite(kink) ? (left & 1) + (left >> 1) : left ? 1 : 0;
  }
  return rank;
}

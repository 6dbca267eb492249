/**
 * Weights wᵢ = θᵢᴺ, each with its own target, ½(w − w*)²: ẇ = N²w^{2−2/N}(w* − w). The deeper, the longer a small weight
 * waits, and the more a large target is learned before a smaller one (D. Gissin, S. Shalev-Shwartz, A. Daniely, "The Implicit
 * Bias of Depth: How Incremental Learning Drives Generalization", ICLR 2020, arXiv:1909.12051). Their time may differ by a
 * factor that does not depend on N, w* or the start.
 */

import { bisect } from '../numerics/bisect';

/**
 * ∫ N v^{1−N}/(1 − v^N) dv from a to b, 0 < a, b < 1: the time in units of 1/(N²w*^{2−2/N}), v = (w/w*)^{1/N}. For N = 1
 * the exponent makes it ln((1−a)/(1−b)).
 */
function scaledTime(N: number, a: number, b: number): number {
  if (N === 1) return Math.log1p(-a) - Math.log1p(-b);
  if (N === 2) return 2 * Math.log(b / a) + Math.log1p(-a * a) - Math.log1p(-b * b);
  // v^{1−N}/(1 − v^N) = v^{1−N} + v/(1 − v^N), of which the first grows without bound near 0 and the second near 1.
  return (N / (N - 2)) * (a ** (2 - N) - b ** (2 - N)) + restTime(N, b) - restTime(N, a);
}

/**
 * ∫ N v/(1 − v^N) dv up to a constant, 0 < v < 1 and N ≥ 3: the partial fractions −Σ ω² ln(v − ω) over the N-th roots of
 * unity ω = e^{iφ}, those that are each other's mirror image taken together.
 */
function restTime(N: number, v: number): number {
  let sum = Math.log1p(-v) + (N % 2 === 0 ? Math.log1p(v) : 0);
  for (let k = 1; 2 * k < N; k++) {
    const phi = (2 * Math.PI * k) / N;
    const cos = Math.cos(phi);
    sum += Math.cos(2 * phi) * Math.log1p(v * (v - 2 * cos));
    sum -= 2 * Math.sin(2 * phi) * Math.atan2(-Math.sin(phi), v - cos);
  }
  return -sum;
}

/** When a weight that starts at w0 > 0 is at w, on the way to its target; Infinity for the target itself and beyond. */
export function timeTo(w: number, w0: number, target: number, N: number): number {
  if (!(w < target && w > 0)) return Number.POSITIVE_INFINITY;
  if (w <= w0) return 0;
  const rate = N * N * target ** (2 - 2 / N);
  return scaledTime(N, (w0 / target) ** (1 / N), (w / target) ** (1 / N)) / rate;
}

/** At this s = ln(w/(w* − w)) the target is reached to the last bit. */
const ARRIVED = 40;

/** Steps at most: in the last bits before the target a step can be too short to change w. */
const STEPS = 100;

/** The weight at a time, from w0 between 0 and the target. */
function weightAt(time: number, w0: number, target: number, N: number): number {
  if (time <= 0 || w0 >= target) return w0;
  if (N === 1) return w0 - (target - w0) * Math.expm1(-time);
  // By s = ln(w/(w* − w)), so that both ends of the way are far from rounding. The time is concave in s, with the slope
  // w^{2/N−1}/(N²w*): Newton's method comes from below, and never too far.
  let s = Math.log(w0 / (target - w0));
  let w = w0;
  for (let k = 0; k < STEPS && s < ARRIVED; k++) {
    w = target / (1 + Math.exp(-s));
    const step = (time - timeTo(w, w0, target, N)) * N * N * target * w ** (1 - 2 / N);
    if (!(step > 1e-15 * Math.max(1, Math.abs(s)))) return w;
    s += step;
  }
  return s < ARRIVED ? w : target;
}

export interface Learning {
  readonly targets: readonly number[];
  /** The same start w₀ for every weight and, when depths are compared, every depth. */
  readonly w0: number;
  readonly N: number;
}

/** Times to parts of the targets, in the order of the targets; Infinity for none. */
interface LearningTimes {
  readonly t10: Float64Array;
  readonly half: Float64Array;
  readonly t90: Float64Array;
  /** w/w* of the next target when one is at 90 %: near 0 where they are learned one after another. */
  readonly nextWhen90: Float64Array;
}

/** When each weight is at 10, 50 and 90 per cent of its target, for targets above w₀. */
export function learningTimes({ targets, w0, N }: Learning): LearningTimes {
  const times = (part: number) => Float64Array.from(targets, (target) => timeTo(part * target, w0, target, N));
  const t90 = times(0.9);
  const next = targets.slice(1);
  const nextWhen90 = Float64Array.from(next, (target, k) => weightAt(t90[k], w0, target, N) / target);
  return { t10: times(0.1), half: times(0.5), t90, nextWhen90 };
}

/** One row of weights over the times for each target. */
export const learningCurves = ({ targets, w0, N }: Learning, times: ArrayLike<number>): Float64Array[] =>
  targets.map((target) => Float64Array.from(times, (t) => weightAt(t, w0, target, N)));

export interface Incremental {
  readonly larger: number;
  readonly smaller: number;
  /** Part of the smaller target that may be learned … */
  readonly s: number;
  /** … when this part of the larger is. */
  readonly f: number;
}

/** Below this no start is tried. */
const TINIEST = 1e-300;

/**
 * The largest start σ₀ from which two targets are learned one after the other: when the larger is at f of its target, the
 * smaller is at s of its own at most. Undefined where there is none, as for N = 1.
 */
export function incrementalThreshold({ larger, smaller, s, f }: Incremental, N: number): number | undefined {
  // Above 0 where the smaller one comes first, and increasing in the start.
  const late = (logarithm: number) => {
    const w0 = Math.exp(logarithm);
    return timeTo(f * larger, w0, larger, N) - timeTo(s * smaller, w0, smaller, N);
  };
  const [low, high] = [Math.log(TINIEST), Math.log(s * smaller)];
  return N > 1 && late(low) < 0 ? Math.exp(bisect(late, low, high)) : undefined;
}

/**
 * The same for N = 2 and small σ₀ in closed form, σⱼ[(s/(1−s))^r (1−f)/(f r)]^{1/(r−1)} with r the ratio of the targets:
 * exponential in 1/(r − 1).
 */
export function shallowThreshold({ larger, smaller, s, f }: Incremental): number {
  const r = larger / smaller;
  return smaller * ((s / (1 - s)) ** r * ((1 - f) / (f * r))) ** (1 / (r - 1));
}

import { turnAngle } from '../geometry/preconditioner';
import { normal, seededRandom } from '../numerics/random';
import type { Point } from '../types/types';

/** The induced gradients of one g under n random gauges of one function, as parallel columns. */
export interface Fan {
  readonly n: number;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Signed angle from g, radians, in (−π/2, π/2); NaN at g = 0. */
  readonly angle: Float64Array;
  /** AᵀA of each gauge's W₁, as S₁₁, S₁₂, S₂₂ (n × 3). */
  readonly square: Float64Array;
}

interface FanOptions {
  readonly n: number;
  readonly seed: number;
  /** Standard deviation of the logarithm of the singular values of W₁. Default 1. */
  readonly spread?: number;
}

/**
 * n random invertible W₁ = diag(σ₁, σ₂)·R of the function w, with R a uniformly random rotation and ln σᵢ normal; what
 * turns the hidden units is left out, because G = W₁ᵀW₁ + ‖W₁⁻ᵀw‖²I does not depend on it.
 */
export function gaugeFan(w: Point, g: Point, { n, seed, spread = 1 }: FanOptions): Fan {
  const random = seededRandom(seed);
  const column = (width = 1) => new Float64Array(width * n);
  const fan = { n, u: column(), v: column(), angle: column(), square: column(3) };
  for (let k = 0; k < n; k++) {
    const [a, b] = [Math.exp(2 * spread * normal(random)), Math.exp(2 * spread * normal(random))];
    const turn = 2 * Math.PI * random();
    place(fan, k, w, g, a, b, Math.cos(turn), Math.sin(turn));
  }
  return fan;
}

/** a, b are the squares of the singular values along (c, s) and (−s, c). */
function place(fan: Fan, k: number, w: Point, g: Point, a: number, b: number, c: number, s: number): void {
  const [along, across] = [c * g[0] + s * g[1], c * g[1] - s * g[0]];
  const second = (c * w[0] + s * w[1]) ** 2 / a + (c * w[1] - s * w[0]) ** 2 / b;
  const [x, y] = [(a + second) * along, (b + second) * across];
  fan.u[k] = c * x - s * y;
  fan.v[k] = s * x + c * y;
  fan.angle[k] = turnAngle(g[0], g[1], fan.u[k], fan.v[k]);
  fan.square[3 * k] = a * c * c + b * s * s;
  fan.square[3 * k + 1] = (a - b) * c * s;
  fan.square[3 * k + 2] = a * s * s + b * c * c;
}

export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: Uint32Array;
  /** Values outside [low, high], and NaN. */
  readonly outside: number;
}

/** Counts of values in equal bins of [low, high]; a value on an inner edge is in the upper bin. */
export function histogram(values: Float64Array, low: number, high: number, bins: number): Histogram {
  const counts = new Uint32Array(bins);
  let outside = 0;
  for (let k = 0; k < values.length; k++) {
    const place = ((values[k] - low) / (high - low)) * bins;
    if (place >= 0 && place <= bins) counts[Math.min(bins - 1, Math.floor(place))]++;
    else outside++;
  }
  return { low, high, counts, outside };
}

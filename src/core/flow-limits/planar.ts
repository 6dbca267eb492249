/** Limits on aᵀw = b of maps of the plane that do not act on each coordinate alone. */

import type { LineLimit, W } from '../types/types';

interface PolarStart {
  /** Signed radius. */
  readonly r: number;
  /** Unit vector with w = r·direction. */
  readonly direction: readonly [x: number, y: number];
  /** ‖v‖ of weight normalization, which gradient flow keeps; 1 for polar coordinates. */
  readonly rho: number;
}

/** Below this |ln C| a start cannot be told from the one path that ends in the origin. */
const EDGE = 1e-12;

/**
 * Polar coordinates and weight normalization: with u, v the parts of w along and across a, the flow keeps
 * C = |v|/‖w‖ · e^{‖w‖²/2ρ²}. With C < 1 a flow that has to change the sign of u passes through w = 0, where r changes
 * sign, and v with it; with C > 1 it goes around; with C = 1 it ends there.
 */
export function polarLimit({ r, direction: [x, y], rho }: PolarStart, a: W, b: number): LineLimit {
  const norm = Math.hypot(a[0], a[1]);
  const along = (a[0] * x + a[1] * y) / norm;
  const across = (a[0] * y - a[1] * x) / norm;
  const u = b / norm;
  const logC = Math.log(Math.abs(across)) + (r / rho) ** 2 / 2;
  if (r * along === u) return { kind: 'point', w: Float64Array.of(r * x, r * y) };
  const turns = (r === 0 ? along : r * along) * u < 0 && r !== 0;
  if (stops(r, along, turns, logC)) {
    return { kind: 'ghost', w: new Float64Array(2), why: 'the path ends in w = 0, where the gradient is across w' };
  }
  const side = r === 0 ? Math.sign(u * along * across) : Math.sign(r * across) * (turns && logC < 0 ? -1 : 1);
  const v = side * (logC === Number.POSITIVE_INFINITY ? onCircle(r, u) : acrossAt(u, logC, rho));
  return { kind: 'point', w: Float64Array.of((a[0] * u - a[1] * v) / norm, (a[1] * u + a[0] * v) / norm) };
}

function stops(r: number, along: number, turns: boolean, logC: number): boolean {
  return r === 0 ? along === 0 : turns && Math.abs(logC) < EDGE;
}

/** |v| where ‖w‖² is beyond all numbers, and the logarithm beside it nothing: the flow keeps ‖w‖. */
function onCircle(r: number, u: number): number {
  const [from, to] = [Math.abs(u), Math.abs(r)];
  return from < to ? Math.sqrt(to - from) * Math.sqrt(to + from) : 0;
}

/** The |v| with ln|v| − ½ln(u² + v²) + (u² + v²)/2ρ² = ln C; the left side increases in |v|. */
function acrossAt(u: number, logC: number, rho: number): number {
  if (logC === Number.NEGATIVE_INFINITY) return 0;
  if (u === 0) return logC > 0 ? rho * Math.sqrt(2 * logC) : 0;
  // In l = ln|v|: from far below to where (v/ρ)²/2 alone is more than enough.
  const excess = (l: number) => l - Math.log(Math.hypot(u, Math.exp(l))) + (u * u + Math.exp(2 * l)) / (2 * rho * rho);
  let low = Math.min(logC + Math.log(Math.abs(u)) - (u / rho) ** 2 / 2, Math.log(Math.abs(u))) - 1;
  let high = Math.log(Math.hypot(u, rho)) + Math.max(0, logC) + 1;
  // Strides that double: where u is large, so is ln|v|, and a fixed stride would be lost in rounding.
  for (let stride = 10; excess(low) > logC; stride *= 2) low -= stride;
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (excess(middle) < logC) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/**
 * The two-layer network of any width and gauge: the flow along a is linear in θ. With x̂ = a/‖a‖, p = W₁x̂,
 * β = b/‖a‖ and a± = ¼‖p ± w₂‖² the part of w along x̂ is a₊z − a₋/z, z = e^{2s} (x̂ᵀw = pᵀw₂).
 *
 * @param theta rows of W₁ (h×q), then W₂ (h).
 */
export function twoLayerLimit(theta: Float64Array, h: number, a: W, b: number): LineLimit {
  const q = a.length;
  const norm = Math.hypot(...a);
  const unit = a.map((x) => x / norm);
  const pushed = Float64Array.from({ length: h }, (_, i) => unit.reduce((sum, x, j) => sum + theta[i * q + j] * x, 0));
  const second = theta.subarray(h * q);
  const [plus, minus] = [quarter(pushed, second, 1), quarter(pushed, second, -1)];
  const beta = b / norm;
  const z = ratio(beta, plus, minus);
  if (z === undefined) {
    return { kind: 'ghost', w: new Float64Array(q), why: 'W₁ and W₂ shrink to zero together: the path ends in w = 0' };
  }
  const [grow, shrink] = [Math.sqrt(z) / 2, 1 / (2 * Math.sqrt(z))];
  const w = unit.map((x) => beta * x);
  for (let i = 0; i < h; i++) {
    // w₂ cosh s + p sinh s, in the combinations that alone grow and shrink.
    const end = shrinking(second[i] + pushed[i], grow) + shrinking(second[i] - pushed[i], shrink);
    for (let j = 0; j < q; j++) w[j] += (theta[i * q + j] - pushed[i] * unit[j]) * end;
  }
  return { kind: 'point', w };
}

/** x·factor, where nothing times infinity is nothing: a part that is not there does not grow. */
const shrinking = (x: number, factor: number): number => (x === 0 ? 0 : x * factor);

function quarter(p: Float64Array, second: Float64Array, sign: 1 | -1): number {
  return p.reduce((sum, x, i) => sum + (x + sign * second[i]) ** 2, 0) / 4;
}

/** The z ≥ 0 with plus·z − minus/z = β, undefined where there is none; 0 and ∞ stand for the limits in which w = 0 = β. */
function ratio(beta: number, plus: number, minus: number): number | undefined {
  const root = Math.sqrt(beta * beta + 4 * plus * minus);
  if (beta >= 0 && plus > 0) return (beta + root) / (2 * plus);
  if (beta <= 0 && minus > 0) return (2 * minus) / (root - beta);
  return beta === 0 ? 1 : undefined;
}

/**
 * A product of k numbers fitted to one target, L = ½(∏uⱼ − t)²: a network of k layers of one unit each (O. Shamir,
 * "Exponential Convergence Time of Gradient Descent for One-Dimensional Deep Linear Neural Networks", COLT 2019,
 * arXiv:1809.08587). Gradient flow keeps every uⱼ² − uₘ², so that one number moves and its time is an integral.
 */

import { bisect } from '../../numerics/bisect';
import { integral } from '../../numerics/quadrature';

/** One number moves: x, the smallest entry with its sign towards the target, which passes through 0 where it has to. */
interface Reduced {
  readonly start: number;
  /** uⱼ² − uₘ² of the others. */
  readonly kept: Float64Array;
}

function reduce(u: ArrayLike<number>, target: number): Reduced {
  let m = 0;
  let sign = Math.sign(target);
  for (let j = 0; j < u.length; j++) {
    if (Math.abs(u[j]) < Math.abs(u[m])) m = j;
    if (u[j] < 0) sign = -sign;
  }
  const least = Math.abs(u[m]);
  const others = Array.from(u, Math.abs).filter((_, j) => j !== m);
  return { start: sign * least, kept: Float64Array.from(others, (a) => (a - least) * (a + least)) };
}

/** q(x): the product of the other entries, in size. */
function others(x: number, kept: Float64Array): number {
  let product = 1;
  for (let j = 0; j < kept.length; j++) product *= Math.sqrt(kept[j] + x * x);
  return product;
}

/** The size of the product of the other entries where the smallest one is 0: G is its square on the plateau. */
export const plateau = (u: ArrayLike<number>): number => others(0, reduce(u, 1).kept);

/** G = JJᵀ = Σⱼ ∏_{i≠j} uᵢ², by which the product follows its gradient. */
export function gainOf(u: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < u.length; j++) {
    let product = 1;
    for (let i = 0; i < u.length; i++) if (i !== j) product *= u[i] * u[i];
    sum += product;
  }
  return sum;
}

/**
 * The time of gradient flow from u to L ≤ accuracy: ∫ dx/((|t| − xq)q). Infinity where it ends at a saddle, which takes two
 * entries that are the smallest and a product of the wrong sign.
 */
export function timeToAccuracy(u: ArrayLike<number>, target: number, accuracy: number): number {
  const { start, kept } = reduce(u, target);
  const size = Math.abs(target);
  const margin = Math.sqrt(2 * accuracy);
  const product = (x: number) => x * others(x, kept);
  const gap = size - product(start);
  if (Math.abs(gap) <= margin) return 0;
  if (start <= 0 && others(0, kept) === 0) return Number.POSITIVE_INFINITY;
  const level = gap > 0 ? size - margin : size + margin;
  const high = gap > 0 ? Math.max(1, size, Math.abs(start)) : start;
  const end = bisect((x) => product(x) - level, gap > 0 ? start : 0, high);
  return between(start, end, size, kept);
}

/** By x = c sinh s, c where the first other entry bends: the plateau, however narrow, is then as wide as the rest. */
function between(start: number, end: number, size: number, kept: Float64Array): number {
  const least = kept.reduce((most, d) => (d > 0 ? Math.min(most, d) : most), Number.POSITIVE_INFINITY);
  const c = Number.isFinite(least) ? Math.sqrt(least) : 1;
  const rate = (s: number) => {
    const x = c * Math.sinh(s);
    const q = others(x, kept);
    return (c * Math.cosh(s)) / ((size - x * q) * q);
  };
  const [from, to] = [Math.asinh(start / c), Math.asinh(end / c)];
  const through = from < 0 && to > 0;
  const options = { relative: 1e-10 };
  return through
    ? integral(rate, from, 0, options) + integral(rate, 0, to, options)
    : integral(rate, from, to, options);
}

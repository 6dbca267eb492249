import type { Window } from '../../state/scene/scene';
import { magnitude } from './arrow-scale';
import { extent } from './grid';

/** Dots closer than this part of the window's width would touch. */
const dotDistance = 1 / 45;

const leastIn = (window: Window): number => Math.max(...extent(window)) * dotDistance;

/** Points x0 y0 x1 y1 … without those too close to the last one kept; the end always stays. */
export const thinned = (points: Float64Array, window: Window): Float64Array => apart(points, leastIn(window));

/** Points x0 y0 x1 y1 … each at least so far from the one before; the end takes the place of one too close to it. */
export const apart = (points: Float64Array, least: number): Float64Array => pick(points, spaced(points, least));

/** The same with the time of each point that stays. */
export function thinnedDots(points: Float64Array, times: Float64Array, window: Window) {
  const kept = spaced(points, leastIn(window));
  return { dots: pick(points, kept), dotTimes: Float64Array.from(kept, (k) => times[k]) };
}

function pick(points: Float64Array, kept: Int32Array): Float64Array {
  const out = new Float64Array(2 * kept.length);
  for (let i = 0; i < kept.length; i++) {
    out[2 * i] = points[2 * kept[i]];
    out[2 * i + 1] = points[2 * kept[i] + 1];
  }
  return out;
}

function spaced(points: Float64Array, least: number): Int32Array {
  const n = points.length >> 1;
  const kept = new Int32Array(n);
  let count = 0;
  for (let k = 0; k < n; k++) {
    const last = kept[count - 1];
    if (count === 0 || isApart(points, k, last, least)) kept[count++] = k;
  }
  if (count > 1) kept[count - 1] = n - 1;
  return kept.subarray(0, count);
}

const isApart = (points: Float64Array, j: number, k: number, least: number): boolean =>
  magnitude(points[2 * j] - points[2 * k], points[2 * j + 1] - points[2 * k + 1]) >= least;

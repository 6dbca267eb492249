import type { Window } from '../../state/scene/scene';
import { extent } from './grid';

/** Dots closer than this part of the window's width would touch. */
const dotDistance = 1 / 45;

/** Points x0 y0 x1 y1 … without those too close to the last one kept; the end always stays. */
export const thinned = (points: Float64Array, window: Window): Float64Array => pick(points, spaced(points, window));

/** The same with the time of each point that stays. */
export function thinnedDots(points: Float64Array, times: Float64Array, window: Window) {
  const kept = spaced(points, window);
  return { dots: pick(points, kept), dotTimes: Float64Array.from(kept, (k) => times[k]) };
}

function pick(points: Float64Array, kept: readonly number[]): Float64Array {
  const out = new Float64Array(2 * kept.length);
  for (const [i, k] of kept.entries()) out.set(points.subarray(2 * k, 2 * k + 2), 2 * i);
  return out;
}

function spaced(points: Float64Array, window: Window): number[] {
  const least = Math.max(...extent(window)) * dotDistance;
  const kept: number[] = [];
  for (let k = 0; 2 * k < points.length; k++) {
    const last = kept[kept.length - 1];
    const apart =
      last === undefined ||
      Math.hypot(points[2 * k] - points[2 * last], points[2 * k + 1] - points[2 * last + 1]) >= least;
    if (apart) kept.push(k);
  }
  // The end takes the place of the last one kept, which may be too close to it.
  if (kept.length > 1) kept[kept.length - 1] = points.length / 2 - 1;
  return kept;
}

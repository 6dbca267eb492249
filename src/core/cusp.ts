import type { Crossing, SmoothMap, Theta } from './types';

/**
 * Fills `out` with the mirror image of y behind the cusp that the straight way along `velocity` meets within the time
 * `most`, and gives the time it takes to get there; 0 where no cusp is met. Close to a cusp a flow is as fast on one side
 * as on the other, and passing takes no time that counts.
 */
export function mirrored(map: SmoothMap, y: Theta, velocity: Theta, most: number, out: Theta): number {
  const met = (time: number): Crossing | undefined => {
    for (let i = 0; i < out.length; i++) out[i] = y[i] + time * velocity[i];
    return map.crossing?.(y, out);
  };
  if (met(most)?.kind !== 'cusp') return 0;
  let [before, after] = [0, most];
  for (let k = 0; k < 80; k++) {
    const middle = (before + after) / 2;
    if (middle <= before || middle >= after) break;
    if (met(middle)) after = middle;
    else before = middle;
  }
  return met(2 * after)?.kind === 'cusp' ? 2 * after : 0;
}

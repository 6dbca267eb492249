/** What is behind the last point that a flow reaches before its steps are too short: the other side, or its end. */

import { evaluateSlope, type Slope } from '../geometry/slope';
import type { Crossing, Loss, SmoothMap, Theta } from '../types/types';

/** Reports what the straight way from y along the velocity has crossed after a time; fills `at` with the point. */
type Look = (time: number) => Crossing | undefined;

function lookAlong(map: SmoothMap, y: Theta, velocity: Theta, at: Theta): Look {
  return (time) => {
    for (let i = 0; i < at.length; i++) at[i] = y[i] + time * velocity[i];
    return map.crossing?.(y, at);
  };
}

/** When the first crossing is met, at most `most`, by bisection. */
function firstMet(look: Look, most: number): number {
  let [before, after] = [0, most];
  for (let k = 0; k < 80; k++) {
    const middle = (before + after) / 2;
    if (middle <= before || middle >= after) break;
    if (look(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/**
 * Fills `out` with the mirror image of y behind the cusp that the straight way along `velocity` meets within the time
 * `most`, and gives the time it takes to get there; 0 where no cusp is met. Close to a cusp a flow is as fast on one side
 * as on the other, and passing takes no time that counts.
 */
export function mirrored(map: SmoothMap, y: Theta, velocity: Theta, most: number, out: Theta): number {
  const look = lookAlong(map, y, velocity, out);
  if (look(most)?.kind !== 'cusp') return 0;
  const time = 2 * firstMet(look, most);
  return look(time)?.kind === 'cusp' ? time : 0;
}

/** The distance to a crossing is halved this often at most: every double above 0 is passed. */
const HALVINGS = 1024;

/**
 * Whether the flow along L comes to rest between y and the crossing that the straight way along `velocity` meets within
 * the time `most`: near a pole J may be so large that it does so in less time than t can tell, and a step looks as if
 * it led across. True where −Jᵀ∇L points back somewhere before it.
 */
export function turnsBack(map: SmoothMap, loss: Loss, y: Theta, velocity: Theta, most: number, probe: Slope): boolean {
  const edge = y.slice();
  const look = lookAlong(map, y, velocity, edge);
  if (!look(most)) return false;
  look(firstMet(look, most));
  // A coordinate plane is met exactly, so that points come as close to it as doubles are dense.
  for (let i = 0; i < edge.length; i++) if (Math.abs(edge[i]) <= 4 * Number.EPSILON * Math.abs(y[i])) edge[i] = 0;
  const between = y.slice();
  for (let halvings = 1; halvings <= HALVINGS; halvings *= 2) {
    const part = 2 ** -halvings;
    for (let i = 0; i < y.length; i++) between[i] = edge[i] === 0 ? y[i] * part : edge[i] + part * (y[i] - edge[i]);
    if (map.crossing?.(y, between)) return false;
    if (evaluateSlope(map, loss, between, probe) !== 'defined') continue;
    let onwards = 0;
    for (let i = 0; i < y.length; i++) onwards += Math.sign(velocity[i]) * probe.velocity[i];
    if (onwards < 0) return true;
  }
  return false;
}

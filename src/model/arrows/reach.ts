import { type Field, gain, turnAngle } from '../../core';

/** What a map does to the arrows of a field. */
export interface Reach {
  /** The largest angle by which one is turned, in radians. */
  readonly turn: number;
  /** The least and the largest gain. */
  readonly low: number;
  readonly high: number;
}

/** Over all arrows of two fields on one grid; where none has a gain, the least of them is above the largest. */
export function reachOf(canonical: Field, parametric: Field): Reach {
  let [turn, low, high] = [0, Infinity, 0];
  for (let k = 0; k < canonical.n; k++) {
    const [gx, gy, x, y] = [canonical.u[k], canonical.v[k], parametric.u[k], parametric.v[k]];
    const own = gain(gx, gy, x, y);
    if (!Number.isFinite(own)) continue;
    [low, high] = [Math.min(low, own), Math.max(high, own)];
    // An arrow that is swallowed has no angle, and is none that is turned further.
    const turned = Math.abs(turnAngle(gx, gy, x, y));
    if (turned > turn) turn = turned;
  }
  return { turn, low, high };
}

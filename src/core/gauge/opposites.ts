import type { Point } from '../types/types';
import { type Aim, aimDirection } from './aim';
import { cosineOf } from './disagreement';
import type { Network } from './network';

export type Opposites =
  | {
      readonly ok: true;
      readonly pair: readonly [Network, Network];
      readonly gauges: readonly [Float64Array, Float64Array];
      /** cos of the angle between the two induced gradients. */
      readonly cosine: number;
      /** κ(JJᵀ) of both, above OPPOSITES_CONDITION. */
      readonly condition: number;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Two gauges of one function whose induced gradients point to both sides of g, `turn` radians from it: above π/4 they
 * disagree by more than 90°. Both have the least κ that turns g so far.
 */
export function findOpposites(network: Network, g: Point, turn: number): Opposites {
  if (!(turn > Math.PI / 4 && turn < Math.PI / 2)) {
    return { ok: false, message: 'both gradients must turn by more than 45° and less than 90°' };
  }
  const [left, right] = [aimDirection(network, g, rotate(g, turn)), aimDirection(network, g, rotate(g, -turn))];
  if (!left.ok) return { ok: false, message: left.message };
  if (!right.ok) return { ok: false, message: right.message };
  return pairOf(left, right);
}

type Hit = Extract<Aim, { ok: true }>;

function pairOf(left: Hit, right: Hit): Opposites {
  return {
    ok: true,
    pair: [left.network, right.network],
    gauges: [left.gauge, right.gauge],
    cosine: cosineOf(left.tip, right.tip),
    condition: Math.max(left.condition, right.condition),
  };
}

function rotate([x, y]: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * x - sin * y, sin * x + cos * y];
}

import type { Point } from '../types';
import { type Aim, aimDirection } from './aim';
import { inducedBy, type Network } from './network';

/** κ above which one matrix turns some gradient by more than 45°, so that two of them can disagree by more than 90°. */
export const OPPOSITES_CONDITION = 3 + 2 * Math.SQRT2;

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
    cosine: cosine(left.tip, right.tip),
    condition: Math.max(left.condition, right.condition),
  };
}

/** cos of the angle between the gradients that two networks induce from g. */
export const disagreement = (a: Network, b: Network, g: Point): number => cosine(inducedBy(a, g), inducedBy(b, g));

/**
 * The factor on both w₂ at which the two induced gradients stand at 90°, W₁ held: below it they disagree, above it they
 * agree. NaN where they agree at every scale. With a = W₁ᵀW₁g and n = ‖w₂‖² of each,
 * ⟨a + s²n g, a′ + s²n′g⟩ is quadratic and increasing in s².
 */
export function vanishingScale(one: Network, other: Network, g: Point): number {
  const [a, b] = [inducedBy(withoutSecond(one), g), inducedBy(withoutSecond(other), g)];
  const [m, n] = [squareOf(one.second), squareOf(other.second)];
  const quadratic = m * n * (g[0] ** 2 + g[1] ** 2);
  const linear = m * (g[0] * b[0] + g[1] * b[1]) + n * (g[0] * a[0] + g[1] * a[1]);
  const constant = a[0] * b[0] + a[1] * b[1];
  if (!(constant < 0)) return Number.NaN;
  // The stable form of the positive root.
  return Math.sqrt((-2 * constant) / (linear + Math.sqrt(linear * linear - 4 * quadratic * constant)));
}

/** The network scaled as by the slider on ‖w₂‖: the function is scaled with it. */
export const withSecondScaled = ({ first, second }: Network, scale: number): Network => ({
  first,
  second: second.map((x) => scale * x),
});

const withoutSecond = ({ first }: Network): Network => ({ first, second: new Float64Array(2) });
const squareOf = (x: Float64Array): number => x[0] ** 2 + x[1] ** 2;
const cosine = (a: Point, b: Point): number => (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b));

function rotate([x, y]: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * x - sin * y, sin * x + cos * y];
}

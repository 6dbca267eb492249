import type { Point } from '../types/types';
import { inducedBy, type Network } from './network';

/** κ above which one matrix turns some gradient by more than 45°, so that two of them can disagree by more than 90°. */
export const OPPOSITES_CONDITION = 3 + 2 * Math.SQRT2;

/** cos of the angle between the gradients that two networks induce from g. */
export const disagreement = (a: Network, b: Network, g: Point): number => cosineOf(inducedBy(a, g), inducedBy(b, g));

/**
 * The factor on both W₂ at which the two induced gradients stand at 90°, W₁ held: below it they disagree, above it they
 * agree. NaN where they agree at every scale. With a = W₁ᵀW₁g and n = ‖W₂‖² of each,
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

const withoutSecond = ({ first }: Network): Network => ({ first, second: new Float64Array(2) });
const squareOf = (x: Float64Array): number => x[0] ** 2 + x[1] ** 2;

/** cos of the angle between two vectors; NaN where one of them is 0. */
export const cosineOf = (a: Point, b: Point): number =>
  (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b));

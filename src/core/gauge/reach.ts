import type { Point } from '../types/types';

/**
 * The least gᵀy of all tips y that a gauge of the function w reaches exactly: 2‖g‖|wᵀg|. The tips on the line itself
 * are reached only where w is parallel to g, and are limits elsewhere.
 */
export function reachLine(w: Point, [gx, gy]: Point): number {
  return 2 * Math.hypot(gx, gy) * Math.abs(w[0] * gx + w[1] * gy);
}

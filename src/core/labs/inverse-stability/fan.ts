/**
 * What one neuron a·relu(bx + c) can be at x = −1, 0, 1: not a convex set in ℝ³, but a folded fan of three plane cones and its
 * negative. Two realizable functions can have a midpoint that is none.
 */

export type Triple = readonly [number, number, number];

/** The edges of the fan: kinks at 0 (twice) and at ±1, where the neuron is active on one side. */
export const fanEdges: readonly Triple[] = [
  [0, 0, 1],
  [0, 0.5, 1],
  [1, 0.5, 0],
  [1, 0, 0],
];

/** The values of a·relu(bx + c) at −1, 0 and 1. */
export const neuronValues = (a: number, b: number, c: number): Triple => [
  a * Math.max(0, c - b),
  a * Math.max(0, c),
  a * Math.max(0, b + c),
];

const dot = (x: Triple, y: Triple): number => x[0] * y[0] + x[1] * y[1] + x[2] * y[2];

const along = (s: number, x: Triple, t: number, y: Triple): Triple => [
  s * x[0] + t * y[0],
  s * x[1] + t * y[1],
  s * x[2] + t * y[2],
];

/** The point nearest to p of the cone {sx + ty : s, t ≥ 0}. */
function nearestInCone(p: Triple, x: Triple, y: Triple): Triple {
  const [xx, xy, yy, px, py] = [dot(x, x), dot(x, y), dot(y, y), dot(p, x), dot(p, y)];
  const det = xx * yy - xy * xy;
  const [s, t] = [(px * yy - py * xy) / det, (py * xx - px * xy) / det];
  if (s >= 0 && t >= 0) return along(s, x, t, y);
  const onX = along(Math.max(0, px / xx), x, 0, y);
  const onY = along(0, x, Math.max(0, py / yy), y);
  return distance(p, onX) <= distance(p, onY) ? onX : onY;
}

const distance = (x: Triple, y: Triple): number => Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);

export interface FanPoint {
  readonly nearest: Triple;
  readonly distance: number;
}

/** The realizable triple nearest to p. */
export function nearestRealizable(p: Triple): FanPoint {
  let best: FanPoint = { nearest: [0, 0, 0], distance: Math.hypot(...p) };
  for (const sign of [1, -1]) {
    const q = along(sign, p, 0, p);
    for (let k = 0; k + 1 < fanEdges.length; k++) {
      const near = nearestInCone(q, fanEdges[k], fanEdges[k + 1]);
      const far = distance(q, near);
      if (far < best.distance) best = { nearest: along(sign, near, 0, near), distance: far };
    }
  }
  return best;
}

export const midpoint = (x: Triple, y: Triple): Triple => along(0.5, x, 0.5, y);

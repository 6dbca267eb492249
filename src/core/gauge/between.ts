import type { Point } from '../types/types';
import { determinant, type Network } from './network';

/** The A with `to` = (A·W₁, …), that is A = to.first · from.first⁻¹ (2×2, row-major). */
export function gaugeBetween(from: Network, to: Network): Float64Array {
  const [a, b, c, d] = from.first;
  const [e, f, g, h] = to.first;
  const det = determinant(from.first);
  return Float64Array.of((e * d - f * c) / det, (f * a - e * b) / det, (g * d - h * c) / det, (h * a - g * b) / det);
}

/**
 * The same function and the same G with the hidden units turned or mirrored: of all (QW₁, W₂Qᵀ), Q orthogonal, the one
 * nearest to `target` (orthogonal Procrustes), so that weights move no more than G needs.
 */
export function nearestTurn({ first, second }: Network, target: Network): Network {
  const m = crossProduct(target, first, second);
  const [rotation, mirror] = [Math.hypot(m[0] + m[3], m[2] - m[1]), Math.hypot(m[0] - m[3], m[1] + m[2])];
  const sign = rotation >= mirror ? 1 : -1;
  const length = sign > 0 ? rotation : mirror;
  if (!(length > 0)) return { first, second };
  const cos = (m[0] + sign * m[3]) / length;
  const sin = (m[2] - sign * m[1]) / length;
  // Q = [cos, −s·sin; sin, s·cos], a rotation for s = 1 and a mirror for s = −1.
  const turn = (x: number, y: number): Point => [cos * x - sign * sin * y, sin * x + sign * cos * y];
  const [left, right, tail] = [turn(first[0], first[2]), turn(first[1], first[3]), turn(second[0], second[1])];
  return { first: Float64Array.of(left[0], right[0], left[1], right[1]), second: Float64Array.from(tail) };
}

/** T₁W₁ᵀ + t₂W₂ (2×2, row-major). */
function crossProduct(target: Network, first: Float64Array, second: Float64Array): Float64Array {
  const entry = (i: number, j: number) =>
    target.first[2 * i] * first[2 * j] + target.first[2 * i + 1] * first[2 * j + 1] + target.second[i] * second[j];
  return Float64Array.of(entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1));
}

import type { Point } from '../types/types';

/**
 * A two-layer network w = W₁ᵀw₂ of width 2 in the plane, as (W₁, w₂): W₁ is 2×2 row-major. Its gauge orbit
 * (AW₁, A⁻ᵀw₂) with A invertible has one function and, up to scale, every positive definite G = W₁ᵀW₁ + ‖w₂‖²I.
 */
export interface Network {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export const determinant = (M: Float64Array): number => M[0] * M[3] - M[1] * M[2];

/** w = W₁ᵀw₂. */
export function functionOf({ first, second }: Network): Point {
  return [first[0] * second[0] + first[2] * second[1], first[1] * second[0] + first[3] * second[1]];
}

/** Gg with G = W₁ᵀW₁ + ‖w₂‖²I, as W₁ᵀ(W₁g) + ‖w₂‖²g. */
export function inducedBy({ first, second }: Network, [x, y]: Point): Point {
  const [a, b] = [first[0] * x + first[1] * y, first[2] * x + first[3] * y];
  const square = second[0] ** 2 + second[1] ** 2;
  return [first[0] * a + first[2] * b + square * x, first[1] * a + first[3] * b + square * y];
}

/** κ(G) = (σ₁² + n)/(σ₂² + n) with σ the singular values of W₁ and n = ‖w₂‖²; σ₂ = |det W₁|/σ₁ keeps its digits. */
export function conditionOf({ first, second }: Network): number {
  const [a, b, c, d] = first;
  const largest = (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2;
  const square = second[0] ** 2 + second[1] ** 2;
  return (largest ** 2 + square) / ((determinant(first) / largest) ** 2 + square);
}

/** (AW₁, A⁻ᵀw₂). */
export function applyGauge(A: Float64Array, { first, second }: Network): Network {
  const det = determinant(A);
  return {
    first: Float64Array.of(
      A[0] * first[0] + A[1] * first[2],
      A[0] * first[1] + A[1] * first[3],
      A[2] * first[0] + A[3] * first[2],
      A[2] * first[1] + A[3] * first[3],
    ),
    second: Float64Array.of((A[3] * second[0] - A[2] * second[1]) / det, (A[0] * second[1] - A[1] * second[0]) / det),
  };
}

/** The A with `to` = (A·W₁, …), that is A = to.first · from.first⁻¹ (2×2, row-major). */
export function gaugeBetween(from: Network, to: Network): Float64Array {
  const [a, b, c, d] = from.first;
  const [e, f, g, h] = to.first;
  const det = determinant(from.first);
  return Float64Array.of((e * d - f * c) / det, (f * a - e * b) / det, (g * d - h * c) / det, (h * a - g * b) / det);
}

/**
 * The same function and the same G with the hidden units turned or mirrored: of all (QW₁, Qw₂), Q orthogonal, the one
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

/** T₁W₁ᵀ + t₂w₂ᵀ (2×2, row-major). */
function crossProduct(target: Network, first: Float64Array, second: Float64Array): Float64Array {
  const entry = (i: number, j: number) =>
    target.first[2 * i] * first[2 * j] + target.first[2 * i + 1] * first[2 * j + 1] + target.second[i] * second[j];
  return Float64Array.of(entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1));
}

import type { Point } from '../types/types';

/**
 * A two-layer network wᵀ = W₂W₁ of width 2 in the plane, as (W₁, W₂): W₁ is 2×2 row-major. Its gauge orbit
 * (AW₁, W₂A⁻¹) with A invertible has one function and, up to scale, every positive definite G = W₁ᵀW₁ + ‖W₂‖²I.
 */
export interface Network {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export const determinant = (M: Float64Array): number => M[0] * M[3] - M[1] * M[2];

/** wᵀ = W₂W₁. */
export function functionOf({ first, second }: Network): Point {
  return [first[0] * second[0] + first[2] * second[1], first[1] * second[0] + first[3] * second[1]];
}

/** Gg with G = W₁ᵀW₁ + ‖W₂‖²I, as W₁ᵀ(W₁g) + ‖W₂‖²g. */
export function inducedBy({ first, second }: Network, [x, y]: Point): Point {
  const [a, b] = [first[0] * x + first[1] * y, first[2] * x + first[3] * y];
  const square = second[0] ** 2 + second[1] ** 2;
  return [first[0] * a + first[2] * b + square * x, first[1] * a + first[3] * b + square * y];
}

/** κ(G) = (σ₁² + n)/(σ₂² + n) with σ the singular values of W₁ and n = ‖W₂‖²; σ₂ = |det W₁|/σ₁ keeps its digits. */
export function conditionOf({ first, second }: Network): number {
  const [a, b, c, d] = first;
  const largest = (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2;
  const square = second[0] ** 2 + second[1] ** 2;
  return (largest ** 2 + square) / ((determinant(first) / largest) ** 2 + square);
}

/** (AW₁, W₂A⁻¹). */
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

/**
 * One neuron with a quadratic activation, x ↦ α(wᵀx)²: A = αwwᵀ, a symmetric 2 × 2 matrix of rank one. Such matrices form two
 * cones that meet at 0 (after D. Gissin's second post on incremental learning). A is three numbers A₁₁, A₁₂, A₂₂; lengths and
 * angles are those of (A₁₁, √2A₁₂, A₂₂), in which the scalar product is tr(AB).
 */

/** A₁₁, A₁₂, A₂₂ of a symmetric matrix. */
export type Symmetric = readonly [a11: number, a12: number, a22: number];

export type Plane = readonly [number, number];

export const outer = (alpha: number, [x, y]: Plane): Symmetric => [alpha * x * x, alpha * x * y, alpha * y * y];

/** tr(AB). */
export const inner = (A: Symmetric, B: Symmetric): number => A[0] * B[0] + 2 * A[1] * B[1] + A[2] * B[2];

/** wᵀAv. */
export const form = ([a, b, c]: Symmetric, w: Plane, v: Plane): number =>
  a * w[0] * v[0] + b * (w[0] * v[1] + w[1] * v[0]) + c * w[1] * v[1];

const combine = (x: number, A: Symmetric, y: number, B: Symmetric): Symmetric => [
  x * A[0] + y * B[0],
  x * A[1] + y * B[1],
  x * A[2] + y * B[2],
];

/** A loss of A with its minimum at A*, ½a‖D‖² + ½b(tr D)² of D = A − A*. */
interface ConeLoss {
  readonly label: string;
  value(A: Symmetric, goal: Symmetric): number;
  /** The symmetric Z with dL = tr(Z dA). */
  gradient(A: Symmetric, goal: Symmetric): Symmetric;
  /** The same at A₁₁, A₁₂, A₂₂, into `out`. */
  writeGradient(a11: number, a12: number, a22: number, goal: Symmetric, out: Float64Array): void;
}

function quadraticLoss(label: string, a: number, b: number): ConeLoss {
  const writeGradient: ConeLoss['writeGradient'] = (a11, a12, a22, goal, out) => {
    const even = b * (a11 - goal[0] + (a22 - goal[2]));
    out[0] = a * (a11 - goal[0]) + even;
    out[1] = a * (a12 - goal[1]);
    out[2] = a * (a22 - goal[2]) + even;
  };
  return {
    label,
    value(A, goal) {
      const D = combine(1, A, -1, goal);
      return 0.5 * a * inner(D, D) + 0.5 * b * (D[0] + D[2]) ** 2;
    },
    gradient(A, goal) {
      const out = new Float64Array(3);
      writeGradient(A[0], A[1], A[2], goal, out);
      return [out[0], out[1], out[2]];
    },
    writeGradient,
  };
}

export const coneLosses = {
  frobenius: quadraticLoss('½‖A − A*‖²', 1, 0),
  gaussian: quadraticLoss('E(xᵀ(A − A*)x)², x ∼ N(0, I)', 4, 2),
} as const satisfies Record<string, ConeLoss>;

export type ConeLossId = keyof typeof coneLosses;

/** ∂(A₁₁, √2A₁₂, A₂₂)/∂(α, w₁, w₂), three rows. */
export function coneJacobian(alpha: number, [x, y]: Plane): Float64Array {
  const r = Math.SQRT2;
  return Float64Array.of(x * x, 2 * alpha * x, 0, r * x * y, r * alpha * y, r * alpha * x, y * y, 0, 2 * alpha * y);
}

/** The eigenvalues of JJᵀ: across the cone, along its circles, along its rays. */
export function coneGains(alpha: number, [x, y]: Plane): readonly [across: number, around: number, along: number] {
  const square = x * x + y * y;
  return [0, 2 * alpha * alpha * square, square * square + 4 * alpha * alpha * square];
}

/** JJᵀZ = (wᵀZw) wwᵀ + 2α²(wwᵀZ + Zwwᵀ): the way A moves against, in its own space. */
export function inducedGradient(alpha: number, w: Plane, Z: Symmetric): Symmetric {
  const along = form(Z, w, w);
  const [p, q] = [Z[0] * w[0] + Z[1] * w[1], Z[1] * w[0] + Z[2] * w[1]];
  const turn: Symmetric = [2 * w[0] * p, w[0] * q + w[1] * p, 2 * w[1] * q];
  return combine(along, outer(1, w), 2 * alpha * alpha, turn);
}

/** Z less its part across the cone at the ray of the unit vector u. */
export function tangentPart(u: Plane, Z: Symmetric): Symmetric {
  const across: Plane = [-u[1], u[0]];
  return combine(1, Z, -form(Z, across, across), outer(1, across));
}

/** The nearest matrix of rank one, λuuᵀ with the eigenvalue that is largest in size: where the two cones are as near it jumps. */
export function nearestOnCone([a, b, c]: Symmetric): Symmetric {
  const [middle, half] = [(a + c) / 2, (a - c) / 2];
  const radius = Math.hypot(half, b);
  const lambda = middle < 0 ? middle - radius : middle + radius;
  if (radius === 0) return [a, 0, 0];
  // (A − μI)/(λ − μ) is uuᵀ, μ the other eigenvalue.
  const [mu, gap] = middle < 0 ? [middle + radius, -2 * radius] : [middle - radius, 2 * radius];
  const scale = lambda / gap;
  return [scale * (a - mu), scale * b, scale * (c - mu)];
}

/** The cone that A is on: the sign of its trace. */
export const coneOf = (A: Symmetric): number => Math.sign(A[0] + A[2]);

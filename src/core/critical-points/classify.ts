import { spectrum } from '../geometry/spectrum';
import type { SecondOrder } from '../geometry/theta-hessian';
import { type Eigen, symmetricEigen } from '../numerics/symmetric';
import type { Theta, W } from '../types/types';

/** A θ where Jᵀ∇L = 0. */
export interface CriticalPoint {
  readonly theta: Theta;
  readonly w: W;
  /** ∇_w L: zero at a minimum; at a ghost the gradient that Jᵀ swallows. */
  readonly gradient: W;
  /** minimum: ∇L = 0, so that nothing is better anywhere if L is convex. ghost: only Jᵀ∇L is zero. */
  readonly kind: 'minimum' | 'ghost';
  /** What it is for descent in θ, from the signature of the Hessian. */
  readonly nature: 'minimum' | 'constrained minimum' | 'saddle' | 'maximum' | 'degenerate';
  /** Of the Hessian in θ, ascending. */
  readonly eigen: Eigen;
  readonly signature: Signature;
  /** rank J, counting singular values below 10⁻⁷ of the largest, or of 1, as zero. */
  readonly rank: number;
  /** Orthonormal basis of the gradients k with Jᵀk = 0: q − rank rows of length q. */
  readonly kernel: Float64Array;
}

interface Signature {
  readonly negative: number;
  readonly zero: number;
  readonly positive: number;
}

/** Below this part of the largest, a singular value or an eigenvalue is zero up to how well the point is known. */
const NEGLIGIBLE = 1e-7;

/** ∇L counts as zero below this, relative to max(1, ‖w‖). */
const NO_GRADIENT = 1e-7;

/** Describes the critical point θ, with `order` evaluated there. */
export function classify(theta: Theta, { slope, hessian }: SecondOrder): CriticalPoint {
  const eigen = symmetricEigen(hessian, theta.length);
  const signature = signatureOf(eigen.values);
  const isMinimum = Math.hypot(...slope.g) <= NO_GRADIENT * Math.max(1, Math.hypot(...slope.w));
  return {
    theta: theta.slice(),
    w: slope.w.slice(),
    gradient: slope.g.slice(),
    kind: isMinimum ? 'minimum' : 'ghost',
    nature: isMinimum ? 'minimum' : natureOf(signature),
    eigen,
    signature,
    ...kernelOf(slope.J, slope.w.length),
  };
}

function signatureOf(values: Float64Array): Signature {
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const signature = { negative: 0, zero: 0, positive: 0 };
  for (const value of values) {
    if (Math.abs(value) <= NEGLIGIBLE * largest) signature.zero++;
    else if (value < 0) signature.negative++;
    else signature.positive++;
  }
  return signature;
}

/** One direction down and one up make a saddle whatever the others do; otherwise a zero leaves it open. */
function natureOf({ negative, zero, positive }: Signature): CriticalPoint['nature'] {
  if (negative > 0 && positive > 0) return 'saddle';
  if (zero > 0) return 'degenerate';
  return negative > 0 ? 'maximum' : 'constrained minimum';
}

function kernelOf(J: Float64Array, q: number): { rank: number; kernel: Float64Array } {
  const { eigenvalues, axes } = spectrum(J, q);
  const threshold = NEGLIGIBLE * Math.max(1, Math.sqrt(eigenvalues[0]));
  const rank = eigenvalues.reduce((count, value) => count + (Math.sqrt(value) > threshold ? 1 : 0), 0);
  return { rank, kernel: axes.slice(rank * q) };
}

import { basisPursuit } from '../numerics/basis-pursuit';
import { solveSymmetric } from '../numerics/symmetric';
import type { W } from '../types/types';

/** ‖w‖₁. */
export const normSum = (w: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += Math.abs(w[i]);
  return sum;
};

/** ‖w‖∞. */
export const normMost = (w: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < w.length; i++) most = Math.max(most, Math.abs(w[i]));
  return most;
};

/** A point of aᵀw = b of least norm. */
export interface Least {
  readonly w: W;
  /** The norm of w. */
  readonly norm: number;
  /** False where other points have the same norm: between equal |aᵢ| for ℓ1, and off the line's sight for ℓ∞. */
  readonly unique: boolean;
}

/** The points of aᵀw = b, a ≠ 0, of least ℓ1, ℓ2 and ℓ∞ norm. Of several the first by coordinate, or the shortest. */
export function leastOnLine(a: W, b: number): { readonly l1: Least; readonly l2: Least; readonly lInf: Least } {
  return { l1: leastSum(a, b), l2: leastLength(a, b), lInf: leastMost(a, b) };
}

/** All weight on the coordinate that counts most. */
function leastSum(a: W, b: number): Least {
  const most = normMost(a);
  const first = a.findIndex((x) => Math.abs(x) === most);
  const w = new Float64Array(a.length);
  w[first] = b / a[first];
  const ties = a.reduce((count, x) => count + (Math.abs(x) === most ? 1 : 0), 0);
  return { w, norm: normSum(w), unique: ties === 1 || b === 0 };
}

function leastLength(a: W, b: number): Least {
  const square = a.reduce((sum, x) => sum + x * x, 0);
  return { w: a.map((x) => (b * x) / square), norm: Math.abs(b) / Math.sqrt(square), unique: true };
}

/** All coordinates equally large; those that the line does not see are free up to that, and left at 0. */
function leastMost(a: W, b: number): Least {
  const size = b / normSum(a);
  return { w: a.map((x) => Math.sign(x) * size), norm: Math.abs(size), unique: a.every((x) => x !== 0) || b === 0 };
}

/** w = Xᵀ(XXᵀ)⁻¹y, the ℓ2-least solution of Xw = y (X n×q, row-major); undefined where rows of X depend. */
export function leastSquares(X: Float64Array, y: Float64Array, q: number): Float64Array | undefined {
  return solveOn(
    X,
    y,
    q,
    Array.from({ length: q }, (_, i) => i),
  );
}

/** A basic ℓ1-least solution of Xw = y, with as many nonzero weights as X has rows at most; undefined where rows depend. */
export function leastAbsolute(X: Float64Array, y: Float64Array, q: number): Float64Array | undefined {
  const columns = basisPursuit(X, y, q);
  return columns && solveOn(X, y, q, columns);
}

/** The ℓ2-least of the solutions of Xw = y that use the given columns C alone, Cᵀ(CCᵀ)⁻¹y; undefined if CCᵀ is singular. */
function solveOn(X: Float64Array, y: Float64Array, q: number, columns: readonly number[]): Float64Array | undefined {
  const n = y.length;
  const M = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < n; l++) for (const i of columns) M[k * n + l] += X[k * q + i] * X[l * q + i];
  }
  const nu = y.slice();
  if (!solveSymmetric(M, nu)) return undefined;
  const w = new Float64Array(q);
  for (const i of columns) for (let k = 0; k < n; k++) w[i] += X[k * q + i] * nu[k];
  return w;
}

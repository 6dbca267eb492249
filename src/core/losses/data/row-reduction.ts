import { spectrum } from '../../geometry/spectrum';

/** The least-norm least-squares solution, and what the rows leave open. */
export interface ReducedSolution {
  /** Length q. */
  readonly w: Float64Array;
  readonly rank: number;
  /** Orthonormal rows (q × q): the first `rank` span the rows that were added, the others are orthogonal to all of them. */
  readonly axes: Float64Array;
  /** Σ over the first `rank` axes of (v·g)/σ² v: (XᵀX)⁺g, into `out`. */
  applyInverse(g: Float64Array, out: Float64Array): void;
}

/**
 * min ‖Xw − y‖ by Givens rotations, row after row: R (q×q, upper triangular) and c with RᵀR = XᵀX and Rᵀc = Xᵀy. XᵀX itself
 * is never formed, so a condition number κ of X costs κ and not κ² of the digits.
 */
export class RowReduction {
  private readonly R: Float64Array;
  private readonly c: Float64Array;
  private readonly row: Float64Array;
  private count = 0;

  constructor(private readonly q: number) {
    this.R = new Float64Array(q * q);
    this.c = new Float64Array(q);
    this.row = new Float64Array(q);
  }

  clear(): void {
    this.R.fill(0);
    this.c.fill(0);
    this.count = 0;
  }

  /** Adds `weight` times the row X[start …] and its target. */
  add(X: Float64Array, start: number, target: number, weight = 1): void {
    const { q, R, c, row } = this;
    for (let j = 0; j < q; j++) row[j] = weight * X[start + j];
    let rest = weight * target;
    this.count++;
    for (let k = 0; k < q; k++) {
      if (row[k] === 0) continue;
      const length = Math.hypot(R[k * q + k], row[k]);
      const [cos, sin] = [R[k * q + k] / length, row[k] / length];
      for (let j = k; j < q; j++) {
        const [above, below] = [R[k * q + j], row[j]];
        R[k * q + j] = cos * above + sin * below;
        row[j] = cos * below - sin * above;
      }
      [c[k], rest] = [cos * c[k] + sin * rest, cos * rest - sin * c[k]];
    }
  }

  /** Singular values below max(n, q)·ε of the largest count as 0. */
  solve(): ReducedSolution {
    const { q, R, c } = this;
    const { axes } = spectrum(transpose(R, q), q);
    const images = Array.from({ length: q }, (_, k) => timesAxis(R, axes.subarray(k * q, k * q + q)));
    const squares = images.map((image) => dot(image, image));
    const negligible = Math.sqrt(squares[0]) * Math.max(this.count, q) * Number.EPSILON;
    const rank = squares.filter((square) => Math.sqrt(square) > negligible).length;
    const w = new Float64Array(q);
    for (let k = 0; k < rank; k++) addMultiple(w, axes, k, dot(images[k], c) / squares[k]);
    return {
      w,
      rank,
      axes,
      applyInverse(g, out) {
        out.fill(0);
        for (let k = 0; k < rank; k++) addMultiple(out, axes, k, dot(axes.subarray(k * q, k * q + q), g) / squares[k]);
      },
    };
  }
}

function transpose(A: Float64Array, q: number): Float64Array {
  return A.map((_, k) => A[(k % q) * q + Math.floor(k / q)]);
}

function timesAxis(R: Float64Array, v: Float64Array): Float64Array {
  return v.map((_, i) => dot(R.subarray(i * v.length, (i + 1) * v.length), v));
}

function addMultiple(w: Float64Array, axes: Float64Array, k: number, factor: number): void {
  for (let j = 0; j < w.length; j++) w[j] += factor * axes[k * w.length + j];
}

/** Σ aᵢbᵢ over the length of a. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

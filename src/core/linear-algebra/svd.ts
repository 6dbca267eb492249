import { type Matrix, transpose, zeros } from './matrix';

/** A = U diag(σ) Vᵀ with k = min(rows, columns) singular values. */
interface Svd {
  /** rows × k; a column whose σ is 0 is 0. */
  readonly U: Matrix;
  /** Descending. */
  readonly sigma: Float64Array;
  /** columns × k, with orthonormal columns. */
  readonly V: Matrix;
}

/** Two columns count as orthogonal below this part of the product of their lengths. */
const ORTHOGONAL = 2 ** -52;

/**
 * One-sided Jacobi rotations (M. R. Hestenes 1958): pairs of columns are turned until all are orthogonal. Unlike methods
 * that reduce to a bidiagonal form first it keeps the digits of small singular values wherever the columns of A differ only
 * by their lengths (J. Demmel, K. Veselić, "Jacobi's method is more accurate than QR", 1992).
 */
export function svd(A: Matrix): Svd {
  if (A.rows < A.columns) {
    const { U, sigma, V } = svd(transpose(A));
    return { U: V, sigma, V: U };
  }
  const n = A.columns;
  // Columns as rows, so that each stands together.
  const work = transpose(A);
  const turns = zeros(n, n);
  for (let i = 0; i < n; i++) turns.data[i * n + i] = 1;
  for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
    turned = false;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) turned = orthogonalise(work, turns, i, j) || turned;
  }
  return inOrder(work, turns);
}

/** Turns columns i and j into orthogonal ones; false where they are. */
function orthogonalise(work: Matrix, turns: Matrix, i: number, j: number): boolean {
  const { columns: length, data } = work;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let k = 0; k < length; k++) {
    const x = data[i * length + k];
    const y = data[j * length + k];
    a += x * x;
    b += y * y;
    c += x * y;
  }
  if (!(Math.abs(c) > ORTHOGONAL * Math.sqrt(a * b))) return false;
  const zeta = (b - a) / (2 * c);
  const tan = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cos = 1 / Math.hypot(1, tan);
  turn(work, i, j, cos, cos * tan);
  turn(turns, i, j, cos, cos * tan);
  return true;
}

function turn({ columns: length, data }: Matrix, i: number, j: number, cos: number, sin: number): void {
  for (let k = 0; k < length; k++) {
    const x = data[i * length + k];
    const y = data[j * length + k];
    data[i * length + k] = cos * x - sin * y;
    data[j * length + k] = sin * x + cos * y;
  }
}

function inOrder(work: Matrix, turns: Matrix): Svd {
  const { rows: n, columns: length } = work;
  const size = (i: number) => Math.hypot(...work.data.subarray(i * length, i * length + length));
  const sizes = Float64Array.from({ length: n }, (_, i) => size(i));
  const order = [...sizes.keys()].sort((i, j) => sizes[j] - sizes[i]);
  const [U, V] = [zeros(length, n), zeros(n, n)];
  order.forEach((from, to) => {
    for (let k = 0; k < length; k++) U.data[k * n + to] = sizes[from] && work.data[from * length + k] / sizes[from];
    for (let k = 0; k < n; k++) V.data[k * n + to] = turns.data[from * n + k];
  });
  return { U, sigma: Float64Array.from(order, (i) => sizes[i]), V };
}

/** Singular values alone, descending. */
export const singularValues = (A: Matrix): Float64Array => svd(A).sigma;

/** U diag(values) Vᵀ, into `out`. */
export function compose({ U, V }: Svd, values: ArrayLike<number>, out: Matrix = zeros(U.rows, V.rows)): Matrix {
  const k = U.columns;
  for (let i = 0; i < U.rows; i++) {
    for (let j = 0; j < V.rows; j++) {
      let sum = 0;
      for (let r = 0; r < k; r++) sum += U.data[i * k + r] * values[r] * V.data[j * k + r];
      out.data[i * V.rows + j] = sum;
    }
  }
  return out;
}

/** A map as seen from what it reaches: what of a covector its transpose swallows. */
interface Reach {
  /** Singular values, descending, one for each row: rows beyond the columns have σ = 0. */
  readonly sigma: Float64Array;
  /** Orthonormal left singular vectors as columns, rows × rows. */
  readonly U: Matrix;
  readonly rank: number;
}

/** Below this part of the largest, a singular value counts as 0. */
export const RANK_TOLERANCE = 1e-9;

/** The left singular vectors of J, complete, and its rank. */
export function reach(J: Matrix): Reach {
  // With more rows than columns the vectors that nothing reaches would be missing.
  const wide = zeros(J.rows, Math.max(J.columns, J.rows));
  for (let i = 0; i < J.rows; i++) {
    wide.data.set(J.data.subarray(i * J.columns, (i + 1) * J.columns), i * wide.columns);
  }
  const { sigma, V } = svd(transpose(wide));
  return { sigma, U: V, rank: sigma.reduce((count, s) => count + (s > RANK_TOLERANCE * sigma[0] ? 1 : 0), 0) };
}

/** ‖P g‖²/‖g‖² with P the projection to ker Jᵀ: the part of a gradient that no θ can follow; 0 for g = 0. */
export function swallowed({ U, rank }: Reach, g: ArrayLike<number>): number {
  const n = U.rows;
  let [lost, all] = [0, 0];
  for (let i = 0; i < n; i++) all += g[i] * g[i];
  for (let r = rank; r < n; r++) {
    let along = 0;
    for (let i = 0; i < n; i++) along += U.data[i * n + r] * g[i];
    lost += along * along;
  }
  return all > 0 ? lost / all : 0;
}

import { norm } from '../../geometry/slope';

/** A column that the others span up to this part of the largest counts as spanned: far above rounding, which is 1e-15. */
const SPANNED = 1e-9;

/**
 * A basis of the x with Ax = 0, A given by its rows (n entries each), by Householder QR with column pivoting (Golub & Van
 * Loan, Matrix Computations, 5.4.2). AᵀA is never formed, so the digits of A are those of the basis. A's entries are of
 * order 1 or less.
 */
export function nullSpace(A: readonly Float64Array[], n: number): Float64Array[] {
  const columns = Array.from({ length: n }, (_, j) => Float64Array.from(A, (row) => row[j]));
  const order = Array.from({ length: n }, (_, j) => j);
  const rank = factorise(columns, order);
  return Array.from({ length: n - rank }, (_, i) => {
    const R = columns[rank + i];
    const x = new Float64Array(n);
    x[order[rank + i]] = 1;
    for (let k = rank - 1; k >= 0; k--) {
      let sum = -R[k];
      for (let l = k + 1; l < rank; l++) sum -= columns[l][k] * x[order[l]];
      x[order[k]] = sum / columns[k][k];
    }
    const length = norm(x);
    return x.map((entry) => entry / length);
  });
}

/** Columns become those of R, in an order of falling pivots that is written beside them; their number is the rank. */
function factorise(columns: Float64Array[], order: number[]): number {
  const steps = Math.min(columns.length, columns[0]?.length ?? 0);
  let largest = 0;
  for (let k = 0; k < steps; k++) {
    const rest = columns.map((column, j) => (j < k ? -1 : lengthFrom(column, k)));
    const best = rest.indexOf(Math.max(...rest));
    largest = Math.max(largest, rest[best]);
    if (!(rest[best] > SPANNED * largest)) return k;
    [columns[k], columns[best]] = [columns[best], columns[k]];
    [order[k], order[best]] = [order[best], order[k]];
    reflect(columns, k, rest[best]);
  }
  return steps;
}

/** ‖column[k …]‖; entries are at most about 1, so squares need no scaling. */
function lengthFrom(column: Float64Array, k: number): number {
  let sum = 0;
  for (let i = k; i < column.length; i++) sum += column[i] * column[i];
  return Math.sqrt(sum);
}

/** Turns column k from its entry k on onto the axis, and the columns after it alike. */
function reflect(columns: readonly Float64Array[], k: number, length: number): void {
  const v = columns[k].slice(k);
  v[0] += v[0] < 0 ? -length : length;
  const square = v.reduce((sum, x) => sum + x * x, 0);
  for (let j = k; j < columns.length; j++) {
    const rest = columns[j].subarray(k);
    let along = 0;
    for (let i = 0; i < v.length; i++) along += v[i] * rest[i];
    const factor = (2 * along) / square;
    for (let i = 0; i < v.length; i++) rest[i] -= factor * v[i];
  }
}

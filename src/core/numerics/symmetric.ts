/** Small dense symmetric matrices, n×n row-major: a positive definite solve, and all eigenvalues. */

/**
 * Solves Mx = b in place of b by Cholesky, M positive definite; M is overwritten by its factor. False, with b spoilt, where
 * M is not positive definite up to rounding.
 */
export function solveSymmetric(M: Float64Array, b: Float64Array): boolean {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    const size = M[i * n + i];
    for (let j = 0; j <= i; j++) {
      let sum = M[i * n + j];
      for (let k = 0; k < j; k++) sum -= M[i * n + k] * M[j * n + k];
      if (i !== j) M[i * n + j] = sum / M[j * n + j];
      else if (!(sum > n * Number.EPSILON * size)) return false;
      else M[i * n + i] = Math.sqrt(sum);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= M[i * n + k] * b[k];
    b[i] /= M[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= M[k * n + i] * b[k];
    b[i] /= M[i * n + i];
  }
  return true;
}

/** Eigenvalues, ascending, and unit eigenvectors as rows in the same order. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** All eigenpairs of a symmetric matrix by cyclic Jacobi rotations: absolute accuracy of a few roundings of ‖M‖. */
export function symmetricEigen(M: Float64Array, n: number): Eigen {
  const A = M.slice();
  const V = new Float64Array(n * n);
  for (let i = 0; i < n; i++) V[i * n + i] = 1;
  for (let sweep = 0, moved = true; moved && sweep < 60; sweep++) {
    moved = false;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) moved = annihilate(A, V, n, i, j) || moved;
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => A[i * n + i] - A[j * n + j]);
  return {
    values: Float64Array.from(order, (i) => A[i * n + i]),
    vectors: Float64Array.from(order.flatMap((i) => Array.from(V.subarray(i * n, i * n + n)))),
  };
}

function annihilate(A: Float64Array, V: Float64Array, n: number, i: number, j: number): boolean {
  const off = A[i * n + j];
  const [a, b] = [A[i * n + i], A[j * n + j]];
  if (!(Math.abs(off) > (Number.EPSILON / 8) * Math.hypot(a, b))) return false;
  const zeta = (b - a) / (2 * off);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cos = 1 / Math.hypot(1, t);
  const sin = cos * t;
  for (let k = 0; k < n; k++) {
    const [x, y] = [A[k * n + i], A[k * n + j]];
    A[k * n + i] = cos * x - sin * y;
    A[k * n + j] = sin * x + cos * y;
  }
  rotateRows(A, n, i, j, cos, sin);
  rotateRows(V, n, i, j, cos, sin);
  A[i * n + j] = 0;
  A[j * n + i] = 0;
  return true;
}

function rotateRows(A: Float64Array, n: number, i: number, j: number, cos: number, sin: number): void {
  for (let k = 0; k < n; k++) {
    const [x, y] = [A[i * n + k], A[j * n + k]];
    A[i * n + k] = cos * x - sin * y;
    A[j * n + k] = sin * x + cos * y;
  }
}

/** The eigen-decomposition of G = JJᵀ, read from J so that small eigenvalues keep their digits. */
export interface Spectrum {
  /** λ₁ ≥ λ₂ ≥ … ≥ 0 of G, length q. */
  readonly eigenvalues: Float64Array;
  /** Unit eigenvectors, row i belongs to eigenvalue i (q×q, row-major). */
  readonly axes: Float64Array;
  /** λ₁/λ_q; Infinity where G is singular. */
  readonly condition: number;
  readonly rank: number;
  /**
   * Largest angle (radians) between any g and Gg; π/2 where G is singular.
   * arcsin((κ−1)/(κ+1)), the Kantorovich–Wielandt bound, attained in the plane of the extreme eigenvectors.
   */
  readonly widestTurn: number;
}

/** Spectrum of G = JJᵀ for J (q×p, row-major). Entries of J must be finite. */
export function spectrum(J: Float64Array, q: number): Spectrum {
  return q === 2 ? summarize(planarSquares(J), J.length) : summarize(jacobi(J, q), J.length);
}

interface Decomposition {
  readonly eigenvalues: Float64Array;
  readonly axes: Float64Array;
}

/**
 * q = 2 in closed form. The smaller eigenvalue is Σ(2×2 minors of J)²/λ₁ (Cauchy–Binet), never (tr − √…)/2:
 * the difference loses every digit when J is nearly rank one.
 */
function planarSquares(J: Float64Array): Decomposition {
  const p = J.length / 2;
  let [a, b, c, minors] = [0, 0, 0, 0];
  for (let i = 0; i < p; i++) {
    a += J[i] * J[i];
    b += J[i] * J[p + i];
    c += J[p + i] * J[p + i];
    for (let j = i + 1; j < p; j++) minors += (J[i] * J[p + j] - J[j] * J[p + i]) ** 2;
  }
  const largest = (a + c) / 2 + Math.hypot((a - c) / 2, b);
  const smallest = largest > 0 ? Math.min(largest, minors / largest) : 0;
  const angle = Math.atan2(2 * b, a - c) / 2;
  return {
    eigenvalues: Float64Array.of(largest, smallest),
    axes: orient(Float64Array.of(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)), b === 0),
  };
}

/**
 * An eigenvector's sign is free: the first axis points right (or straight up), the second is 90° ahead of it.
 * On the coordinate axes the tiny cosine of a right angle is replaced by an exact zero.
 */
function orient(axes: Float64Array, diagonal: boolean): Float64Array {
  if (diagonal) return Math.abs(axes[0]) > 0.5 ? Float64Array.of(1, 0, 0, 1) : Float64Array.of(0, 1, -1, 0);
  const sign = axes[0] < 0 ? -1 : 1;
  return axes.map((x) => sign * x);
}

/**
 * One-sided Jacobi on the rows of J (Hestenes 1958): rotates pairs of rows until all are orthogonal.
 * Row lengths are then the singular values of J, small ones to full relative accuracy of the data.
 */
function jacobi(J: Float64Array, q: number): Decomposition {
  const p = J.length / q;
  const rows = J.slice();
  const axes = new Float64Array(q * q);
  for (let i = 0; i < q; i++) axes[i * q + i] = 1;
  for (let sweep = 0, moved = true; moved && sweep < 60; sweep++) {
    moved = false;
    for (let i = 0; i < q; i++) {
      for (let j = i + 1; j < q; j++) moved = orthogonalize(rows, axes, p, q, i, j) || moved;
    }
  }
  const squares = Float64Array.from({ length: q }, (_, i) => dot(rows, i * p, i * p, p));
  const order = Array.from(squares.keys()).sort((i, j) => squares[j] - squares[i]);
  return {
    eigenvalues: Float64Array.from(order, (i) => squares[i]),
    axes: Float64Array.from(order.flatMap((i) => Array.from(axes.subarray(i * q, i * q + q)))),
  };
}

function dot(a: Float64Array, i: number, j: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += a[i + k] * a[j + k];
  return sum;
}

function orthogonalize(rows: Float64Array, axes: Float64Array, p: number, q: number, i: number, j: number): boolean {
  const [a, b, c] = [dot(rows, i * p, i * p, p), dot(rows, i * p, j * p, p), dot(rows, j * p, j * p, p)];
  if (Math.abs(b) <= Number.EPSILON * Math.sqrt(a * c)) return false;
  const zeta = (c - a) / (2 * b);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cos = 1 / Math.hypot(1, t);
  rotate(rows, i * p, j * p, p, cos, cos * t);
  rotate(axes, i * q, j * q, q, cos, cos * t);
  return true;
}

function rotate(a: Float64Array, i: number, j: number, n: number, cos: number, sin: number): void {
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[i + k], a[j + k]];
    a[i + k] = cos * x - sin * y;
    a[j + k] = sin * x + cos * y;
  }
}

/** Singular values below the rounding of the largest count as zero for the rank. */
function summarize({ eigenvalues, axes }: Decomposition, entries: number): Spectrum {
  const largest = Math.sqrt(eigenvalues[0]);
  const smallest = Math.sqrt(eigenvalues[eigenvalues.length - 1]);
  const threshold = entries * Number.EPSILON * largest;
  const rank = eigenvalues.reduce((count, value) => count + (Math.sqrt(value) > threshold ? 1 : 0), 0);
  return {
    eigenvalues,
    axes,
    condition: smallest > 0 ? (largest / smallest) ** 2 : Number.POSITIVE_INFINITY,
    rank,
    widestTurn: largest > 0 ? Math.PI / 2 - 2 * Math.atan(smallest / largest) : Math.PI / 2,
  };
}

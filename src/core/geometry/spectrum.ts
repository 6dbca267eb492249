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

/**
 * Spectrum of G = JJᵀ for J (q×p, row-major), whose entries must be finite. J is scaled to entries of at most 1 before
 * anything is squared, so that rank, axes and angles survive where the eigenvalues themselves over- or underflow.
 */
export function spectrum(J: Float64Array, q: number): Spectrum {
  const scale = J.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const unit = scale > 0 ? J.map((entry) => entry / scale) : J;
  const { eigenvalues, axes, rank } = q === 2 ? planar(unit) : jacobi(unit, q);
  const slimmest = Math.sqrt(eigenvalues[q - 1] / eigenvalues[0]);
  const singular = rank < q;
  return {
    eigenvalues: eigenvalues.map((value) => value * scale * scale),
    axes,
    condition: singular ? Number.POSITIVE_INFINITY : 1 / slimmest ** 2,
    rank,
    widestTurn: singular ? Math.PI / 2 : Math.PI / 2 - 2 * Math.atan(slimmest),
  };
}

interface Decomposition {
  readonly eigenvalues: Float64Array;
  readonly axes: Float64Array;
  readonly rank: number;
}

/**
 * q = 2 in closed form. The smaller eigenvalue is Σ(2×2 minors of J)²/λ₁ (Cauchy–Binet), never (tr − √…)/2:
 * the difference loses every digit when J is nearly rank one. The rank is 2 unless every minor is lost in its own
 * rounding; unlike a threshold on λ₂/λ₁ this tells a tiny slope from a missing one.
 */
function planar(J: Float64Array): Decomposition {
  const p = J.length / 2;
  let [a, b, c, minors] = [0, 0, 0, 0];
  let independent = false;
  for (let i = 0; i < p; i++) {
    a += J[i] * J[i];
    b += J[i] * J[p + i];
    c += J[p + i] * J[p + i];
    for (let j = i + 1; j < p; j++) {
      const m = minor(J[i], J[p + j], J[j], J[p + i]);
      minors += m * m;
      // Asked of m itself: its square may underflow.
      if (m !== 0) independent = true;
    }
  }
  const largest = (a + c) / 2 + Math.hypot((a - c) / 2, b);
  const smallest = largest > 0 ? Math.min(largest, minors / largest) : 0;
  const angle = Math.atan2(2 * b, a - c) / 2;
  return {
    eigenvalues: Float64Array.of(largest, smallest),
    axes: orient(Float64Array.of(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)), b === 0),
    rank: largest === 0 ? 0 : independent ? 2 : 1,
  };
}

/**
 * How much of equal products may be left by rounding: more than the four roundings of a minor, since entries such as
 * the 1 − w of a typed softmax have lost digits of their own.
 */
const ROUND_OFF = 256 * Number.EPSILON;

/** ad − bc, zero where it is no larger than what rounding leaves of equal products. */
function minor(a: number, d: number, b: number, c: number): number {
  const [x, y] = [a * d, b * c];
  return Math.abs(x - y) > ROUND_OFF * (Math.abs(x) + Math.abs(y)) ? x - y : 0;
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
  orthogonalizeAll(rows, axes, p, q);
  const squares = Float64Array.from({ length: q }, (_, i) => dot(rows, i * p, i * p, p));
  const order = Array.from(squares.keys()).sort((i, j) => squares[j] - squares[i]);
  const eigenvalues = Float64Array.from(order, (i) => squares[i]);
  return {
    eigenvalues,
    axes: Float64Array.from(order.flatMap((i) => Array.from(axes.subarray(i * q, i * q + q)))),
    rank: eigenvalues[q - 1] > negligible(J) * eigenvalues[0] ? q : scaledRank(J, q),
  };
}

/** Of squares of singular values, relative to the largest: lost in the rounding of that one. */
const negligible = (J: Float64Array): number => (J.length * Number.EPSILON) ** 2;

/** The rank of J with its rows scaled to length 1, which is that of J: a row that is small need not depend on the others. */
function scaledRank(J: Float64Array, q: number): number {
  const p = J.length / q;
  const rows: number[] = [];
  for (let i = 0; i < q; i++) {
    const row = J.subarray(i * p, i * p + p);
    const most = row.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    if (most === 0) continue;
    const length = most * Math.hypot(...row.map((x) => x / most));
    rows.push(...row.map((x) => x / length));
  }
  const count = rows.length / p;
  const unit = Float64Array.from(rows);
  const axes = new Float64Array(count * count);
  orthogonalizeAll(unit, axes, p, count);
  let rank = 0;
  for (let i = 0; i < count; i++) if (dot(unit, i * p, i * p, p) > ROUND_OFF ** 2) rank++;
  return rank;
}

/** Sweeps over all pairs of rows until none is turned. */
function orthogonalizeAll(rows: Float64Array, axes: Float64Array, p: number, q: number): void {
  for (let sweep = 0, moved = true; moved && sweep < 60; sweep++) {
    moved = false;
    for (let i = 0; i < q; i++) {
      for (let j = i + 1; j < q; j++) moved = orthogonalize(rows, axes, p, q, i, j) || moved;
    }
  }
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

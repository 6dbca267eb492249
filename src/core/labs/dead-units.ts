/**
 * What dead, equal and parallel hidden units do to the gradient of a small network: the rank of J, what ker Jᵀ swallows, and
 * whether the network stands at a ghost. θ holds the rows of the first layer, then the second.
 */

import { frobenius, type Matrix, multiplyTransposed, zeros } from '../linear-algebra/matrix';
import { reach, swallowed } from '../linear-algebra/svd';

export interface Units {
  /** h × d, a row for each unit. */
  readonly first: Matrix;
  /** h numbers. */
  readonly second: ArrayLike<number>;
}

/** wᵀ = W₂W₁, the d weights of a linear network, and J (d × p). */
export function linearUnits({ first, second }: Units): { readonly w: Float64Array; readonly J: Matrix } {
  const { rows: h, columns: d } = first;
  const J = zeros(d, h * d + h);
  const w = new Float64Array(d);
  for (let k = 0; k < h; k++) {
    for (let i = 0; i < d; i++) {
      w[i] += second[k] * first.data[k * d + i];
      J.data[i * J.columns + k * d + i] = second[k];
      J.data[i * J.columns + h * d + k] = first.data[k * d + i];
    }
  }
  return { w, J };
}

interface ReluUnits {
  /** The outputs at the n points: what the loss of a network on data sees. */
  readonly w: Float64Array;
  /** n × p. */
  readonly J: Matrix;
  /** 1 where a unit (column) is active at a point (row). */
  readonly active: Uint8Array;
}

/** f(x) = Σ vⱼ relu(uⱼᵀx) at n points (rows of X), with relu′(0) = 0. */
export function reluUnits({ first, second }: Units, X: Matrix): ReluUnits {
  const { rows: h, columns: d } = first;
  const n = X.rows;
  const J = zeros(n, h * d + h);
  const w = new Float64Array(n);
  const active = new Uint8Array(n * h);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < h; k++) {
      let inner = 0;
      for (let c = 0; c < d; c++) inner += first.data[k * d + c] * X.data[i * d + c];
      if (!(inner > 0)) continue;
      active[i * h + k] = 1;
      w[i] += second[k] * inner;
      for (let c = 0; c < d; c++) J.data[i * J.columns + k * d + c] = second[k] * X.data[i * d + c];
      J.data[i * J.columns + h * d + k] = inner;
    }
  }
  return { w, J, active };
}

export interface Swallowing {
  readonly rank: number;
  /** Singular values of J, descending, one for each weight. */
  readonly sigma: Float64Array;
  /** Orthonormal vectors of ker Jᵀ. */
  readonly kernel: readonly Float64Array[];
  /** ‖Jᵀg‖. */
  readonly thetaGradient: number;
  /** The part of ‖g‖² that is in the kernel. */
  readonly swallowed: number;
  /** g ≠ 0 with all of it in the kernel: a critical point in θ that is none in w. */
  readonly ghost: boolean;
}

/** What becomes of the gradient g. */
export function swallowing(J: Matrix, g: ArrayLike<number>): Swallowing {
  const all = reach(J);
  const n = J.rows;
  const kernel = Array.from({ length: n - all.rank }, (_, k) =>
    Float64Array.from({ length: n }, (_, i) => all.U.data[i * n + all.rank + k]),
  );
  const column: Matrix = { rows: n, columns: 1, data: Float64Array.from(g) };
  const thetaGradient = frobenius(multiplyTransposed(J, column).data);
  const size = frobenius(g);
  // Rounding of σ₁‖g‖ is no gradient.
  const ghost = size > 0 && thetaGradient <= 1e-12 * all.sigma[0] * size;
  return { rank: all.rank, sigma: all.sigma, kernel, thetaGradient, swallowed: swallowed(all, g), ghost };
}

export type UnitChange = 'kill' | 'duplicate' | 'double' | 'oppose' | 'silence';

/**
 * The network with unit `k` changed: its incoming weights turned so that it is active at none of the points (`kill`), those
 * of its neighbour (`duplicate`), twice or minus those of its neighbour (`double`, `oppose`), or no outgoing weight (`silence`).
 */
export function changeUnit({ first, second }: Units, k: number, change: UnitChange, X?: Matrix): Units {
  const { rows: h, columns: d } = first;
  const data = first.data.slice();
  const out = Float64Array.from(second);
  const neighbour = (k + h - 1) % h;
  const factor = { duplicate: 1, double: 2, oppose: -1, kill: 0, silence: 0 }[change];
  if (change === 'silence') out[k] = 0;
  else if (change === 'kill') data.set(deadDirection(X, d), k * d);
  else for (let c = 0; c < d; c++) data[k * d + c] = factor * first.data[neighbour * d + c];
  return { first: { ...first, data }, second: out };
}

/** A u with uᵀx ≤ 0 at all points, minus their mean where that does; 0, which no point activates, where it does not. */
function deadDirection(X: Matrix | undefined, d: number): Float64Array {
  const u = new Float64Array(d);
  if (!X) return u;
  for (let i = 0; i < X.rows; i++) for (let c = 0; c < d; c++) u[c] -= X.data[i * d + c] / X.rows;
  for (let i = 0; i < X.rows; i++) {
    let inner = 0;
    for (let c = 0; c < d; c++) inner += u[c] * X.data[i * d + c];
    if (inner > 0) return u.fill(0);
  }
  return u;
}

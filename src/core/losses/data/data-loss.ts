import type { DataTable } from '../../types/data-table-types';
import type { Loss, Minimiser, Point, W } from '../../types/types';

/** Where a loss on data is least, in any number of dimensions. */
export type Optimum =
  | { readonly kind: 'point'; readonly at: W }
  /** All of `at` plus the span of orthonormal directions; `at` is the one of least norm. */
  | { readonly kind: 'flat'; readonly at: W; readonly directions: readonly W[] }
  | { readonly kind: 'none'; readonly why: string };

/** A loss on a table, whose optimum is known in any dimension; its `minimiser` is the same one in the plane. */
export interface DataLoss extends Loss {
  readonly optimum: Optimum;
}

/** What one row adds, as a function of its prediction m = xᵀw and its target y. */
export interface RowLoss {
  value(m: number, y: number): number;
  /** ∂/∂m. */
  slope(m: number, y: number): number;
  /** ∂²/∂m², never negative. */
  curvature(m: number, y: number): number;
}

/** xᵢᵀw. */
export function predict({ X, q }: DataTable, i: number, w: W): number {
  let sum = 0;
  for (let j = 0; j < q; j++) sum += X[i * q + j] * w[j];
  return sum;
}

/** L(w) = 1/n Σ row(xᵢᵀw, yᵢ). */
export function meanValue(table: DataTable, row: RowLoss, w: W): number {
  let sum = 0;
  for (let i = 0; i < table.n; i++) sum += row.value(predict(table, i, w), table.y[i]);
  return sum / table.n;
}

/** 1/n Σ row′ xᵢ, into `out` (length q). */
function meanGradient(table: DataTable, row: RowLoss, w: W, out: W): void {
  const { n, q, X, y } = table;
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const slope = row.slope(predict(table, i, w), y[i]);
    for (let j = 0; j < q; j++) out[j] += slope * X[i * q + j];
  }
  for (let j = 0; j < q; j++) out[j] /= n;
}

/** 1/n Σ row″ xᵢxᵢᵀ, into `out` (q × q). */
function meanHessian(table: DataTable, row: RowLoss, w: W, out: Float64Array): void {
  const { n, q, X, y } = table;
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const curvature = row.curvature(predict(table, i, w), y[i]);
    for (let j = 0; j < q; j++) {
      for (let k = j; k < q; k++) out[j * q + k] += curvature * X[i * q + j] * X[i * q + k];
    }
  }
  for (let j = 0; j < q; j++) {
    for (let k = j; k < q; k++) {
      out[j * q + k] /= n;
      out[k * q + j] = out[j * q + k];
    }
  }
}

const pointOf = (w: W): Point => [w[0], w[1]];

function planar(optimum: Optimum, q: number): Minimiser {
  if (optimum.kind === 'none') return optimum;
  if (q !== 2) return { kind: 'none', why: `it is drawn for two features only, and there are ${q}` };
  if (optimum.kind === 'point') return { kind: 'point', at: pointOf(optimum.at) };
  return { kind: 'line', through: pointOf(optimum.at), along: pointOf(optimum.directions[0]) };
}

/** The mean of a row's loss over a table, with its optimum. */
export function createDataLoss(table: DataTable, row: RowLoss, optimum: Optimum): DataLoss {
  return {
    q: table.q,
    value: (w) => meanValue(table, row, w),
    gradient: (w, out) => meanGradient(table, row, w, out),
    hessian: (w, out) => meanHessian(table, row, w, out),
    optimum,
    minimiser: planar(optimum, table.q),
    handles: [],
    data: table,
  };
}

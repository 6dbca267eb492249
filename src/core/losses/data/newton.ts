import { norm } from '../../geometry/slope';
import type { DataTable } from '../../types/data-table-types';
import type { W } from '../../types/types';
import { meanValue, type Optimum, predict, type RowLoss } from './data-loss';
import { type ReducedSolution, RowReduction } from './row-reduction';

const MOST_STEPS = 300;

/** A step this small, relative to w, moves nothing that a double can hold. */
const DONE = 4 * Number.EPSILON;

/** Steps below this part of w that no longer get shorter are round-off. */
const STALLED = 1e-9;

/** Steps below this part of w are taken whole: there the loss no longer tells one w from the next. */
const NEAR = 1e-7;

/** What a sum of losses may be off by, relative to it: one large residual can hide how much the others would gain. */
const ROUNDING = 8 * Number.EPSILON;

/** So that a row whose curvature underflows still pulls by its slope. */
const LEAST_CURVATURE = 1e-280;

/** The least-squares solution of a table, refined with its true residuals so that a large κ costs few digits. */
export function solveTable(table: DataTable): ReducedSolution {
  const { n, q, X, y } = table;
  const reduction = new RowReduction(q);
  for (let i = 0; i < n; i++) reduction.add(X, i * q, y[i]);
  const solution = reduction.solve();
  const [g, correction] = [new Float64Array(q), new Float64Array(q)];
  for (let round = 0; round < 2; round++) {
    g.fill(0);
    for (let i = 0; i < n; i++) {
      const residual = y[i] - predict(table, i, solution.w);
      for (let j = 0; j < q; j++) g[j] += residual * X[i * q + j];
    }
    solution.applyInverse(g, correction);
    for (let j = 0; j < q; j++) solution.w[j] += correction[j];
  }
  return solution;
}

/** A minimiser with the directions that the rows leave open. */
export function optimumAt(at: W, { rank, axes }: ReducedSolution): Optimum {
  const q = at.length;
  if (rank === q) return { kind: 'point', at };
  const directions = Array.from({ length: q - rank }, (_, k) => axes.slice((rank + k) * q, (rank + k + 1) * q));
  return { kind: 'flat', at, directions };
}

/** Newton's step as a least-squares problem: min Σ row″ (xᵢᵀs + row′/row″)². */
function newtonStep(table: DataTable, row: RowLoss, w: W, reduction: RowReduction): ReducedSolution {
  const { n, q, X, y } = table;
  reduction.clear();
  for (let i = 0; i < n; i++) {
    const m = predict(table, i, w);
    const slope = row.slope(m, y[i]);
    if (slope === 0 && row.curvature(m, y[i]) === 0) continue;
    const curvature = Math.max(row.curvature(m, y[i]), LEAST_CURVATURE);
    reduction.add(X, i * q, -slope / curvature, Math.sqrt(curvature));
  }
  return reduction.solve();
}

/** Moves w by the step, halved until the loss does not rise above its round-off; false where no part of it helps. */
function descend(table: DataTable, row: RowLoss, w: W, step: Float64Array, whole: boolean): boolean {
  const before = meanValue(table, row, w);
  const next = new Float64Array(w.length);
  for (let part = 1; part > 1e-12; part /= 2) {
    for (let j = 0; j < w.length; j++) next[j] = w[j] + part * step[j];
    if (!whole && !(meanValue(table, row, next) <= before * (1 + ROUNDING))) continue;
    w.set(next);
    return true;
  }
  return false;
}

/** Whether every entry of the gradient is 0 up to the round-off of its own sum. */
function isFlat(table: DataTable, row: RowLoss, w: W): boolean {
  const { n, q, X, y } = table;
  for (let j = 0; j < q; j++) {
    let [sum, size] = [0, 0];
    for (let i = 0; i < n; i++) {
      const term = row.slope(predict(table, i, w), y[i]) * X[i * q + j];
      sum += term;
      size += Math.abs(term);
    }
    if (Math.abs(sum) > 8 * Number.EPSILON * size) return false;
  }
  return true;
}

/**
 * Minimises a convex loss by damped Newton from `w`, in place. True once steps are at round-off and every direction of the
 * table (of which there are `rank`) still has curvature; false where that does not come, as where there is no minimum.
 * `stop` is asked after each step.
 */
export function minimise(
  table: DataTable,
  row: RowLoss,
  w: W,
  rank: number,
  stop: (w: W) => boolean = () => false,
): boolean {
  const reduction = new RowReduction(table.q);
  // A minimiser at 0 has no size of its own, but w of this size is too small to fit anything.
  const least = (1e-3 * norm(table.y)) / norm(table.X);
  let before = Number.POSITIVE_INFINITY;
  for (let k = 0; k < MOST_STEPS; k++) {
    const step = newtonStep(table, row, w, reduction);
    const length = norm(step.w);
    const scale = Math.max(norm(w), least);
    const lower = descend(table, row, w, step.w, length <= NEAR * scale);
    if (!lower) return step.rank === rank && isFlat(table, row, w);
    const stalled = length <= STALLED * scale && length > 0.9 * before;
    if (length <= DONE * scale || stalled) return step.rank === rank;
    if (stop(w)) return false;
    before = length;
  }
  return false;
}

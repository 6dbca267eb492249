import type { DataTable } from '../types/data-table-types';
import type { Binding, W } from '../types/types';
import { createDataLoss, type DataLoss, type Optimum, predict, type RowLoss } from './data/data-loss';
import { type DataOptions, dataOption, onTable, stdOption, tableFor } from './data/data-option';
import { classProblem } from './data/data-table';
import { minimise, optimumAt, solveTable } from './data/newton';
import { separation } from './data/separation';
import { defineLoss } from './define';

/** With the margin ym: log(1 + e^{−ym}) and its derivatives, without overflow or cancellation at either end. */
const row: RowLoss = {
  value: (m, y) => Math.log1p(Math.exp(-Math.abs(m))) + Math.max(0, -y * m),
  slope(m, y) {
    const e = Math.exp(-Math.abs(m));
    return (-y * (y * m > 0 ? e : 1)) / (1 + e);
  },
  curvature(m) {
    const e = Math.exp(-Math.abs(m));
    return e / (1 + e) ** 2;
  },
};

const falls = 'so the loss falls for ever as w grows';
const separable = `the two classes can be separated, ${falls}`;
const touching = `the two classes can be separated but for points on the boundary, ${falls}`;
const unknown = 'the search for one goes on for ever, as where the two classes can be separated';

/** Whether w puts every row on the right side. */
function separates(table: DataTable, w: W): boolean {
  for (let i = 0; i < table.n; i++) if (!(table.y[i] * predict(table, i, w) > 0)) return false;
  return true;
}

function optimumOf(table: DataTable): Optimum {
  const solution = solveTable(table);
  const found = separation(table, solution.rank, solution.axes);
  if (found === 'separable') return { kind: 'none', why: separable };
  if (found === 'touching') return { kind: 'none', why: touching };
  const w = new Float64Array(table.q);
  if (minimise(table, row, w, solution.rank, (at) => separates(table, at))) return optimumAt(w, solution);
  return { kind: 'none', why: separates(table, w) ? separable : unknown };
}

/**
 * L(w) = 1/n Σ log(1 + e^{−yᵢxᵢᵀw}) with classes y = ±1. Separable data has no minimum; in the plane that is decided from
 * the directions of the rows, elsewhere from what Newton's method comes to.
 */
export function createLogistic(table: DataTable): Binding<DataLoss> {
  const problem = classProblem(table);
  if (problem) return { ok: false, problems: [problem] };
  return { ok: true, value: createDataLoss(table, row, optimumOf(table)) };
}

export const logistic = defineLoss<'logistic', DataOptions>({
  id: 'logistic',
  label: 'Logistic',
  about:
    'Two classes y = ±1 told apart by the sign of a linear score of two features, without an intercept. Where a line separates them there is no finite minimum.',
  tex: 'L(w) = \\tfrac{1}{n}\\sum_i \\log\\left(1+e^{-y_i x_i^\\top w}\\right)',
  targets: 'classes',
  options: { data: dataOption('iris', 'iris-apart'), std: stdOption },
  bind: (options) => onTable(tableFor(options, true), createLogistic),
});

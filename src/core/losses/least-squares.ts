import type { DataTable } from '../types/data-table-types';
import type { Binding } from '../types/types';
import { createDataLoss, type DataLoss, type RowLoss } from './data/data-loss';
import { type DataOptions, dataOption, onTable, stdOption, tableFor } from './data/data-option';
import { optimumAt, solveTable } from './data/newton';
import { defineLoss } from './define';

const row: RowLoss = {
  value: (m, y) => 0.5 * (m - y) ** 2,
  slope: (m, y) => m - y,
  curvature: () => 1,
};

/** L(w) = ‖Xw − y‖²/2n. Where columns depend on one another the optima form a line, or a flat of more dimensions. */
export function createLeastSquares(table: DataTable): Binding<DataLoss> {
  const solution = solveTable(table);
  return { ok: true, value: createDataLoss(table, row, optimumAt(solution.w, solution)) };
}

export const leastSquares = defineLoss<'least-squares', DataOptions>({
  id: 'least-squares',
  label: 'Least squares',
  about: 'The mean squared error of a linear prediction from two features, without an intercept.',
  tex: 'L(w) = \\tfrac{1}{2n}\\sum_i (x_i^\\top w - y_i)^2',
  targets: 'numbers',
  options: { data: dataOption('trees', 'cars'), std: stdOption },
  bind: (options) => onTable(tableFor(options), createLeastSquares),
});

import type { Bound } from '../types';
import { createDataLoss, type DataLoss, type RowLoss } from './data-loss';
import type { DataTable } from './data-table';
import { optimumAt, solveTable } from './newton';

const row: RowLoss = {
  value: (m, y) => 0.5 * (m - y) ** 2,
  slope: (m, y) => m - y,
  curvature: () => 1,
};

/** L(w) = ‖Xw − y‖²/2n. Where columns depend on one another the optima form a line, or a flat of more dimensions. */
export function createLeastSquares(table: DataTable): Bound<DataLoss> {
  const solution = solveTable(table);
  return { ok: true, value: createDataLoss(table, row, optimumAt(solution.w, solution)) };
}

import type { Bound } from '../types';
import { createDataLoss, type DataLoss, type RowLoss } from './data-loss';
import type { DataTable } from './data-table';
import { minimise, optimumAt, solveTable } from './newton';

function powerOfResidual(p: number): RowLoss {
  return {
    value: (m, y) => Math.abs(m - y) ** p / p,
    slope: (m, y) => Math.sign(m - y) * Math.abs(m - y) ** (p - 1),
    curvature: (m, y) => (p - 1) * Math.abs(m - y) ** (p - 2),
  };
}

/**
 * L(w) = Σ|xᵢᵀw − yᵢ|^p / pn for p ≥ 2. Its minimiser is sought by Newton from that of least squares: where rows are fitted
 * exactly curvature vanishes, and convergence is linear with the factor (p − 2)/(p − 1).
 */
export function createLp(table: DataTable, p = 4): Bound<DataLoss> {
  if (!(p >= 2 && p <= 100)) return { ok: false, problems: [{ option: 'p', message: 'p must be from 2 to 100' }] };
  const row = powerOfResidual(p);
  const solution = solveTable(table);
  minimise(table, row, solution.w, solution.rank);
  return { ok: true, value: createDataLoss(table, row, optimumAt(solution.w, solution)) };
}

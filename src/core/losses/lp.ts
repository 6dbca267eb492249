import type { DataTable } from '../types/data-table-types';
import type { Binding } from '../types/types';
import { createDataLoss, type DataLoss, type RowLoss } from './data/data-loss';
import { type DataOptions, dataOption, onTable, stdOption, tableFor } from './data/data-option';
import { minimise, optimumAt, solveTable } from './data/newton';
import { defineLoss } from './define';

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
export function createLp(table: DataTable, p = 4): Binding<DataLoss> {
  if (!(p >= 2 && p <= 100)) return { ok: false, problems: [{ option: 'p', message: 'p must be from 2 to 100' }] };
  const row = powerOfResidual(p);
  const solution = solveTable(table);
  minimise(table, row, solution.w, solution.rank);
  return { ok: true, value: createDataLoss(table, row, optimumAt(solution.w, solution)) };
}

interface LpOptions extends DataOptions {
  readonly p: number;
}

export const lp = defineLoss<'lp', LpOptions>({
  id: 'lp',
  label: 'ℓₚ',
  about:
    'Regression as by least squares, but with the p-th power of each error: with p = 4 the largest errors have nearly all the say.',
  tex: 'L(w) = \\tfrac{1}{pn}\\sum_i \\left|x_i^\\top w - y_i\\right|^p',
  targets: 'numbers',
  options: {
    data: dataOption('trees', 'cars'),
    std: stdOption,
    p: {
      kind: 'integer',
      whole: true,
      key: 'p',
      symbol: 'p',
      label: 'power p of the error',
      default: 4,
      bounds: { min: 2, max: 10 },
      range: [2, 10],
      step: 1,
    },
  },
  bind: (options) => onTable(tableFor(options), (table) => createLp(table, options.p)),
});

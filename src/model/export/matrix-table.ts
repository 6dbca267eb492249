import type { Model } from '../types';
import type { Cell, Table } from './table';

type Row = readonly [quantity: string, row: Cell, column: Cell, value: Cell];

/** One entry a line, so that matrices of any size share a table. Indices count from 1. */
function entries(name: string, values: Float64Array, columns: number): Row[] {
  return Array.from(values, (value, k): Row => [name, Math.floor(k / columns) + 1, (k % columns) + 1, value]);
}

const list = (name: string, values: ArrayLike<number>): Row[] =>
  Array.from(values, (value, i): Row => [name, i + 1, '', value]);

/** θ, w, J, JJᵀ and the spectrum of JJᵀ. */
export function matrixTable({ theta, w, jet, G, map, spectrum }: Model): Table {
  const keys = map.parameters.map(({ key }, k) => `${k + 1}: ${key}`).join(', ');
  return {
    about: `w, J = ∂w/∂θ (rows w1, w2; columns θ, ${keys}), JJᵀ and its spectrum`,
    columns: [
      { name: 'quantity', unit: '', about: 'axis: a unit eigenvector of JJᵀ a row, in the order of the eigenvalues' },
      { name: 'row', unit: '1', about: 'counted from 1; empty for a single number' },
      { name: 'column', unit: '1', about: 'counted from 1; empty for a list' },
      { name: 'value', unit: '1', about: 'empty where it is infinite; widest_turn_deg is in degrees' },
    ],
    rows: [
      ...list('theta', theta),
      ...list('w', w),
      ...entries('J', jet.J, map.p),
      ...entries('JJt', G, 2),
      ...list('eigenvalue', spectrum.eigenvalues),
      ...entries('axis', spectrum.axes, 2),
      ['condition', '', '', spectrum.condition],
      ['rank', '', '', spectrum.rank],
      ['widest_turn_deg', '', '', (spectrum.widestTurn * 180) / Math.PI],
    ],
  };
}

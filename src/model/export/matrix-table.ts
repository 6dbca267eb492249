import type { Model } from '../types/types';
import { ofPanels } from './board-table';
import { type Column, none, number, tableOf, text } from './table';
import type { BoardTable, SceneTable } from './table-export';

/** One entry of a matrix or a list, or a single number; its indices count from 1. */
interface Entry {
  readonly quantity: string;
  readonly row?: number;
  readonly column?: number;
  readonly value: number;
}

const columns: readonly Column<Entry>[] = [
  text(
    'quantity',
    'axis: a unit eigenvector of JJᵀ a row, in the order of the eigenvalues',
    ({ quantity }) => quantity,
  ),
  number('row', 'counted from 1; empty for a single number', ({ row }) => row ?? none),
  number('column', 'counted from 1; empty for a list', ({ column }) => column ?? none),
  number('value', 'empty where it is infinite; widest_turn_deg is in degrees', ({ value }) => value),
];

/** One entry a line, so that matrices of any size share a table. */
const matrix = (quantity: string, values: Float64Array, width: number): Entry[] =>
  Array.from(values, (value, k) => ({ quantity, row: Math.floor(k / width) + 1, column: (k % width) + 1, value }));

const list = (quantity: string, values: ArrayLike<number>): Entry[] =>
  Array.from(values, (value, i) => ({ quantity, row: i + 1, value }));

const entriesOf = ({ theta, w, jet, G, map, spectrum }: Model): Entry[] => [
  ...list('theta', theta),
  ...list('w', w),
  ...matrix('J', jet.J, map.p),
  ...matrix('JJt', G, 2),
  ...list('eigenvalue', spectrum.eigenvalues),
  ...matrix('axis', spectrum.axes, 2),
  { quantity: 'condition', value: spectrum.condition },
  { quantity: 'rank', value: spectrum.rank },
  { quantity: 'widest_turn_deg', value: (spectrum.widestTurn * 180) / Math.PI },
];

/** θ, w, J, JJᵀ and the spectrum of JJᵀ. */
export const matrices: SceneTable = {
  id: 'matrices',
  label: 'Matrices',
  of(model) {
    const keys = model.map.parameters.map(({ key }, k) => `${k + 1}: ${key}`).join(', ');
    const about = `w, J = ∂w/∂θ (rows w1, w2; columns θ, ${keys}), JJᵀ and its spectrum`;
    return tableOf(about, columns, entriesOf(model));
  },
};

export const matricesOfPanels: BoardTable = {
  id: 'matrices',
  label: 'Matrices of all panels',
  of: ofPanels(matrices.of),
};

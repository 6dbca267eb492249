import type { Model } from '../types/types';
import { number, tableOf } from './table';
import type { SceneTable } from './table-export';

interface Row {
  readonly row: number;
  readonly x: readonly [number, number];
  readonly target: number;
  readonly value: number;
}

function rowsOf({ loss: { data }, w }: Model): readonly Row[] {
  if (!data) return [];
  return Array.from({ length: data.n }, (_, i) => {
    const x = [data.X[2 * i], data.X[2 * i + 1]] as const;
    return { row: i + 1, x, target: data.y[i], value: w[0] * x[0] + w[1] * x[1] };
  });
}

const columns = [
  number('row', 'of the data, from 1', ({ row }: Row) => row),
  number('x1', 'first feature, as the loss uses it', ({ x }: Row) => x[0]),
  number('x2', 'second feature, as the loss uses it', ({ x }: Row) => x[1]),
  number('target', 'what is to be predicted; classes are -1 and 1', ({ target }: Row) => target),
  number('f', 'wᵀx at w(θ)', ({ value }: Row) => value),
  number('off_by', 'f less the target', ({ value, target }: Row) => value - target),
];

/** Every row of a loss on data, with what the function says of it. */
export const predictions: SceneTable = {
  id: 'predictions',
  label: 'Predictions',
  applies: ({ loss }) => loss.data !== undefined,
  of: (model) => tableOf('Rows of the data, with f(x) = wᵀx at w(θ).', columns, rowsOf(model)),
};

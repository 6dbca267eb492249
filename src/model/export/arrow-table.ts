import { type Field, gain, turnAngle } from '../../core';
import type { PictureKey } from '../overlay/overlay';
import type { Model } from '../types/types';
import { ofPanels } from './board-table';
import { type Column, number, numbers, type Table, tableOf } from './table';
import type { BoardTable, SceneTable } from './table-export';

/** One arrow of each kind with the same tail. */
interface Arrows {
  readonly tail: readonly [number, number];
  readonly canonical: readonly [number, number];
  readonly parametric: readonly [number, number];
}

const readings = (from: string, to: string): Column<Arrows>[] => [
  number('gain', `length of ${to} by the length of ${from}`, ({ canonical, parametric }) =>
    gain(...canonical, ...parametric),
  ),
  {
    name: 'turn_deg',
    unit: 'deg',
    about: `angle from ${from} to ${to}, counter-clockwise`,
    of: ({ canonical, parametric }) => (turnAngle(...canonical, ...parametric) * 180) / Math.PI,
  },
  number('defined', '1 where θ and J exist, 0 where they do not', ({ parametric: [x, y] }) =>
    Number.isFinite(x + y) ? 1 : 0,
  ),
];

const responseColumns: readonly Column<Arrows>[] = [
  ...numbers(['g1', 'g2'], 'gradient g', ({ canonical }: Arrows) => canonical),
  ...numbers(['JJt_g_1', 'JJt_g_2'], 'JJᵀg', ({ parametric }: Arrows) => parametric),
  ...readings('g', 'JJᵀg'),
];

const flowColumns: readonly Column<Arrows>[] = [
  ...numbers(['w1', 'w2'], 'the function w', ({ tail }: Arrows) => tail),
  ...numbers(['minus_grad_1', 'minus_grad_2'], '−∇L(w)', ({ canonical }: Arrows) => canonical),
  ...numbers(['minus_JJt_grad_1', 'minus_JJt_grad_2'], '−JJᵀ∇L(w)', ({ parametric }: Arrows) => parametric),
  ...readings('−∇L', '−JJᵀ∇L'),
];

const arrowsOf = (canonical: Field, parametric: Field): Arrows[] =>
  Array.from({ length: canonical.n }, (_, k) => ({
    tail: [canonical.x[k], canonical.y[k]],
    canonical: [canonical.u[k], canonical.v[k]],
    parametric: [parametric.u[k], parametric.v[k]],
  }));

/** Every arrow of the gradient response: g and the JJᵀg it becomes. */
export const responseArrows: SceneTable = {
  id: 'response-arrows',
  label: 'Arrows: response',
  of: ({ response: { canonical, parametric } }) =>
    tableOf(
      'Gradient response at θ: every gradient g of the grid and JJᵀg',
      responseColumns,
      arrowsOf(canonical.field, parametric.field),
    ),
};

/** Every arrow of the flow field: −∇L and −JJᵀ∇L at w. */
export const descentArrows: SceneTable = {
  id: 'descent-arrows',
  label: 'Arrows: descent',
  of: ({ flow: { canonical, parametric, caption } }) =>
    tableOf(
      `Descent over the loss: −∇L and −JJᵀ∇L at every w of the grid. ${caption}`,
      flowColumns,
      arrowsOf(canonical.field, parametric.field),
    ),
};

/** Of a panel that shows another picture, the arrows of descent. */
const shown: Partial<Readonly<Record<PictureKey, SceneTable>>> = { response: responseArrows };

export const arrowsOfPanels: BoardTable = {
  id: 'arrows',
  label: 'Arrows of all panels',
  of: ofPanels((model: Model, view): Table => (shown[view] ?? descentArrows).of(model)),
};

import { type Field, gain, turnAngle } from '../../core';
import type { Model } from '../types';
import type { Cell, Column, Table } from './table';

const number = (name: string, about: string): Column => ({ name, unit: '1', about });

const pair = (names: readonly [string, string], about: string): Column[] =>
  names.map((name, i) => number(name, `${about}, coordinate ${i + 1}`));

const readings = (from: string, to: string): Column[] => [
  number('gain', `length of ${to} by the length of ${from}`),
  { name: 'turn_deg', unit: 'deg', about: `angle from ${from} to ${to}, counter-clockwise` },
  number('defined', '1 where θ and J exist, 0 where they do not'),
];

/** Every arrow of the gradient response: g and the JJᵀg it becomes. */
export const responseTable = ({ response: { canonical, parametric } }: Pick<Model, 'response'>): Table => ({
  about: 'Gradient response at θ: every gradient g of the grid and JJᵀg',
  columns: [...pair(['g1', 'g2'], 'gradient g'), ...pair(['JJt_g_1', 'JJt_g_2'], 'JJᵀg'), ...readings('g', 'JJᵀg')],
  rows: rowsOf(canonical.field, parametric.field, ({ u, v }, k) => [u[k], v[k]]),
});

/** Every arrow of the flow field: −∇L and −JJᵀ∇L at w. */
export const flowTable = ({ flow: { canonical, parametric, caption } }: Pick<Model, 'flow'>): Table => ({
  about: `Descent over the loss: −∇L and −JJᵀ∇L at every w of the grid. ${caption}`,
  columns: [
    ...pair(['w1', 'w2'], 'the function w'),
    ...pair(['minus_grad_1', 'minus_grad_2'], '−∇L(w)'),
    ...pair(['minus_JJt_grad_1', 'minus_JJt_grad_2'], '−JJᵀ∇L(w)'),
    ...readings('−∇L', '−JJᵀ∇L'),
  ],
  rows: rowsOf(canonical.field, parametric.field, ({ x, y, u, v }, k) => [x[k], y[k], u[k], v[k]]),
});

function rowsOf(canonical: Field, parametric: Field, head: (field: Field, k: number) => Cell[]): Cell[][] {
  return Array.from({ length: canonical.n }, (_, k) => {
    const [gx, gy, x, y] = [canonical.u[k], canonical.v[k], parametric.u[k], parametric.v[k]];
    const turn = (turnAngle(gx, gy, x, y) * 180) / Math.PI;
    return [...head(canonical, k), x, y, gain(gx, gy, x, y), turn, Number.isFinite(x + y) ? 1 : 0];
  });
}

import type { Model } from '../types';
import type { Cell, Column, Table } from './table';

const number = (name: string, about: string): Column => ({ name, unit: '1', about });

const numbered = (name: string, count: number, about: string): Column[] =>
  Array.from({ length: count }, (_, i) => number(`${name}_${i + 1}`, `${about} ${i + 1}`));

/** Every critical point of L∘w in view in the parameter plane, a row each. */
export function criticalTable({ plane, map }: Pick<Model, 'plane' | 'map'>): Table {
  return {
    about:
      'Critical points of L(w(θ)) in view: Jᵀ∇L = 0. At a minimum ∇L = 0 too; at a ghost Jᵀ swallows the gradient.',
    columns: [
      { name: 'kind', unit: '', about: 'minimum or ghost' },
      { name: 'nature', unit: '', about: 'what it is for descent in θ, from the Hessian' },
      ...map.parameters.map(({ key }) => number(key, `coordinate ${key} of θ`)),
      ...numbered('w', map.q, 'coordinate of w(θ):'),
      number('loss', 'L(w(θ))'),
      ...numbered('grad', map.q, 'coordinate of ∇L at w:'),
      number('rank', 'of J'),
      ...numbered('hessian_eigenvalue', map.p, 'of L∘w in θ, ascending:'),
      number('isolated', '1; 0 where it lies on a curve of critical points'),
    ],
    rows: plane.points.map((point): Cell[] => [
      ...[point.kind, point.nature, ...point.theta, ...point.w, point.loss, ...point.gradient, point.rank],
      ...[...point.eigen.values, point.isolated ? 1 : 0],
    ]),
  };
}

import type { ParameterMap } from '../../core';
import type { Model } from '../types/types';
import { type Column, number, numbered, numbers, tableOf, text, unitOf } from './table';
import type { SceneTable } from './table-export';

type CriticalPoint = Model['plane']['points'][number];

const columnsFor = (map: ParameterMap): readonly Column<CriticalPoint>[] => [
  text('kind', 'minimum or ghost', ({ kind }) => kind),
  text('nature', 'what it is for descent in θ, from the Hessian', ({ nature }) => nature),
  ...map.parameters.map(
    ({ key, unit }, k): Column<CriticalPoint> => ({
      name: key,
      unit: unitOf(unit),
      about: `coordinate ${key} of θ`,
      of: ({ theta }) => theta[k],
    }),
  ),
  ...numbers(numbered('w', map.q), 'w(θ)', ({ w }: CriticalPoint) => w),
  number('loss', 'L(w(θ))', ({ loss }) => loss),
  ...numbers(numbered('grad', map.q), '∇L at w', ({ gradient }: CriticalPoint) => gradient),
  number('rank', 'of J', ({ rank }) => rank),
  ...numbers(
    numbered('hessian_eigenvalue', map.p),
    'eigenvalues of the Hessian of L∘w in θ, ascending',
    ({ eigen }: CriticalPoint) => eigen.values,
  ),
  number('isolated', '1; 0 where it lies on a curve of critical points', ({ isolated }) => (isolated ? 1 : 0)),
];

/** Every critical point of L∘w in view in the parameter plane, a row each. */
export const criticalPoints: SceneTable = {
  id: 'critical-points',
  label: 'Critical points',
  applies: ({ scene }) => scene.plane.shown,
  of: ({ plane, map }) =>
    tableOf(
      'Critical points of L(w(θ)) in view: Jᵀ∇L = 0. At a minimum ∇L = 0 too; at a ghost Jᵀ swallows the gradient.',
      columnsFor(map),
      plane.points,
    ),
};

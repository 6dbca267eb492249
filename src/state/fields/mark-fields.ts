import { finitestep } from '../../overlays/finite-step/fields';
import { gainmap } from '../../overlays/gain-map/fields';
import { mirror } from '../../overlays/mirror/fields';
import { at } from '../declaration/field';
import { choice, names } from '../declaration/field-kinds';
import { point } from '../declaration/vector-fields';
import { mapOf } from '../scene/registry';
import { layerKeys } from '../scene/scene';

/** What is drawn over the pictures of w beside their arrows, and what is left out. */
export const markFields = {
  g: point({
    key: 'g',
    symbol: 'g',
    label: 'probe gradient',
    default: [-1, 1],
    meaning: 'the probe: the gradient whose image is read off',
    group: 'Probe g',
    view: 'response',
    ...at('probe'),
  }),
  finitestep,
  gainmap,
  mirror,
  draw: choice({
    key: 'draw',
    label: 'Blue arrow',
    default: 'w',
    words: { w: { label: 'w, the function' }, theta: { label: 'θ, the parameter' } },
    meaning: 'which vector the blue arrow shows: `w`, or `theta` where θ lives in the same plane',
    example: 'theta',
    group: 'Arrows',
    view: 'response',
    applies: ({ map }) => mapOf(map).thetaIsVector === true,
    misfit: ({ map }, vector) =>
      vector === 'w' || mapOf(map).thetaIsVector ? undefined : `θ of map=${map.id} is not a vector in the plane of w`,
    ...at('vector'),
  }),
  hide: names({
    key: 'hide',
    label: 'what is not drawn',
    default: ['slopes'],
    words: {
      arrows: 'arrows of all g',
      canonical: 'canonical g',
      ellipse: 'JJᵀ ellipse',
      vector: 'blue arrow',
      probe: 'probe',
      contours: 'loss contours',
      field: '−JJᵀ∇L field',
      slopes: '−∇L arrows',
      trajectories: 'trajectories',
      ghosts: 'critical points',
      singular: 'rank loss of J',
    },
    meaning: `what is not drawn, any of ${layerKeys.join(', ')}; or \`none\``,
    example: 'ellipse,contours',
    group: 'Arrows',
    ...at('hidden'),
  }),
};

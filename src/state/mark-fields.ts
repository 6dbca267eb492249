import { at } from './field';
import { choice, flag, names, numberOr } from './field-kinds';
import { mapOf } from './registry';
import { layerKeys } from './scene';
import { point } from './vector-fields';

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
  finitestep: numberOr('none', {
    key: 'finitestep',
    symbol: 'η',
    label: 'eta of the finite step',
    default: null,
    usual: 0.1,
    bounds: { above: 0, max: 1e6 },
    range: [0.001, 10],
    step: 0.001,
    scale: 'log',
    meaning: 'η of the exact step along −Jᵀg for the probe g, drawn in the flow field',
    example: '0.4',
    group: 'Finite step',
    view: 'flow',
    ...at('finiteStep'),
  }),
  gainmap: choice({
    key: 'gainmap',
    label: 'Colour the plane by',
    default: 'none',
    words: {
      none: { label: 'Nothing' },
      gradient: { label: '∇L', title: 'the gain of the loss gradient at each w' },
      most: { label: 'Largest', title: 'the largest eigenvalue of JJᵀ, which is ‖J‖²' },
      least: { label: 'Least', title: 'the least eigenvalue of JJᵀ' },
    },
    meaning:
      'whose gain colours the plane of the flow field: that of the `gradient` ∇L, or the `most` or `least` of any',
    example: 'most',
    group: 'Gain',
    view: 'flow',
    ...at('gainMap'),
  }),
  mirror: flag({
    key: 'mirror',
    label: 'Draw the mirror potential',
    default: false,
    meaning:
      'lines of equal Bregman divergence from the start in the flow field, where gradient flow is a mirror flow with potential ψ',
    group: 'Mirror potential',
    view: 'flow',
    ...at('mirror'),
  }),
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

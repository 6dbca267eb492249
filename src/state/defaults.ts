import { homeTheta } from './fibre-view';
import { defaultChoice, losses, mapOf, maps } from './registry';
import type { Scene } from './scene';

const map = defaultChoice(maps.members.find((family) => family.id === 'squared') ?? maps.members[0]);
const loss = defaultChoice(losses.members.find((family) => family.id === 'point') ?? losses.members[0]);

/** What opens without a link, and what every key left out of a link means. */
export const defaultScene: Scene = {
  map,
  theta: homeTheta(mapOf(map)),
  loss,
  start: [0.25, 0.06],
  starts: [],
  alpha: null,
  moment: null,
  dynamics: {
    kind: 'descent',
    rate: 0.05,
    steps: 120,
    horizon: 10,
    pace: 'rate',
    schedule: 'constant',
    momentum: 0,
    decay: 0,
  },
  response: { window: [-2.2, 2.2, -2.2, 2.2], n: 9 },
  flow: { window: [-0.3, 2.3, -0.3, 2.3], n: 15 },
  arrows: { length: 'sqrt', scale: 1, colour: 'none' },
  streamlines: { style: 'none', density: 1, seeds: [] },
  probe: [-1, 1],
  finiteStep: null,
  gainMap: 'none',
  mirror: false,
  vector: 'w',
  hidden: ['slopes'],
  plane: { shown: false, window: [-2.2, 2.2, -2.2, 2.2], n: 15, slice: null, image: false },
  gauge: { fan: 0, seed: 1, limits: false, second: null },
};

import { at } from '../declaration/field';
import { flag, number } from '../declaration/field-kinds';
import { matrixOr } from '../declaration/vector-fields';
import { mapOf } from '../scene/registry';
import type { Scene } from '../scene/scene';

const ofGauge = { group: 'Gauge', view: 'response' } as const;
const isNetwork = ({ map }: Scene): boolean => mapOf(map).gauge === true;

/** What is shown of the gauge of a network. */
export const gaugeFields = {
  fan: number({
    key: 'fan',
    symbol: 'gauges',
    label: 'number of random gauges',
    default: 0,
    usual: 300,
    whole: true,
    bounds: { min: 0, max: 1000 },
    range: [10, 1000],
    step: 10,
    meaning: 'with `map=deep-linear` and h = 2: how many random gauges of w are drawn as a fan',
    example: '300',
    ...ofGauge,
    applies: isNetwork,
    ...at('gauge', 'fan'),
  }),
  fanseed: number({
    key: 'fanseed',
    symbol: 'seed',
    label: 'seed of the random gauges',
    default: 1,
    whole: true,
    bounds: { min: 1, max: 9999 },
    range: [1, 9999],
    step: 1,
    meaning: 'which random gauges the fan draws',
    example: '2',
    ...ofGauge,
    applies: (scene) => isNetwork(scene) && scene.gauge.fan > 0,
    ...at('gauge', 'seed'),
  }),
  reach: flag({
    key: 'reach',
    label: 'Always show how far it can go',
    default: false,
    meaning:
      'how far the tip of JJᵀg can be aimed is drawn while nothing is aimed too, with `map=deep-linear` and h = 2',
    ...ofGauge,
    applies: isNetwork,
    ...at('gauge', 'reach'),
  }),
  B: matrixOr('none', {
    key: 'B',
    symbol: 'B',
    label: 'B',
    default: null,
    meaning:
      'with `map=deep-linear` and h = 2: a second gauge of the same w to compare with, as B₁₁, B₁₂, B₂₁, B₂₂; or `none`',
    example: '2,1,1,1',
    ...ofGauge,
    applies: isNetwork,
    ...at('gauge', 'second'),
  }),
};

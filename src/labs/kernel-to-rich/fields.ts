import type { OptionSpecs } from '../../core';
import type { Options } from './simulate';

const whole = { kind: 'integer', whole: true, step: 1 } as const;

export const fields: OptionSpecs<Options> = {
  alpha: {
    kind: 'real',
    key: 'alpha',
    symbol: 'α',
    label: 'Size of the start, u = v = α',
    default: 0.1,
    bounds: { min: 1e-5, max: 17 },
    range: [1e-5, 10],
    step: 1e-5,
    scale: 'log',
  },
  D: {
    ...whole,
    key: 'D',
    symbol: 'D',
    label: 'Depth, w = uᴰ − vᴰ',
    default: 2,
    bounds: { min: 2, max: 4 },
    range: [2, 4],
  },
  q: { ...whole, key: 'q', symbol: 'q', label: 'Weights', default: 20, bounds: { min: 4, max: 100 }, range: [10, 60] },
  n: {
    ...whole,
    key: 'n',
    symbol: 'n',
    label: 'Rows of data',
    default: 10,
    bounds: { min: 2, max: 60 },
    range: [4, 40],
  },
  k: {
    ...whole,
    key: 'k',
    symbol: 'k',
    label: 'Weights that are not 0',
    default: 2,
    bounds: { min: 1, max: 20 },
    range: [1, 8],
  },
  problems: {
    ...{ ...whole, key: 'problems', symbol: 'm', label: 'Random problems' },
    ...{ default: 7, bounds: { min: 1, max: 31 }, range: [1, 21] },
  },
  seed: {
    ...{ ...whole, key: 'seed', symbol: 'seed', label: 'Seed of the first problem' },
    ...{ default: 1, bounds: { min: 1, max: 99_999 }, range: [1, 9999] },
  },
};

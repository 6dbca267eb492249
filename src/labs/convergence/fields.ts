import type { OptionSpecs } from '../../core';
import type { Options } from './simulate';

const whole = { kind: 'integer', whole: true } as const;

export const fields: OptionSpecs<Options> = {
  start: {
    kind: 'choice',
    key: 'start',
    label: 'Start',
    default: 'balanced',
    choices: [
      { value: 'balanced', label: 'Balanced' },
      { value: 'saddle', label: '(a, −a)' },
      { value: 'determinant', label: 'det < 0' },
      { value: 'catapult', label: 'Catapult' },
    ],
  },
  N: {
    ...whole,
    key: 'N',
    symbol: 'N',
    label: 'Layers',
    default: 3,
    bounds: { min: 2, max: 8 },
    range: [2, 6],
    step: 1,
  },
  part: {
    ...{ kind: 'real', key: 'part', symbol: '‖W−Φ‖/σ', label: 'Distance of the start, in σ of Φ', default: 0.6 },
    ...{ bounds: { min: 0, max: 3 }, range: [0.1, 2], step: 0.05 },
  },
  M: {
    ...{ kind: 'real', key: 'M', symbol: 'M', label: 'First layer, (M, 0.8/M)', default: 8 },
    ...{ bounds: { min: 0.9, max: 100 }, range: [1, 30], step: 0.1 },
  },
  eta: {
    ...{ kind: 'real', key: 'eta', symbol: 'η', label: 'Step', default: 0.05, scale: 'log' },
    ...{ bounds: { min: 1e-5, max: 1 }, range: [1e-4, 0.5], step: 1e-4 },
  },
  steps: {
    ...whole,
    key: 'steps',
    symbol: 'K',
    label: 'Steps',
    default: 160,
    bounds: { min: 10, max: 20_000 },
    range: [20, 2000],
    step: 20,
  },
  seed: {
    ...whole,
    key: 'seed',
    symbol: 'seed',
    label: 'Seed of Φ',
    default: 1,
    bounds: { min: 1, max: 99_999 },
    range: [1, 9999],
    step: 1,
  },
};

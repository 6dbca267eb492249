import type { OptionSpecs } from '../../core';
import type { Options } from './simulate';

const whole = { kind: 'integer', whole: true, step: 1 } as const;

export const fields: OptionSpecs<Options> = {
  problem: {
    kind: 'choice',
    key: 'problem',
    label: 'Matrix to complete',
    default: 'random',
    choices: [
      { value: 'random', label: 'Low rank' },
      { value: 'corner', label: '2 × 2 corner' },
      { value: 'escape', label: 'Escape' },
    ],
  },
  N: { ...whole, key: 'N', symbol: 'N', label: 'Layers', default: 3, bounds: { min: 1, max: 4 }, range: [1, 4] },
  alpha: {
    kind: 'real',
    key: 'alpha',
    symbol: 'α',
    label: 'Start W(0) = αI',
    default: 1e-3,
    bounds: { min: 1e-5, max: 1 },
    range: [1e-4, 0.3],
    step: 1e-4,
    scale: 'log',
  },
  negative: { kind: 'flag', key: 'negative', label: 'Start with det W < 0', default: false },
  n: {
    ...whole,
    key: 'n',
    symbol: 'n',
    label: 'Rows and columns',
    default: 4,
    bounds: { min: 2, max: 8 },
    range: [2, 8],
  },
  rank: { ...whole, key: 'rank', symbol: 'r', label: 'Rank', default: 1, bounds: { min: 1, max: 8 }, range: [1, 4] },
  seen: {
    ...{ ...whole, key: 'seen', symbol: '|Ω|', label: 'Entries that are seen' },
    ...{ default: 8, bounds: { min: 1, max: 64 }, range: [2, 64] },
  },
  mask: {
    kind: 'text',
    key: 'mask',
    label: 'Which entries are seen',
    default: '',
    example: '1110',
    longest: 64,
    refuse: (text) => (/^[01]*$/.test(text) ? undefined : 'it is made of 0 and 1, one for each entry row by row'),
    say: (text) => (text === '' ? 'drawn by the seed' : text),
  },
  seed: {
    ...{ ...whole, key: 'seed', symbol: 'seed', label: 'Seed of the matrix' },
    ...{ default: 3, bounds: { min: 1, max: 99_999 }, range: [1, 9999] },
  },
  at: {
    ...{ kind: 'real', key: 'at', symbol: 't', label: 'Moment', default: 1 },
    ...{ bounds: { min: 0, max: 1 }, range: [0, 1], step: 0.01 },
  },
};

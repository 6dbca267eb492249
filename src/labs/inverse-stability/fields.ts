import type { OptionSpecs } from '../../core';
import { counterexamples } from '../../core/labs/inverse-stability';
import type { Options } from './simulate';

const angle = <K extends 'turn' | 'tilt'>(key: K, label: string, usual: number, most: number) =>
  ({
    ...({ kind: 'real', key, symbol: key, label, default: usual, step: 1 } as const),
    bounds: { min: -most, max: most },
    range: [-most, most],
  }) as const;

const place = <K extends 'f' | 'g'>(key: K, label: string, usual: number) =>
  ({
    ...({ kind: 'real', key, symbol: key, label, default: usual, step: 0.05 } as const),
    bounds: { min: 0, max: 3 },
    range: [0, 3],
  }) as const;

export const fields: OptionSpecs<Options> = {
  example: {
    kind: 'choice',
    key: 'example',
    label: 'What is wrong with the parameters',
    default: 'unbalanced',
    choices: Object.entries(counterexamples).map(([value, { label }]) => ({ value, label })),
  },
  k: {
    kind: 'integer',
    key: 'k',
    symbol: 'k',
    label: 'Nearness: the functions are about 1/k apart',
    default: 5,
    whole: true,
    bounds: { min: 1, max: 1000 },
    range: [1, 1000],
    step: 1,
    scale: 'log',
  },
  f: place('f', 'First function on the fan, from edge 0 to 3', 0),
  g: place('g', 'Second function on the fan', 3),
  seed: {
    kind: 'integer',
    key: 'seed',
    symbol: 'seed',
    label: 'Seed of the pairs',
    default: 1,
    whole: true,
    bounds: { min: 1, max: 99_999 },
    range: [1, 9999],
    step: 1,
  },
  turn: angle('turn', 'Turn of the fan, in degrees', 35, 180),
  tilt: angle('tilt', 'Tilt of the fan, in degrees', 30, 90),
};

import type { OptionSpecs } from '../../core';
import type { Options } from './simulate';

const whole = { kind: 'integer', whole: true, step: 1 } as const;

export const fields: OptionSpecs<Options> = {
  model: {
    kind: 'choice',
    key: 'model',
    label: 'Network',
    default: 'relu',
    choices: [
      { value: 'relu', label: 'ReLU on points' },
      { value: 'linear', label: 'two linear layers' },
    ],
  },
  h: {
    ...whole,
    ...{ key: 'h', symbol: 'h', label: 'Hidden units', default: 4 },
    bounds: { min: 1, max: 12 },
    range: [1, 8],
  },
  n: {
    ...whole,
    ...{ key: 'n', symbol: 'q', label: 'Points, or weights of the linear network', default: 4 },
    bounds: { min: 1, max: 12 },
    range: [2, 8],
  },
  change: {
    kind: 'choice',
    key: 'change',
    label: 'What is done to units',
    default: 'duplicate',
    choices: [
      { value: 'kill', label: 'dead' },
      { value: 'duplicate', label: 'equal' },
      { value: 'double', label: 'parallel' },
      { value: 'oppose', label: 'opposite' },
      { value: 'silence', label: 'silent' },
    ],
  },
  changed: {
    ...whole,
    ...{ key: 'changed', symbol: 'm', label: 'To how many of them', default: 1 },
    bounds: { min: 0, max: 12 },
    range: [0, 8],
  },
  which: {
    kind: 'text',
    key: 'which',
    label: 'Which of them',
    default: '',
    example: '1010',
    longest: 12,
    refuse: (text) => (/^[01]*$/.test(text) ? undefined : 'it is made of 0 and 1, one for each unit'),
    say: (text) => (text === '' ? 'the first ones' : text),
  },
  mute: { kind: 'flag', key: 'mute', label: 'Second layer is 0', default: false },
  gradient: {
    kind: 'choice',
    key: 'gradient',
    label: 'Gradient g',
    default: 'random',
    choices: [
      { value: 'random', label: 'drawn' },
      { value: 'lost', label: 'one that is lost' },
    ],
  },
  seed: {
    ...whole,
    ...{ key: 'seed', symbol: 'seed', label: 'Seed of the network', default: 1 },
    bounds: { min: 1, max: 99_999 },
    range: [1, 9999],
  },
};

import type { NumberSpec } from '../../core';

/** η of the finite step: its slider, its box, its keys and the handle on its curve. */
export const stepSpec: NumberSpec = {
  key: 'finitestep',
  symbol: 'η',
  label: 'eta of the finite step',
  default: 0.1,
  range: [0.001, 10],
  step: 0.001,
  scale: 'log',
};

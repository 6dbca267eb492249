import { type NumberSpec, type Point, subscript } from '../core';

/** Specs of a point's two coordinates. */
export function pointSpecs(key: string, symbol: string, label: string): readonly NumberSpec[] {
  return [1, 2].map((i) => ({
    key: `${key}${i}`,
    symbol: subscript(symbol, i),
    label: `${label}, coordinate ${i}`,
    default: 0,
    range: [-3, 3] as const,
    step: 0.01,
  }));
}

/** The point with one coordinate changed. */
export const withEntry = ([x, y]: Point, index: number, value: number): Point =>
  index === 0 ? [value, y] : [x, value];

/** Learning rate η of descent. */
export const rateSpec: NumberSpec = {
  key: 'eta',
  symbol: 'η',
  label: 'learning rate eta',
  default: 0.05,
  range: [0.001, 2],
  step: 0.001,
  scale: 'log',
};

export const stepsSpec: NumberSpec = {
  key: 'steps',
  symbol: 'steps',
  label: 'number of steps',
  default: 120,
  range: [1, 500],
  step: 1,
  refuse: (n) => (Number.isInteger(n) ? undefined : 'a number of steps is whole'),
};

/** How long the flow runs. */
export const horizonSpec: NumberSpec = {
  key: 'time',
  symbol: 'time',
  label: 'how long the flow runs',
  default: 10,
  range: [0.1, 1000],
  step: 0.1,
  scale: 'log',
};

/** Factor on the length of all arrows. */
export const lengthSpec: NumberSpec = {
  key: 'scale',
  symbol: 'length',
  label: 'factor on the length of arrows',
  default: 1,
  range: [0.1, 10],
  step: 0.1,
  scale: 'log',
};

const grid = (key: string, symbol: string, label: string): NumberSpec => ({
  key,
  symbol,
  label,
  default: 9,
  range: [3, 41],
  step: 1,
});

/** Arrows per side, by picture. */
export const gridSpecs = {
  response: grid('grid', 'g grid', 'arrows per side of the response map'),
  flow: grid('viewgrid', 'w grid', 'arrows per side of the flow field'),
} as const;

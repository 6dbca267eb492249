import { allOfIt, overlay } from '../../model/overlay/overlay';
import type { AxisName } from '../../model/types/types';

/** Titles of the axes. */
interface Axes {
  readonly x: AxisName;
  readonly y: AxisName;
}

const titles = (words: string, symbol: string): Axes => ({
  x: { words, symbol, sub: '1' },
  y: { words, symbol, sub: '2' },
});

const [ofGradients, ofFunctions] = [titles('gradient component', 'g'), titles('', 'w')];

const why = 'their titles say what they are';

export const gradientAxes = overlay({
  key: 'axes',
  picture: 'response',
  silent: why,
  numbers: () => ofGradients,
  covered: allOfIt,
});

export const functionAxes = overlay({
  key: 'axes',
  picture: 'flow',
  silent: why,
  numbers: () => ofFunctions,
  covered: allOfIt,
});

export const parameterAxes = overlay({
  key: 'axes',
  picture: 'plane',
  numbers: ({ plane: { axes } }): Axes => ({ x: axes[0], y: axes[1] }),
  covered: allOfIt,
  legend: (_, { plane }) => [{ kind: 'caption', words: plane.caption }],
});

export const overlays = [gradientAxes, functionAxes, parameterAxes];

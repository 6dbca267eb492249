import type { OptionSpecs } from '../../core';
import { numbers } from '../../state/scene/syntax';
import type { Options } from './simulate';

const mostPoints = 40;

export const fields: OptionSpecs<Options> = {
  N: {
    ...{ kind: 'integer', key: 'N', symbol: 'N', label: 'Layers', default: 3, whole: true },
    ...{ bounds: { min: 1, max: 6 }, range: [1, 6], step: 1 },
  },
  gradient: {
    kind: 'choice',
    key: 'gradient',
    label: 'Gradient around the loop',
    default: 'constant',
    choices: [
      { value: 'constant', label: 'Constant' },
      { value: 'round', label: 'H = I' },
      { value: 'stretched', label: 'H stretched' },
    ],
  },
  loop: {
    kind: 'text',
    key: 'loop',
    label: 'Loop: draw it, or x,y,x,y,…',
    default: '1,0,1.6,0.2,1.4,1.2,0.5,1.5,0.2,1,0.8,0.7',
    example: '0.5,0.5,1.5,0.5,1,1.5',
    longest: 600,
    refuse: refuseLoop,
  },
  power: {
    kind: 'choice',
    key: 'power',
    label: 'Race on',
    default: 'four',
    choices: [
      { value: 'four', label: 'ℓ₄ regression' },
      { value: 'two', label: 'Square loss' },
    ],
  },
  data: {
    kind: 'choice',
    key: 'data',
    label: 'Race with',
    default: 'points',
    choices: [
      { value: 'points', label: 'Two points' },
      { value: 'drawn', label: 'Twelve drawn' },
    ],
  },
  width: {
    ...{ kind: 'integer', key: 'width', symbol: 'd', label: 'Width of the hidden layers', default: 3, whole: true },
    ...{ bounds: { min: 2, max: 16 }, range: [2, 12], step: 1 },
  },
  seed: {
    ...{
      kind: 'integer',
      key: 'seed',
      symbol: 'seed',
      label: 'Seed of the layers and of the data',
      default: 1,
      whole: true,
    },
    ...{ bounds: { min: 1, max: 99_999 }, range: [1, 9999], step: 1 },
  },
};

/** Why a text is no loop. */
function refuseLoop(text: string): string | undefined {
  const count = text.split(',').length;
  if (count % 2 > 0 || count < 6 || count > 2 * mostPoints) return `give 3 to ${mostPoints} points, each as x,y`;
  const reading = numbers(count).read(text);
  if (!reading.ok) return reading.why;
  return reading.value.every((x) => Math.abs(x) <= 2) ? undefined : 'every point must lie within ±2';
}

import type { OptionSpecs } from '../../core';
import { numbers } from '../../state/scene/syntax';
import type { Options } from './simulate';

const most = 6;
const [least, largest] = [0.2, 10];

export const fields: OptionSpecs<Options> = {
  N: {
    kind: 'integer',
    key: 'N',
    symbol: 'N',
    label: 'Layers',
    default: 3,
    whole: true,
    bounds: { min: 1, max: 12 },
    range: [1, 6],
    step: 1,
  },
  w0: {
    kind: 'real',
    key: 'w0',
    symbol: 'w₀',
    label: 'Start of every weight',
    default: 1e-3,
    bounds: { min: 1e-12, max: 0.01 },
    range: [1e-8, 0.01],
    step: 1e-8,
    scale: 'log',
  },
  targets: {
    kind: 'text',
    key: 'targets',
    label: 'Targets w*',
    default: '4,3,2,1',
    example: '5,1',
    longest: 60,
    refuse: refuseTargets,
  },
};

/** Why a list of targets cannot be used. */
function refuseTargets(text: string): string | undefined {
  const count = text.split(',').length;
  if (count < 2 || count > most) return `give 2 to ${most} targets with commas between them, e.g. 4,3,2,1`;
  const reading = numbers(count).read(text);
  if (!reading.ok) return reading.why;
  const fits = reading.value.every((target) => target >= least && target <= largest);
  return fits ? undefined : `every target must lie between ${least} and ${largest}`;
}

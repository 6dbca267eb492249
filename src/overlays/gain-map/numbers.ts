import { cell } from '../../model/cells/cell';
import { computedOf } from '../../model/cells/computed';
import { keptWith } from '../../model/cells/kept';
import type { PartOf } from '../../model/cells/types';
import { overlay } from '../../model/overlay';
import { type GainMap, gainMapOf, gainSamples } from './numbers-gain';

const bands: PartOf<GainMap> = keptWith((cells) => {
  const samples = gainSamples(cells);
  return cell(() => samples.value && gainMapOf(samples.value, ...cells.drawnOn.limits.value.gains));
});

/** Gain over the plane of the flow field. */
export const gainMap = overlay({
  key: 'gain-map',
  picture: 'flow',
  numbers: (source) => computedOf(bands, source),
  legend: ({ title, low, high }) => [{ kind: 'bar', title, low, high, pale: true }],
  sentence: ({ title, low, high }) => `Colour shows ${title}, from ${low} to ${high}.`,
});

export const overlays = [gainMap];

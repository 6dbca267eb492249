import { cell } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import { lazyPart } from '../../model/cells/lazy-part';
import { roughCell } from '../../model/cells/rough-cell';
import { overlay } from '../../model/overlay/overlay';
import { computedOf } from '../../model/scene/computed';
import type { PartOf } from '../../model/scene/types';
import type { GainMap, GainSamples } from './numbers-gain';

/** The sampling of gain. */
export const gainMaths = lazyPart(() => import('./numbers-gain'));

/** Gain over the window, before it is decided on which limits it is coloured. */
export const gainSamples: PartOf<GainSamples> = keptWith((cells) =>
  roughCell(cells, {
    inputs: () => {
      const { scene, map, loss, flow } = cells;
      const { gainMap: kind, flow: view } = scene.value;
      const maths = kind === 'none' ? undefined : gainMaths.value;
      if (kind === 'none' || maths === undefined) return undefined;
      return { maths, map: map.value, loss: loss.value, field: flow.parametric.value, kind, window: view.window };
    },
    steps: ({ maths, ...inputs }, effort) => maths.sampleGain(inputs, cells.local.value.theta, effort),
  }),
);

const bands: PartOf<GainMap> = keptWith((cells) => {
  const samples = gainSamples(cells);
  return cell(() => samples.value && gainMaths.value?.gainMapOf(samples.value, ...cells.drawnOn.limits.value.gains));
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

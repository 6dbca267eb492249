import { type GainSamples, gainMapOf, sampleGain } from '../../gain-map';
import type { GainMap } from '../../overlays';
import { cell, roughCell } from '../cell';
import { keptWith } from '../kept';
import type { PartOf } from '../types';

/** Gain over the window, before it is decided on which limits it is coloured. */
export const gainSamples: PartOf<GainSamples> = keptWith(({ scene, effort, map, loss, local, flow }) =>
  roughCell(effort, {
    inputs: () => {
      const { gainMap: kind, flow: view } = scene.value;
      if (kind === 'none') return undefined;
      return { map: map.value, loss: loss.value, field: flow.parametric.value, kind, window: view.window };
    },
    compute: (inputs, effortNow) => sampleGain(inputs, local.value.theta, effortNow),
  }),
);

export const gainMapPart: PartOf<GainMap> = keptWith((cells) => {
  const samples = gainSamples(cells);
  return cell(() => samples.value && gainMapOf(samples.value, ...cells.drawnOn.limits.value.gains));
});

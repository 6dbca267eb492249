import { type Lines, makeLines } from '../../streamlines';
import type { StreamlineSet } from '../../types';
import { cell, roughCell } from '../cell';
import { keptWith } from '../kept';
import type { PartOf } from '../types';

/** The flow field as lines. */
export const streamlinesPart: PartOf<StreamlineSet> = keptWith(({ scene, effort, map, loss, local, flow }) => {
  const lines = roughCell(effort, {
    inputs: () => {
      const { streamlines: style, hidden, arrows, flow: view } = scene.value;
      if (style.style === 'none' || hidden.includes('field')) return undefined;
      const field = flow.parametric.value;
      return { map: map.value, loss: loss.value, field, window: view.window, style, colour: arrows.colour };
    },
    compute: (inputs, effortNow): Lines => makeLines(inputs, local.value.theta, effortNow),
    isWhole: ({ whole }) => whole,
  });
  return cell(() => lines.value?.set);
});

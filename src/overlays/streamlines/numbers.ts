import { colourBars } from '../../model/arrow-legend';
import { cell, roughCell } from '../../model/cells/cell';
import { computedOf } from '../../model/cells/computed';
import { keptWith } from '../../model/cells/kept';
import type { PartOf } from '../../model/cells/types';
import { mark } from '../../model/legend-types';
import { overlay } from '../../model/overlay';
import { type Lines, makeLines, type StreamlineSet } from './numbers-lines';

const lines: PartOf<StreamlineSet> = keptWith(({ scene, effort, map, loss, local, flow }) => {
  const made = roughCell(effort, {
    inputs: () => {
      const { streamlines: style, hidden, arrows, flow: view } = scene.value;
      if (style.style === 'none' || hidden.includes('field')) return undefined;
      const field = flow.parametric.value;
      return { map: map.value, loss: loss.value, field, window: view.window, style, colour: arrows.colour };
    },
    compute: (inputs, effortNow): Lines => makeLines(inputs, local.value.theta, effortNow),
    isWhole: ({ whole }) => whole,
  });
  return cell(() => made.value?.set);
});

/** −JJᵀ∇L as lines in place of arrows. */
export const streamlines = overlay({
  key: 'streamlines',
  picture: 'flow',
  numbers: (source) => {
    const set = computedOf(lines, source);
    return set && { set, colours: source.flow.parametric.colours };
  },
  // Lines have no lengths that a key could explain.
  legend: ({ set }, { flow }) => [
    mark('streamline', set.legend, 'streamlines of −JJᵀ∇L'),
    ...colourBars(flow.parametric),
    { kind: 'caption', words: flow.caption },
  ],
  sentence: ({ set }) => `The field is drawn as ${set.legend}.`,
});

export const overlays = [streamlines];

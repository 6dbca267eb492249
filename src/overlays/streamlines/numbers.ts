import { cell } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import { lazyPart } from '../../model/cells/lazy-part';
import { roughCell } from '../../model/cells/rough-cell';
import { colourBars } from '../../model/overlay/arrow-legend';
import { mark } from '../../model/overlay/legend-types';
import { overlay } from '../../model/overlay/overlay';
import { computedOf } from '../../model/scene/computed';
import type { PartOf } from '../../model/scene/types';
import type { LineInputs, Lines, StreamlineSet } from './numbers-lines';

export const lineMaths = lazyPart(() => import('./numbers-lines'));

interface Inputs extends LineInputs {
  readonly maths: NonNullable<typeof lineMaths.value>;
}

const lines: PartOf<StreamlineSet> = keptWith((cells) => {
  const { scene, map, loss, local, flow } = cells;
  const made = roughCell<Inputs, Lines>(cells, {
    inputs: () => {
      const { streamlines: style, hidden, arrows, flow: view } = scene.value;
      if (style.style === 'none' || hidden.includes('field')) return undefined;
      const maths = lineMaths.value;
      const field = flow.parametric.value;
      return (
        maths && { maths, map: map.value, loss: loss.value, field, window: view.window, style, colour: arrows.colour }
      );
    },
    steps: ({ maths, ...inputs }, effortNow) => maths.makeLines(inputs, local.value.theta, effortNow),
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
    mark('streamline', set.legend, 'streamlines of −JJᵀ∇L', 'parametric'),
    ...colourBars(flow.parametric),
    { kind: 'caption', words: flow.caption },
  ],
  sentence: ({ set }) => `The field is drawn as ${set.legend}.`,
});

export const overlays = [streamlines];

import { colourBars } from '../../model/arrow-legend';
import { mark } from '../../model/legend-types';
import { isShown, overlay } from '../../model/overlay';

/** −JJᵀ∇L as lines in place of arrows. */
export const streamlines = overlay({
  key: 'streamlines',
  picture: 'flow',
  numbers: (source) => {
    const { streamlines: set, parametric } = source.flow;
    return set && isShown(source, 'field') ? { set, colours: parametric.colours } : undefined;
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

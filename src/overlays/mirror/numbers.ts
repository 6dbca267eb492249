import { mark } from '../../model/legend-types';
import { overlay } from '../../model/overlay';

/** Lines of equal divergence from the start, where gradient flow is a mirror flow. */
export const mirror = overlay({
  key: 'mirror',
  picture: 'flow',
  numbers: ({ flow }) => flow.mirror,
  legend: ({ words }) => [mark('mirror', words, 'mirror potential: divergence from the start')],
  sentence: ({ words }) => `Drawn as well: ${words}.`,
});

export const overlays = [mirror];

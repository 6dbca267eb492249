import { mark } from '../../model/overlay/legend-types';
import { allOfIt, overlay } from '../../model/overlay/overlay';

/** Where the loss is least. */
export const minimiser = overlay({
  key: 'minimiser',
  picture: 'flow',
  numbers: ({ flow }) => flow.minimiser,
  covered: allOfIt,
  legend: (part) => {
    // No mark stands for what is not in the picture.
    if (part.kind === 'none') return [{ kind: 'caption', words: `There is no finite minimum: ${part.why}.` }];
    return [mark('optimum', part.kind === 'line' ? 'optima' : 'optimum w*')];
  },
});

export const overlays = [minimiser];

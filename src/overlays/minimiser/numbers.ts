import { mark } from '../../model/overlay/legend-types';
import { allOfIt, overlay } from '../../model/overlay/overlay';

/** Where the loss is least. */
export const minimiser = overlay({
  key: 'minimiser',
  picture: 'flow',
  numbers: ({ flow }) => flow.minimiser,
  covered: allOfIt,
  legend: (part) => {
    if (part.kind === 'none') return [mark('optimum', `no finite minimum: ${part.why}`)];
    return [mark('optimum', part.kind === 'line' ? 'optima' : 'optimum w*')];
  },
});

export const overlays = [minimiser];

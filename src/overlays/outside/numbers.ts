import { mark } from '../../model/overlay/legend-types';
import { allOfIt, overlay } from '../../model/overlay/overlay';

/** Where no θ gives this w: the map's image is no secret. */
export const outside = overlay({
  key: 'outside',
  picture: 'flow',
  numbers: ({ flow }) => (flow.outside.length > 0 ? flow.outside : undefined),
  covered: allOfIt,
  legend: (_, { flow }) => [mark('outside', `no θ gives this w: ${flow.outsideWhy}`, 'no θ gives this w')],
});

export const overlays = [outside];

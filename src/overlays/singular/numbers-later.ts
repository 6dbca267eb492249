import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** Where J loses rank in the parameter plane. */
export const singular = overlay({
  key: 'singular',
  picture: 'plane',
  numbers: (source) => (isShown(source, 'singular') ? source.plane.singular : undefined),
  legend: (_, { plane }) => [mark('singular', plane.singularWords, undefined, 'rank')],
});

export const overlays = [singular];

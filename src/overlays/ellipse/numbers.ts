import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** What JJᵀ makes of the unit circle, on a scale of its own, which stands below the picture. */
export const ellipse = overlay({
  key: 'ellipse',
  picture: 'response',
  numbers: (source) => (isShown(source, 'ellipse') ? source.response.ellipse : undefined),
  legend: () => [mark('ellipse', 'ellipse: unit circle under JJᵀ')],
});

export const overlays = [ellipse];

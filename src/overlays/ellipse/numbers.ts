import { plain } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** What JJᵀ makes of the unit circle, on a scale of its own, which stands below the picture. */
export const ellipse = overlay({
  key: 'ellipse',
  picture: 'response',
  numbers: (source) => (isShown(source, 'ellipse') ? source.response.ellipse : undefined),
  legend: ({ scale }) => [
    mark('ellipse', `unit circle under JJᵀ, × ${plain(scale, 2)}`, 'unit circle under JJᵀ', 'ellipse'),
  ],
});

export const overlays = [ellipse];

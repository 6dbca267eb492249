import { isShown, overlay } from '../../model/overlay/overlay';

/** What JJᵀ makes of the unit circle. The picture itself says its scale. */
export const ellipse = overlay({
  key: 'ellipse',
  picture: 'response',
  silent: 'the picture itself says its scale',
  numbers: (source) => (isShown(source, 'ellipse') ? source.response.ellipse : undefined),
});

export const overlays = [ellipse];

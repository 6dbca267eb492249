import { allOfIt, isShown, overlay } from '../../model/overlay/overlay';

const why = 'lines of equal loss, as on any map';

export const contours = overlay({
  key: 'contours',
  picture: 'flow',
  silent: why,
  numbers: (source) => (isShown(source, 'contours') ? source.flow.levels : undefined),
  covered: allOfIt,
});

/** Of the loss of w(θ). */
export const planeContours = overlay({
  key: 'contours',
  picture: 'plane',
  silent: why,
  numbers: (source) => (isShown(source, 'contours') ? source.plane.levels : undefined),
});

export const overlays = [contours, planeContours];

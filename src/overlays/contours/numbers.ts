import { allOfIt, isShown, overlay } from '../../model/overlay';

export const contours = overlay({
  key: 'contours',
  picture: 'flow',
  numbers: (source) => (isShown(source, 'contours') ? source.flow.levels : undefined),
  covered: allOfIt,
});

/** Of the loss of w(θ). */
export const planeContours = overlay({
  key: 'contours',
  picture: 'plane',
  numbers: (source) => (isShown(source, 'contours') ? source.plane.levels : undefined),
});

export const overlays = [contours, planeContours];

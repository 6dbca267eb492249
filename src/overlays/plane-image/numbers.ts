import { mark } from '../../model/legend-types';
import { overlay } from '../../model/overlay';

/** What of the parameter plane is drawn in the flow field as well. */
export const planeImage = overlay({
  key: 'plane-image',
  picture: 'flow',
  numbers: ({ flow }) => flow.planeImage,
  legend: ({ singular }) => [mark('singular', singular?.length ? 'rank loss of J' : '')],
});

/** The grid whose image it is, in the plane itself. */
export const planeGrid = overlay({
  key: 'plane-image',
  picture: 'plane',
  numbers: ({ plane }) => plane.grid,
});

export const overlays = [planeImage, planeGrid];

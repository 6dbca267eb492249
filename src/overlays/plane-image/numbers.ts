import { planeCells } from '../../model/build/parts/plane';
import { cell } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import { mark } from '../../model/overlay/legend-types';
import { overlay } from '../../model/overlay/overlay';
import { computedOf } from '../../model/scene/computed';
import type { PartOf } from '../../model/scene/types';
import type { PlaneImage } from '../../model/types/types';

/** A panel of a board shows no plane, so nothing of it is drawn there. */
const image: PartOf<PlaneImage> = keptWith((cells) =>
  cell(() => {
    if (cells.inPanel || !cells.scene.value.plane.shown) return undefined;
    return planeCells(cells).value?.image.value;
  }),
);

/** What of the parameter plane is drawn in the flow field as well. */
export const planeImage = overlay({
  key: 'plane-image',
  picture: 'flow',
  numbers: (source) => computedOf(image, source),
  legend: ({ singularWords }) => [mark('singular', singularWords ?? '', undefined, 'rank')],
});

/** The grid whose image it is, in the plane itself. */
export const planeGrid = overlay({
  key: 'plane-image',
  picture: 'plane',
  silent: 'it stands in the picture of its image as well',
  numbers: ({ plane }) => plane.grid,
});

export const overlays = [planeImage, planeGrid];

import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** One gradient picked out, with g and JJᵀg. Its numbers stand beside the picture. */
export const probe = overlay({
  key: 'probe',
  picture: 'response',
  numbers: (source) => {
    if (!isShown(source, 'probe')) return undefined;
    const { probe: picked, canonical, parametric } = source.response;
    return { g: picked.g, image: picked.image, scale: canonical.scale, imageScale: parametric.scale };
  },
  legend: (_, { covered }) => [mark('probe', covered ? 'probe g' : 'probe g and its JJᵀg', 'probe g', 'probe')],
  covered: ({ image: _image, ...asked }) => ({ ...asked, image: [Number.NaN, Number.NaN] as const }),
});

export const overlays = [probe];

import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';
import { natures, pointsWords } from './words';

export const criticalPoints = overlay({
  key: 'critical-points',
  picture: 'plane',
  numbers: (source) => {
    if (!isShown(source, 'ghosts')) return undefined;
    const { points, curves } = source.plane;
    return { points, curves };
  },
  legend: ({ points }) =>
    natures.map((nature) => mark(`critical-${nature.replaceAll(' ', '-')}`, pointsWords(points, nature))),
});

export const overlays = [criticalPoints];

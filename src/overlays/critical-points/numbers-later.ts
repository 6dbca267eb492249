import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';
import { areaWords, natures, pointsWords } from './words';

const terms = {
  minimum: 'critical-point',
  'constrained minimum': 'constrained-minimum',
  saddle: 'saddle',
  maximum: 'ghost',
  degenerate: 'ghost',
} as const;

export const criticalPoints = overlay({
  key: 'critical-points',
  picture: 'plane',
  numbers: (source) => {
    if (!isShown(source, 'ghosts')) return undefined;
    const { points, curves, areas } = source.plane;
    return { points, curves, areas };
  },
  legend: ({ points, areas }) => [
    ...natures.map((nature) =>
      mark(`critical-${nature.replaceAll(' ', '-')}`, pointsWords(points, nature), undefined, terms[nature]),
    ),
    ...areaWords(areas).map((words) => mark('critical-area', words, undefined, 'ghost')),
  ],
});

export const overlays = [criticalPoints];

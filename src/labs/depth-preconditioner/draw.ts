import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'plane',
    title: 'A loop in the plane of weights',
    parts: ({ plane }) => [plane],
    build: ({ plane }, size, theme) => buildCurves(plane, size, theme, 'square'),
  },
  {
    id: 'integrals',
    title: 'Loop integral against depth',
    parts: ({ integrals }) => [integrals],
    build: ({ integrals }, size, theme) => buildCurves(integrals, size, theme),
  },
  {
    id: 'gap',
    title: 'Explicit layers beside the closed rule',
    parts: ({ gaps }) => [gaps],
    build: ({ gaps }, size, theme) => buildCurves(gaps, size, theme),
  },
  {
    id: 'race',
    title: 'A race, each depth at its best step',
    parts: ({ race }) => [race],
    build: ({ race }, size, theme) => buildCurves(race, size, theme),
  },
];

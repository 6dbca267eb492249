import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'times',
    title: 'Time against depth',
    parts: ({ times }) => [times],
    build: ({ times }, size, theme) => buildCurves(times, size, theme),
  },
  {
    id: 'starts',
    title: 'Ways to start',
    parts: ({ kinds }) => [kinds],
    build: ({ kinds }, size, theme) => buildCurves(kinds, size, theme),
  },
  {
    id: 'plateau',
    title: 'The plateau',
    parts: ({ plateaus }) => [plateaus],
    build: ({ plateaus }, size, theme) => buildCurves(plateaus, size, theme),
  },
];

import { buildCurves } from '../../render/labs/curves-chart';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  {
    id: 'shape',
    title: 'What the flow minimises, two weights',
    height: (width) => Math.min(width, 420),
    parts: ({ shape }) => [shape],
    build: ({ shape }, size, theme) => buildCurves(shape, size, theme, 'square'),
  },
  {
    id: 'errors',
    title: 'From kernel to rich',
    height: (width) => Math.min(width, 420),
    parts: ({ errors }) => [errors],
    build: ({ errors }, size, theme) => buildCurves(errors, size, theme),
  },
  {
    id: 'weights',
    title: 'The weights that are found',
    height: (width) => Math.min(width, 420),
    parts: ({ weights }) => [weights],
    build: ({ weights }, size, theme) => buildCurves(weights, size, theme),
  },
];

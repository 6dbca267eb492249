import { curvesPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({
    id: 'shape',
    title: 'What the flow minimises, two weights',
    height: (width) => Math.min(width, 420),
    of: (view) => view.shape,
    aspect: 'square',
  }),
  curvesPicture({
    id: 'errors',
    title: 'From kernel to rich',
    height: (width) => Math.min(width, 420),
    of: (view) => view.errors,
  }),
  curvesPicture({
    id: 'weights',
    title: 'The weights that are found',
    height: (width) => Math.min(width, 420),
    of: (view) => view.weights,
  }),
];

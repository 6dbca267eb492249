import { curvesPicture, spacePicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

const height = (width: number): number => Math.min(width, 420);

export const pictures: readonly LabPicture<View>[] = [
  spacePicture({ id: 'cone', title: 'The rank-one cone, to be turned', height, of: (view) => view.cone }),
  curvesPicture({ id: 'loss', title: 'Loss over time', height, of: (view) => view.losses }),
  curvesPicture({ id: 'alpha', title: 'Which cone the network is on', height, of: (view) => view.alphas }),
];

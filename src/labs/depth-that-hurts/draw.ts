import { curvesPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({ id: 'times', title: 'Time against depth', of: (view) => view.times }),
  curvesPicture({ id: 'starts', title: 'Ways to start', of: (view) => view.kinds }),
  curvesPicture({ id: 'plateau', title: 'The plateau', of: (view) => view.plateaus }),
];

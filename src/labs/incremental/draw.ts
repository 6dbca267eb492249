import { curvesPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({ id: 'weights', title: 'Weights over time', of: (view) => view.weights }),
  curvesPicture({ id: 'overlap', title: 'What is learned too early', of: (view) => view.overlap }),
  curvesPicture({ id: 'threshold', title: 'How small the start must be', of: (view) => view.threshold }),
];

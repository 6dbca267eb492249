import { barsPicture, curvesPicture, matrixPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  matrixPicture({ id: 'matrix', title: 'The matrix W', of: (view) => view.matrix }),
  curvesPicture({ id: 'values', title: 'Singular values over time', of: (view) => view.values }),
  barsPicture({ id: 'spectrum', title: 'Spectrum at this moment', of: (view) => view.spectrum }),
  curvesPicture({ id: 'errors', title: 'Distance from the whole matrix', of: (view) => view.errors }),
  curvesPicture({ id: 'many', title: 'Over many matrices', of: (view) => view.many }),
];

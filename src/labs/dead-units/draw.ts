import { barsPicture, curvesPicture, matrixPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  matrixPicture({
    id: 'jacobian',
    title: 'J = ∂w/∂θ',
    height: (width, { jacobian: { rows, columns } }) => Math.min(420, Math.max(120, (width * rows) / columns + 40)),
    of: (view) => view.jacobian,
  }),
  barsPicture({ id: 'spectrum', title: 'Spectrum of J', of: (view) => view.spectrum }),
  barsPicture({ id: 'gradient', title: 'What becomes of g', of: (view) => view.gradient }),
  barsPicture({ id: 'units', title: 'Unit by unit', of: (view) => view.units }),
  curvesPicture({ id: 'networks', title: 'Over many networks', of: (view) => view.chances }),
];

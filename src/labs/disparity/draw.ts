import { barsPicture, curvesPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({ id: 'function', title: 'The function', of: (view) => view.fit }),
  barsPicture({ id: 'units', title: 'The units', of: (view) => view.units }),
  curvesPicture({ id: 'spectrum', title: 'The spectrum of H', of: (view) => view.spectrum }),
  curvesPicture({ id: 'descent', title: 'Loss and gradients', of: (view) => view.descent }),
  curvesPicture({ id: 'swallowed', title: 'What is swallowed', of: (view) => view.swallowed }),
  curvesPicture({ id: 'widths', title: 'Width and ghosts', of: (view) => view.ends }),
];

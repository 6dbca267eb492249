import { curvesPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({ id: 'loss', title: 'Loss by step', of: (view) => view.losses }),
  curvesPicture({ id: 'margin', title: 'Away from lower rank', of: (view) => view.margins }),
  curvesPicture({ id: 'balance', title: 'Balance of the layers', of: (view) => view.balance }),
  curvesPicture({ id: 'shots', title: 'The catapult', of: (view) => view.shots }),
];

import { curvesPicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({ id: 'plane', title: 'A loop in the plane of weights', of: (view) => view.plane, aspect: 'square' }),
  curvesPicture({ id: 'integrals', title: 'Loop integral against depth', of: (view) => view.integrals }),
  curvesPicture({ id: 'gap', title: 'Explicit layers beside the closed rule', of: (view) => view.gaps }),
  curvesPicture({ id: 'race', title: 'A race, each depth at its best step', of: (view) => view.race }),
  curvesPicture({ id: 'bests', title: 'The best of each depth', of: (view) => view.bests }),
];

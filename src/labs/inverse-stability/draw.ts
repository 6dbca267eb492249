import { curvesPicture, spacePicture } from '../../render/labs/chart-pictures';
import type { LabPicture } from '../../render/labs/lab-picture';
import type { View } from './numbers';

export const pictures: readonly LabPicture<View>[] = [
  curvesPicture({ id: 'functions', title: 'Two functions', of: (view) => view.functions }),
  curvesPicture({ id: 'distances', title: 'Near, and far', of: (view) => view.distances }),
  curvesPicture({ id: 'pairs', title: 'Single neurons', of: (view) => view.pairs }),
  spacePicture({ id: 'fan', title: 'What one neuron can be at −1, 0 and 1', of: (view) => view.fan }),
];

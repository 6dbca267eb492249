import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** The optima of least norm, where they are a line. */
export const leastOptima = overlay({
  key: 'least-optima',
  picture: 'flow',
  numbers: (source) => (isShown(source, 'trajectories') ? source.flow.many?.least : undefined),
  legend: () => [mark('least', 'optima of least ℓ₁, ℓ₂ and ℓ∞ norm', undefined, 'norm')],
});

export const overlays = [leastOptima];

import { mark } from '../../model/legend-types';
import { overlay } from '../../model/overlay';

export const finiteStep = overlay({
  key: 'finite-step',
  picture: 'flow',
  numbers: ({ flow }) => flow.finiteStep,
  legend: ({ words }) => [
    mark('finite-step', words, 'exact step w(θ − ηJᵀg)'),
    mark('first-order', 'first order, w − ηJJᵀg; grey: w − ηg'),
    mark('half-space', 'uphill of the probe g'),
  ],
  sentence: ({ description }) => description,
});

export const overlays = [finiteStep];

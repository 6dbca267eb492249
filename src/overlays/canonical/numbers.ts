import { arrowKey } from '../../model/overlay/arrow-legend';
import { mark } from '../../model/overlay/legend-types';
import { allOfIt, isShown, overlay } from '../../model/overlay/overlay';
import { shownArrows } from '../../model/overlay/shown-arrows';
import { sparseWords } from '../../model/words/describe';

/** Every g of the gradient response. */
export const gradients = overlay({
  key: 'canonical',
  picture: 'response',
  numbers: (source) => (isShown(source, 'canonical') ? shownArrows(source, source.response.canonical) : undefined),
  covered: allOfIt,
  legend: (set) => [mark('canonical', `canonical g${sparseWords(set)}`, undefined, 'canonical')],
});

/** −∇L at every w of the flow field. */
export const slopes = overlay({
  key: 'slopes',
  picture: 'flow',
  numbers: (source) => (isShown(source, 'slopes') ? source.flow.canonical : undefined),
  covered: allOfIt,
  // They are drawn on the scale of the parametric arrows, which they outlast.
  legend: (set, { flow }) => [
    mark('canonical', `canonical −∇L${sparseWords(set)}`, undefined, 'canonical'),
    arrowKey(flow.parametric, flow.spacing, 'flow'),
  ],
});

export const overlays = [gradients, slopes];

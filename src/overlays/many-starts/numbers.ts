import { count } from '../../model/numbers/format';
import { mark } from '../../model/overlay/legend-types';
import { isShown, overlay } from '../../model/overlay/overlay';

/** Both dynamics from more starts, and where they end. */
export const manyStarts = overlay({
  key: 'many-starts',
  picture: 'flow',
  numbers: (source) => (isShown(source, 'trajectories') ? source.flow.many?.entries : undefined),
  legend: ({ length }) => [
    mark('starts', length > 1 ? `${count(length - 1, 'more start')}; ends: squares canonical, dots parametric` : ''),
  ],
  sentence: ({ length }) => (length > 1 ? `Both dynamics also run from ${count(length - 1, 'more start')}.` : ''),
});

export const overlays = [manyStarts];

import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { drawQuiver } from '../../render/layers/quiver';
import { gradients, slopes } from './numbers';

export const drawings = [
  drawing({
    of: gradients,
    band: 'back',
    height: 40,
    draw: (set, frame) =>
      drawQuiver({ key: 'canonical', set, pivot: 'tail', stroke: frame.theme.canonicalField, width: 1.2 }, frame),
  }),
  drawing({
    of: slopes,
    band: 'back',
    height: 40,
    draw: (set, frame) =>
      drawQuiver({ key: 'canonical', set, pivot: 'middle', stroke: frame.theme.canonicalField, width: 1 }, frame),
  }),
];

export const marks = { canonical: lineMark((theme) => ({ stroke: theme.canonical })) };

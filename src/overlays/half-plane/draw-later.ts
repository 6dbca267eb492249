import { halfPlane } from '../../render/layers/half-plane';
import { patchMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { halfPlaneOfProbe } from './numbers-later';

/** Its edge runs through the probe, at whose tip the arrows of g and JJᵀg begin. */
export const drawings = [
  drawing({
    of: halfPlaneOfProbe,
    band: 'back',
    height: 30,
    draw: ({ g }, frame) => halfPlane('half-plane', g, g, frame),
  }),
];

export const marks = {
  'half-plane': patchMark((theme) => ({ fill: theme.outsideHatch, stroke: theme.canonical, dash: [2, 3] })),
};

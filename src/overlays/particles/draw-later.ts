import type { PathNode } from '../../render/display/picture';
import { traceDot } from '../../render/display/shapes';
import { type Frame, onPlot } from '../../render/frame/frame';
import { drawing } from '../../render/layers/overlay-drawing';
import { particles } from './numbers';

/** Points that are carried along by both dynamics. */
export const drawings = [
  drawing({
    of: particles,
    band: 'front',
    height: 0,
    draw: ({ canonical, parametric }, frame) => [
      cloud('particles-canonical', canonical, frame.theme.canonical, frame),
      cloud('particles-parametric', parametric, frame.theme.parametric, frame),
    ],
  }),
];

function cloud(key: string, points: Float64Array, fill: string, { to, plot, theme }: Frame): PathNode {
  const draw: PathNode['draw'] = (context) => {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = [to.x(points[i]), to.y(points[i + 1])];
      if (onPlot(x, y, plot)) traceDot(context, x, y, 2.4);
    }
  };
  return { kind: 'path', key, draw, fill, stroke: theme.halo, width: 0.6, clip: true };
}

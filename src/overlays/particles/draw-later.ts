import type { PathNode } from '../../render/display/picture';
import { traceDot, traceSpeck } from '../../render/display/shapes';
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

/** So many are specks: a long path of circles is slow. */
const swarm = 1000;

function cloud(key: string, points: Float64Array, colour: string, { to, plot, theme }: Frame): PathNode {
  const isSwarm = points.length > 2 * swarm;
  const draw: PathNode['draw'] = (context) => {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = [to.x(points[i]), to.y(points[i + 1])];
      if (!onPlot(x, y, plot)) continue;
      if (isSwarm) traceSpeck(context, x, y);
      else traceDot(context, x, y, 2.4);
    }
  };
  const style = isSwarm
    ? { stroke: colour, width: 1.5, dense: true as const }
    : { fill: colour, stroke: theme.halo, width: 0.6 };
  return { kind: 'path', key, draw, ...style, clip: true };
}

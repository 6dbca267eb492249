import type { PathContext } from '../../render/display/picture';
import { traceCross } from '../../render/display/shapes';
import { onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { predictedEnds } from './numbers';

const arm = 5.5;

export const drawings = [
  drawing({
    of: predictedEnds,
    band: 'middle',
    height: 100,
    draw: (points, { to, plot, theme }) => {
      const places = Object.values(points)
        .map((w) => [to.x(w[0]), to.y(w[1])])
        .filter(([x, y]) => onPlot(x, y, plot));
      const draw = (context: PathContext) => {
        for (const [x, y] of places) traceCross(context, x, y, arm);
      };
      return [{ kind: 'path', key: 'predicted', draw, stroke: theme.ink, width: 1.4, clip: false }];
    },
  }),
];

export const marks = {
  predicted: shapeMark(
    10,
    (theme) => ({ stroke: theme.ink, width: 1.4 }),
    (context, x, y) => traceCross(context, x, y, 4.5),
  ),
};

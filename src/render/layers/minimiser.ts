import type { Minimiser } from '../../core';
import { type Frame, onPlot } from '../frame';
import type { PathNode } from '../picture';
import { traceDot, traceLine } from '../shapes';
import { grow } from '../text-size';
import type { Layer } from './layer';

/** Where the loss is least: a green point, or the whole line. */
export const minimiser: Layer<Minimiser> = {
  key: 'minimiser',
  draw: (part, frame) => {
    const { to, theme, plot } = frame;
    if (part.kind === 'none') return [];
    if (part.kind === 'point') {
      const [x, y] = [to.x(part.at[0]), to.y(part.at[1])];
      if (!onPlot(x, y, plot)) return [];
      const draw: PathNode['draw'] = (context) => traceDot(context, x, y, 6);
      return [
        { kind: 'path', key: 'minimiser', draw, fill: theme.optimum, stroke: theme.halo, width: 1.5, clip: false },
      ];
    }
    const points = minimiserLine(part, frame);
    const draw: PathNode['draw'] = (context) => traceLine(context, points, grow(plot, 20));
    return [{ kind: 'path', key: 'minimiser', draw, stroke: theme.optimum, width: 2.2, clip: true }];
  },
};

/** Two px points of the line, beyond both ends of the picture. */
export function minimiserLine(line: Extract<Minimiser, { kind: 'line' }>, { to, plot }: Frame): Float64Array {
  const [x, y] = [to.x(line.through[0]), to.y(line.through[1])];
  const norm = Math.hypot(line.along[0], line.along[1]);
  const [dx, dy] = [line.along[0] / norm, -line.along[1] / norm];
  const [cx, cy] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  // Measured from the point of the line nearest to the middle of the picture.
  const nearest = (cx - x) * dx + (cy - y) * dy;
  const reach = plot.width + plot.height;
  return Float64Array.of(
    x + (nearest - reach) * dx,
    y + (nearest - reach) * dy,
    x + (nearest + reach) * dx,
    y + (nearest + reach) * dy,
  );
}

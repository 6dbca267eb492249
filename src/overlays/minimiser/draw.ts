import type { Minimiser } from '../../core';
import { type Spot, spotsAlong, spotsAround } from '../../render/display/labels';
import type { PathNode } from '../../render/display/picture';
import { traceDot, traceLine } from '../../render/display/shapes';
import { boxAround, grow } from '../../render/display/text-size';
import { type Frame, onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing, type NameRequest, naming } from '../../render/layers/overlay-drawing';
import { minimiser } from './numbers';

/** Where the loss is least: a green point, or the whole line. */
export function drawMinimiser(part: Minimiser, frame: Frame): readonly PathNode[] {
  const { to, theme, plot } = frame;
  if (part.kind === 'none') return [];
  if (part.kind === 'point') {
    const [x, y] = [to.x(part.at[0]), to.y(part.at[1])];
    if (!onPlot(x, y, plot)) return [];
    const draw: PathNode['draw'] = (context) => traceDot(context, x, y, 6);
    return [{ kind: 'path', key: 'minimiser', draw, fill: theme.optimum, stroke: theme.halo, width: 1.5, clip: false }];
  }
  const points = minimiserLine(part, frame);
  const draw: PathNode['draw'] = (context) => traceLine(context, points, grow(plot, 20));
  return [{ kind: 'path', key: 'minimiser', draw, stroke: theme.optimum, width: 2.2, clip: true }];
}

export const drawings = [drawing({ of: minimiser, band: 'middle', height: 80, draw: drawMinimiser })];

export const marks = {
  optimum: shapeMark(
    10,
    (theme) => ({ fill: theme.optimum }),
    (context, x, y) => traceDot(context, x, y, 5),
  ),
};

function nameAt(spots: readonly Spot[], rank: number, { theme, fontSize }: Frame): NameRequest {
  const node = { key: 'name-optimum', text: 'w*', size: fontSize + 4, fill: theme.optimum, face: 'maths' } as const;
  return { node, spots, rank };
}

export const namings = [
  naming({
    of: minimiser,
    names: (part, frame) => {
      if (part.kind === 'none') return {};
      if (part.kind === 'line') {
        const line = minimiserLine(part, frame);
        return { requests: [nameAt(spotsAlong(line, frame.plot, 14).toReversed(), 50, frame)], lines: [line] };
      }
      const [x, y] = [frame.to.x(part.at[0]), frame.to.y(part.at[1])];
      return { requests: [nameAt(spotsAround(x, y, 6), 10, frame)], boxes: [boxAround(x, y, 7)] };
    },
  }),
];

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

import { portion } from '../../core';
import type { DataPoints } from '../../model/types/types';
import type { PathContext, PathNode } from '../../render/display/picture';
import { rampBin } from '../../render/display/ramp';
import { traceDot } from '../../render/display/shapes';
import { type Frame, onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { dataPoints } from './numbers-later';

type Trace = (context: PathContext, x: number, y: number, row: number) => void;

const radius = 3.6;
/** A ring of this many px more stands for a miss by the whole range of the targets. */
const widest = 26;

const square: Trace = (context, x, y) => context.rect(x - 3.2, y - 3.2, 6.4, 6.4);
const disc: Trace = (context, x, y) => traceDot(context, x, y, radius);
const ring: Trace = (context, x, y) => traceDot(context, x, y, 7.5);

export const drawings = [
  drawing({
    of: dataPoints,
    band: 'middle',
    height: 60,
    draw: (data, frame) => (data.kind === 'classes' ? classes(data, frame) : numbers(data, frame)),
  }),
];

export const marks = {
  'too-high': shapeMark(
    16,
    (theme) => ({ stroke: theme.series[1], width: 1.4 }),
    (c, x, y) => traceDot(c, x, y, 5.5),
  ),
  'too-low': shapeMark(
    16,
    (theme) => ({ stroke: theme.series[0], width: 1.4 }),
    (c, x, y) => traceDot(c, x, y, 5.5),
  ),
  'class-above': shapeMark(
    12,
    (theme) => ({ fill: theme.series[0] }),
    (c, x, y) => disc(c, x, y, 0),
  ),
  'class-below': shapeMark(
    12,
    (theme) => ({ stroke: theme.series[1], width: 1.6 }),
    (c, x, y) => square(c, x, y, 0),
  ),
  missed: shapeMark(
    18,
    (theme) => ({ stroke: theme.danger, width: 1.5 }),
    (c, x, y) => ring(c, x, y, 0),
  ),
};

/** One path for all rows of a kind, however many they are. */
function rows(
  { table: { X, n } }: DataPoints,
  { to, plot }: Frame,
  style: Omit<PathNode, 'kind' | 'draw' | 'clip'>,
  of: (row: number) => boolean,
  trace: Trace,
): PathNode[] {
  const seen: number[] = [];
  for (let i = 0; i < n; i++) if (of(i) && onPlot(to.x(X[2 * i]), to.y(X[2 * i + 1]), plot)) seen.push(i);
  if (seen.length === 0) return [];
  const draw = (context: PathContext) => {
    for (const i of seen) trace(context, to.x(X[2 * i]), to.y(X[2 * i + 1]), i);
  };
  return [{ kind: 'path', ...style, draw, clip: true }];
}

/** Two shapes, for those who do not tell the colours apart; a ring where f is on the other side. */
function classes(data: DataPoints, frame: Frame): PathNode[] {
  const { theme } = frame;
  const { values, table } = data;
  const [above, below] = [theme.series[0], theme.series[1]];
  return [
    ...rows(data, frame, { key: 'class-above', fill: above, stroke: theme.halo }, (i) => table.y[i] > 0, disc),
    ...rows(data, frame, { key: 'class-below', stroke: below, width: 1.6 }, (i) => table.y[i] <= 0, square),
    ...rows(
      data,
      frame,
      { key: 'missed', stroke: theme.danger, width: 1.5 },
      (i) => !(values[i] * table.y[i] > 0),
      ring,
    ),
  ];
}

/** Discs in the colour of their target, which is that of the line they ought to be on; rings by how far f is off. */
function numbers(data: DataPoints, frame: Frame): PathNode[] {
  const { theme } = frame;
  const { values, table, targets } = data;
  const span = targets[1] - targets[0] || 1;
  const bins = theme.ramp.length;
  const off: Trace = (context, x, y, i) => {
    traceDot(context, x, y, radius + 1.5 + widest * Math.min(1, Math.abs(values[i] - table.y[i]) / span));
  };
  const misses = (i: number, sign: number) => sign * (values[i] - table.y[i]) > 1e-3 * span;
  return [
    ...rows(data, frame, { key: 'too-high', stroke: theme.series[1], width: 1.2 }, (i) => misses(i, 1), off),
    ...rows(data, frame, { key: 'too-low', stroke: theme.series[0], width: 1.2 }, (i) => misses(i, -1), off),
    ...theme.ramp.flatMap((fill, bin) =>
      rows(
        data,
        frame,
        { key: 'row', fill, stroke: theme.halo },
        (i) => rampBin(portion(table.y[i], targets, false), bins) === bin,
        disc,
      ),
    ),
  ];
}

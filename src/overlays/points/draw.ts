import type { Point } from '../../core';
import { type LabelRequest, spotsAround } from '../../render/display/labels';
import type { PathNode } from '../../render/display/picture';
import { traceDiamond, traceDot } from '../../render/display/shapes';
import { boxAround } from '../../render/display/text-size';
import { type Frame, onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing, type NameRequest, naming } from '../../render/layers/overlay-drawing';
import { planePoints, points } from './numbers';

interface PointsPart {
  /** Absent where the picture is of several. */
  readonly w?: Point;
  /** Absent where no runs are shown. */
  readonly start?: Point | undefined;
}

/** Where the runs start (a ring) and w itself (a diamond, small enough to sit inside the ring). */
export const drawPoints = ({ w, start }: PointsPart, frame: Frame): readonly PathNode[] => [
  ...(start ? startMarker(start, frame) : []),
  ...(w ? wMarker(w, frame) : []),
];

export const drawings = [
  drawing({ of: points, band: 'front', height: 10, draw: drawPoints }),
  drawing({
    of: planePoints,
    band: 'front',
    height: 10,
    draw: ({ theta, start }, frame) => drawPoints({ w: theta, start }, frame),
  }),
];

export const marks = {
  w: shapeMark(
    10,
    (theme) => ({ fill: theme.w }),
    (context, x, y) => traceDiamond(context, x, y, 5),
  ),
  start: shapeMark(
    14,
    (theme) => ({ stroke: theme.start, width: 1.8 }),
    (context, x, y) => traceDot(context, x, y, 5.5),
  ),
};

const apart = (a: Point, b: Point, { to }: Frame): number =>
  Math.hypot(to.x(a[0]) - to.x(b[0]), to.y(a[1]) - to.y(b[1]));

const around = ([x, y]: Point, radius: number, { to }: Frame) => spotsAround(to.x(x), to.y(y), radius);

/** Both runs begin there, so that a name of two words may stand clear of them only a little farther off. */
const besideStart = (at: Point, frame: Frame) => [...around(at, 8, frame), ...around(at, 20, frame)];

const box = ([x, y]: Point, radius: number, { to }: Frame) => boxAround(to.x(x), to.y(y), radius);

export const namings = [
  naming({
    of: points,
    names: ({ w, start }, frame) => {
      const together = start !== undefined && apart(start, w, frame) < 6;
      const symbol = symbolName('w', 'w', around(w, 8, frame), frame);
      const named = start && {
        ...startName(together ? 'w, start' : 'start', besideStart(start, frame), frame),
        wordy: true,
      };
      return {
        requests: [...(together ? [] : [symbol]), ...(named ? [named] : [])],
        boxes: [box(w, 5, frame), ...(start ? [box(start, 8, frame)] : [])],
      };
    },
  }),
  naming({
    of: planePoints,
    names: ({ theta, start }, frame) => {
      const symbol = symbolName('theta', 'θ', around(theta, 8, frame), frame);
      const named = start && apart(start, theta, frame) > 4 && startName('start', besideStart(start, frame), frame);
      return {
        requests: [symbol, ...(named ? [named] : [])],
        boxes: [box(theta, 6, frame), ...(start ? [box(start, 8, frame)] : [])],
      };
    },
  }),
];

type Spots = LabelRequest['spots'];

function symbolName(key: string, text: string, spots: Spots, { theme, fontSize }: Frame): NameRequest {
  const node = { key: `name-${key}`, text, size: fontSize + 4, fill: theme.w, face: 'maths' } as const;
  return { node, spots, rank: 0 };
}

function startName(text: string, spots: Spots, { theme, fontSize }: Frame): NameRequest {
  const node = { key: 'name-start', text, size: fontSize, fill: theme.ink, face: 'sans' } as const;
  return { node, spots, rank: 20 };
}

function startMarker([u, v]: Point, { to, plot, theme }: Frame): PathNode[] {
  const [x, y] = [to.x(u), to.y(v)];
  if (!onPlot(x, y, plot)) return [];
  const draw: PathNode['draw'] = (context) => traceDot(context, x, y, 7);
  return [{ kind: 'path', key: 'start', draw, fill: theme.paper, stroke: theme.start, width: 1.8, clip: false }];
}

function wMarker([u, v]: Point, { to, plot, theme }: Frame): PathNode[] {
  const [x, y] = [to.x(u), to.y(v)];
  if (!onPlot(x, y, plot)) return [];
  const draw: PathNode['draw'] = (context) => traceDiamond(context, x, y, 5);
  return [{ kind: 'path', key: 'w', draw, fill: theme.w, clip: false }];
}

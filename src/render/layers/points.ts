import type { Point } from '../../core';
import { type Frame, onPlot } from '../frame';
import type { PathNode } from '../picture';
import { traceDiamond, traceDot } from '../shapes';
import type { Layer } from './layer';

export interface PointsPart {
  /** Absent where the picture is of several. */
  readonly w?: Point;
  /** Absent where no runs are shown. */
  readonly start?: Point;
}

/** Where the runs start (a ring) and w itself (a diamond, small enough to sit inside the ring). */
export const points: Layer<PointsPart> = {
  key: 'points',
  draw: ({ w, start }, frame) => [...(start ? startMarker(start, frame) : []), ...(w ? wMarker(w, frame) : [])],
};

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

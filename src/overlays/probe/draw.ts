import type { Point } from '../../core';
import type { ArrowScale } from '../../model/numbers/arrow-scale';
import type { PathNode } from '../../render/display/picture';
import { arrowBetween, traceArrow, traceDot } from '../../render/display/shapes';
import { onPlot } from '../../render/frame/frame';
import { shapeMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { probe } from './numbers';

const headCap = 8;

/** One gradient picked out: a ring at g and, from it, g and JJᵀg on the scales of the map around it. */
export const drawings = [
  drawing({
    of: probe,
    band: 'front',
    height: 30,
    draw: ({ g, image, scale, imageScale }, frame) => {
      const { to, plot, theme, cell } = frame;
      const [x, y] = [to.x(g[0]), to.y(g[1])];
      if (!onPlot(x, y, plot)) return [];
      const from = (vector: Point, { length }: ArrowScale) => fromTip(x, y, vector, length, cell);
      const ring =
        (radius: number): PathNode['draw'] =>
        (context) =>
          traceDot(context, x, y, radius);
      return [
        {
          kind: 'path',
          key: 'probe-ring',
          draw: ring(8),
          stroke: theme.ink,
          fill: theme.paper,
          width: 1.6,
          clip: false,
        },
        arrowNode('probe-canonical', from(g, scale), theme.canonical, 2),
        arrowNode('probe-parametric', from(image, imageScale), theme.parametric, 2.4),
        { kind: 'path', key: 'probe-point', draw: ring(2), fill: theme.ink, clip: false },
      ];
    },
  }),
];

export const marks = {
  probe: shapeMark(
    16,
    (theme) => ({ stroke: theme.ink, width: 1.6 }),
    (context, x, y) => {
      traceDot(context, x, y, 6);
      traceDot(context, x, y, 1);
    },
  ),
};

function fromTip(
  x: number,
  y: number,
  [u, v]: Point,
  lengthOf: ArrowScale['length'],
  cell: number,
): Float64Array | undefined {
  const norm = Math.hypot(u, v);
  if (!(norm > 0) || !Number.isFinite(norm)) return undefined;
  const length = lengthOf(norm) * cell;
  return arrowBetween(x, y, x + (u / norm) * length, y - (v / norm) * length, headCap);
}

function arrowNode(key: string, shape: Float64Array | undefined, stroke: string, width: number): PathNode {
  return { kind: 'path', key, draw: (context) => shape && traceArrow(context, shape), stroke, width, clip: true };
}

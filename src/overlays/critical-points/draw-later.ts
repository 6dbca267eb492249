import type { PlaneModel, PlanePoint } from '../../model/types/types';
import type { PathContext, PathNode } from '../../render/display/picture';
import { traceDot, traceLine } from '../../render/display/shapes';
import { boxAround, grow } from '../../render/display/text-size';
import type { Theme } from '../../render/display/theme';
import { toPixels } from '../../render/display/transform';
import { type Frame, onPlot } from '../../render/frame/frame';
import { type Mark, shapeMark } from '../../render/layers/marks';
import { drawing, naming } from '../../render/layers/overlay-drawing';
import { criticalPoints } from './numbers-later';

type Nature = PlanePoint['nature'];

/** A mark per nature, told apart by its shape: in px about the point. */
interface Shape {
  trace(context: PathContext, x: number, y: number): void;
  style(theme: Theme): Pick<PathNode, 'fill' | 'stroke' | 'width'>;
}

const radius = 5.5;

/** Filled: the loss has its minimum there. Hollow: a ghost. */
const hollow = (theme: Theme) => ({ fill: theme.halo, stroke: theme.ghost, width: 1.9 });

/** Critical points: disc for a minimum; for ghosts a ring with a dot, a cross, a triangle, a square. */
const criticalMarks: Readonly<Record<Nature, Shape>> = {
  minimum: {
    trace: (context, x, y) => traceDot(context, x, y, radius),
    style: (theme) => ({ fill: theme.optimum, stroke: theme.halo, width: 1.5 }),
  },
  'constrained minimum': {
    trace: (context, x, y) => {
      traceDot(context, x, y, radius + 0.5);
      traceDot(context, x, y, 1.2);
    },
    style: hollow,
  },
  saddle: {
    trace: (context, x, y) => {
      for (const s of [1, -1]) {
        context.moveTo(x - radius, y - s * radius);
        context.lineTo(x + radius, y + s * radius);
      }
    },
    style: (theme) => ({ stroke: theme.ghost, width: 2.4 }),
  },
  maximum: { trace: (context, x, y) => tracePolygon(context, x, y, 3, radius + 1.5, -90), style: hollow },
  degenerate: { trace: (context, x, y) => tracePolygon(context, x, y, 4, radius + 1.5, -45), style: hollow },
};

export const drawings = [
  drawing({
    of: criticalPoints,
    band: 'middle',
    height: 90,
    draw: ({ points, curves, areas }, frame) => {
      const seen = points.filter(({ at }) => onPlot(frame.to.x(at[0]), frame.to.y(at[1]), frame.plot));
      const alone = (Object.keys(criticalMarks) as Nature[]).flatMap((nature) =>
        ofNature(
          nature,
          seen.filter((point) => point.isolated && point.nature === nature),
          frame,
        ),
      );
      return [...inAreas(areas, frame), ...onCurves(curves, frame), ...alone];
    },
  }),
];

export const namings = [
  naming({
    of: criticalPoints,
    names: ({ points }, { to }) => ({
      boxes: points.filter((point) => point.isolated).map(({ at }) => boxAround(to.x(at[0]), to.y(at[1]), 7)),
    }),
  }),
];

const keyOf = (nature: string): string => `critical-${nature.replaceAll(' ', '-')}`;

export const marks: Readonly<Record<string, Mark>> = {
  ...Object.fromEntries(
    Object.entries(criticalMarks).map(([nature, { trace, style }]) => [keyOf(nature), shapeMark(14, style, trace)]),
  ),
  'critical-area': shapeMark(
    18,
    (theme) => ({ stroke: theme.ghost, width: 1 }),
    (context, x, y) => {
      context.rect(x - 8, y - 5, 16, 10);
      for (const dy of [-2, 2]) {
        context.moveTo(x - 8, y + dy);
        context.lineTo(x + 8, y + dy);
      }
    },
  ),
};

function ofNature(nature: Nature, points: readonly PlanePoint[], { to, theme }: Frame): PathNode[] {
  if (points.length === 0) return [];
  const { trace, style } = criticalMarks[nature];
  const draw: PathNode['draw'] = (context) => {
    for (const { at } of points) trace(context, to.x(at[0]), to.y(at[1]));
  };
  return [{ kind: 'path', key: `critical-${nature.replace(' ', '-')}`, draw, ...style(theme), clip: false }];
}

/** Px between the lines of a hatching. */
const hatching = 7;

/** Tinted, and hatched for whom a tint is too faint. */
function inAreas(areas: PlaneModel['areas'], { to, theme }: Frame): PathNode[] {
  return (['minimum', 'ghost'] as const).flatMap((kind) => {
    const strips = areas[kind];
    if (strips.length === 0) return [];
    const colour = kind === 'minimum' ? theme.optimum : theme.ghost;
    const key = `critical-area-${kind}`;
    return [
      {
        kind: 'path',
        key,
        draw: (context) => traceStrips(context, strips, to),
        fill: colour,
        opacity: 0.16,
        clip: true,
      },
      {
        kind: 'path',
        key: `${key}-hatching`,
        draw: (context) => traceHatching(context, strips, to),
        stroke: colour,
        opacity: 0.6,
        clip: true,
      },
    ];
  });
}

function traceStrips(context: PathContext, strips: Float64Array, to: Frame['to']): void {
  for (let i = 0; i < strips.length; i += 4) {
    const [left, right, low, high] = [to.x(strips[i]), to.x(strips[i + 1]), to.y(strips[i + 2]), to.y(strips[i + 3])];
    // A little taller than it is, so that no seam is seen between it and the next.
    context.rect(left, high - 0.3, right - left, low - high + 0.6);
  }
}

function traceHatching(context: PathContext, strips: Float64Array, to: Frame['to']): void {
  for (let i = 0; i < strips.length; i += 4) {
    const [low, high] = [to.y(strips[i + 2]), to.y(strips[i + 3])];
    const line = Math.floor(low / hatching) * hatching;
    if (line <= high) continue;
    context.moveTo(to.x(strips[i]), line);
    context.lineTo(to.x(strips[i + 1]), line);
  }
}

function onCurves(curves: PlaneModel['curves'], { to, theme, plot }: Frame): PathNode[] {
  const limit = grow(plot, 50);
  return (['minimum', 'ghost'] as const).flatMap((kind) => {
    const some = curves.filter((curve) => curve.kind === kind).map(({ line }) => toPixels(line, to));
    const draw: PathNode['draw'] = (context) => {
      for (const line of some) traceLine(context, line, limit);
    };
    const style = kind === 'minimum' ? { stroke: theme.optimum } : { stroke: theme.ghost, dash: [2, 3] };
    return some.length > 0
      ? [{ kind: 'path', key: `critical-curve-${kind}`, draw, ...style, width: 2.4, clip: true }]
      : [];
  });
}

function tracePolygon(context: PathContext, x: number, y: number, n: number, size: number, first: number): void {
  for (let k = 0; k < n; k++) {
    const angle = ((first + (360 * k) / n) * Math.PI) / 180;
    const [px, py] = [x + size * Math.cos(angle), y + size * Math.sin(angle)];
    if (k === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
}

import type { Point } from '../../core';
import type { Series } from '../../model/board/together';
import type { PathNode } from '../display/picture';
import { traceLine } from '../display/shapes';
import { grow } from '../display/text-size';
import { type Frame, onPlot } from '../frame/frame';
import type { Layer } from './layer';
import { runLine } from './run-line';
import { seriesLook, traceMarker } from './series-style';

export interface SeriesPart {
  readonly series: readonly Pick<Series, 'id' | 'style' | 'label' | 'run'>[];
  /** Id of a series that is looked at: it lies above the others, and they step back. */
  readonly highlight?: number | undefined;
}

/** Half the size of a marker in px. */
export const markerRadius = 5;

/** A path in px, and where on it its marker stands. */
export interface MarkedLine {
  readonly line: Float64Array;
  /** Absent where it would stand outside the picture. */
  readonly marker?: Point;
  /** True where the marker stands on the way, because other paths end where this one does. */
  readonly onTheWay: boolean;
}

/**
 * Where each marker stands: at the end of its path. Where other paths end there too it stands on the way, for each of
 * them at another share of its length: on top of each other only the last would be seen.
 */
export function markedLines(all: SeriesPart['series'], { to, plot }: Frame): readonly (MarkedLine | undefined)[] {
  const lines = all.map(({ run }) => run && runLine(run, to));
  return lines.map((line, i) => {
    if (line === undefined) return undefined;
    const [x, y] = line.subarray(-2);
    const shared = lines.some((other, j) => {
      if (other === undefined || j === i) return false;
      return Math.hypot(other[other.length - 2] - x, other[other.length - 1] - y) < markerRadius;
    });
    const at = shared ? pointAlong(line, 0.25 + 0.04 * all[i].style) : ([x, y] as const);
    return { line, onTheWay: shared, ...(onPlot(at[0], at[1], plot) && { marker: at }) };
  });
}

/** The point at a share of a line's length. */
function pointAlong(line: Float64Array, share: number): Point {
  const step = (i: number): number => Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
  let rest = 0;
  for (let i = 0; i + 3 < line.length; i += 2) rest += step(i);
  rest *= share;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const length = step(i);
    if (length > 0 && length >= rest) {
      const part = rest / length;
      return [line[i] + part * (line[i + 2] - line[i]), line[i + 1] + part * (line[i + 3] - line[i + 1])];
    }
    rest -= length;
  }
  return [line[line.length - 2], line[line.length - 1]];
}

/** Paths of many parameterizations, told apart by colour, dash and the shape of their markers. */
export const series: Layer<SeriesPart> = {
  key: 'series',
  draw: ({ series: all, highlight }, frame) => {
    const known = all.some(({ id, run }) => run && id === highlight);
    const marked = markedLines(all, frame);
    const made = all.flatMap((one, i) => {
      const drawn = marked[i];
      return drawn ? [{ id: one.id, ...path(one, drawn, frame, known ? one.id === highlight : undefined) }] : [];
    });
    const upward = made.sort((a, b) => Number(a.id === highlight) - Number(b.id === highlight));
    // Markers lie over all lines, so that none is struck through by the next path.
    return [...upward.map(({ line }) => line), ...upward.flatMap(({ end }) => end)];
  },
};

type One = SeriesPart['series'][number];

/** @param looked true for the series that is looked at, false where it is another, undefined where none is */
function path({ id, style }: One, drawn: MarkedLine, { plot, theme }: Frame, looked: boolean | undefined) {
  const { stroke, width, dash, marker } = seriesLook(style, theme);
  const limit = grow(plot, 50);
  const name = id === 0 ? 'canonical' : String(id);
  const faint = looked === false ? { opacity: 0.25 } : {};
  const line: PathNode = {
    kind: 'path',
    key: `series-${name}`,
    clip: true,
    stroke,
    ...faint,
    draw: (context) => traceLine(context, drawn.line, limit),
    width: looked ? width + 1.6 : width,
    ...(dash && { dash }),
  };
  if (!drawn.marker) return { line, end: [] };
  const [x, y] = drawn.marker;
  // A mark on the way is open, so that it is not taken for an end.
  const fills = drawn.onTheWay
    ? { fill: theme.panel, stroke, width: 1.6 }
    : { fill: stroke, stroke: theme.halo, width: 1.2 };
  const end: PathNode = {
    kind: 'path',
    key: `series-end-${name}`,
    clip: false,
    ...fills,
    ...faint,
    draw: (context) => traceMarker(context, marker, x, y, looked ? markerRadius + 1 : markerRadius),
  };
  return { line, end: [end] };
}

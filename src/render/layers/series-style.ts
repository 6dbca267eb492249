import { pathRound } from 'd3';
import type { PathContext } from '../display/picture';
import { traceDot } from '../display/shapes';
import type { Theme } from '../display/theme';

/** Shapes that end a line; filled, so that all weigh about the same. */
type Marker =
  | 'dot'
  | 'square'
  | 'triangle'
  | 'cross'
  | 'diamond'
  | 'plus'
  | 'wedge'
  | 'star'
  | 'left'
  | 'right'
  | 'hourglass'
  | 'beam'
  | 'bar';

/** How one of many series is drawn: by colour, by dash and by marker, each of which tells it from all others. */
export interface SeriesLook {
  readonly stroke: string;
  /** Its colour for words. */
  readonly text: string;
  readonly width: number;
  /** Absent for an unbroken line. */
  readonly dash?: readonly number[];
  readonly marker: Marker;
}

/** Dash and marker of each series in turn, the canonical run last; the colours beside them are the theme's. */
export const seriesTable: readonly Pick<SeriesLook, 'dash' | 'marker'>[] = [
  { marker: 'dot' },
  { dash: [10, 4], marker: 'square' },
  { dash: [2, 3], marker: 'triangle' },
  { dash: [11, 3, 2, 3], marker: 'cross' },
  { dash: [5, 2], marker: 'diamond' },
  { dash: [18, 5], marker: 'plus' },
  { dash: [8, 3, 2, 3, 2, 3], marker: 'wedge' },
  { dash: [14, 3, 5, 3], marker: 'star' },
  { dash: [4, 2, 1, 2], marker: 'left' },
  { dash: [24, 3], marker: 'right' },
  { dash: [20, 3, 2, 3, 2, 3], marker: 'hourglass' },
  { dash: [1, 2], marker: 'beam' },
  { dash: [5, 4], marker: 'bar' },
];

/** The look of a series by its place. */
export function seriesLook(style: number, theme: Theme): SeriesLook {
  const place = style % seriesTable.length;
  const own = theme.series.at(place);
  const colours = own === undefined ? [theme.canonical, theme.canonicalText] : [own, own];
  return { stroke: colours[0], text: colours[1], width: own === undefined ? 2 : 2.2, ...seriesTable[place] };
}

const polygon = (...points: readonly number[]): readonly number[] => points;
/** Half the width of an arm of the plus and of the cross. */
const arm = 0.36;
const plus = polygon(
  -arm,
  -1,
  arm,
  -1,
  arm,
  -arm,
  1,
  -arm,
  1,
  arm,
  arm,
  arm,
  arm,
  1,
  -arm,
  1,
  -arm,
  arm,
  -1,
  arm,
  -1,
  -arm,
  -arm,
  -arm,
);

/** Corners on a circle of radius 1 about the middle, x0 y0 x1 y1 …; y points down. */
const corners: Readonly<Record<Exclude<Marker, 'dot'>, readonly number[]>> = {
  square: polygon(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
  triangle: polygon(0, -1.15, 1.05, 0.75, -1.05, 0.75),
  wedge: polygon(0, 1.15, 1.05, -0.75, -1.05, -0.75),
  diamond: polygon(0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0),
  plus,
  cross: turned(plus, Math.PI / 4),
  star: star(5, 1.3, 0.55),
  left: polygon(-1.15, 0, 0.75, 1.05, 0.75, -1.05),
  right: polygon(1.15, 0, -0.75, -1.05, -0.75, 1.05),
  hourglass: polygon(-1, -1.1, 1, -1.1, 0.2, 0, 1, 1.1, -1, 1.1, -0.2, 0),
  beam: polygon(-1.25, -0.4, 1.25, -0.4, 1.25, 0.4, -1.25, 0.4),
  bar: polygon(-0.4, -1.25, 0.4, -1.25, 0.4, 1.25, -0.4, 1.25),
};

function turned(points: readonly number[], angle: number): readonly number[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map((_, i) => {
    const [x, y] = [points[i - (i % 2)], points[i - (i % 2) + 1]];
    return i % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
  });
}

function star(tips: number, outer: number, inner: number): readonly number[] {
  return Array.from({ length: 2 * tips }, (_, i) => {
    const [radius, angle] = [i % 2 === 0 ? outer : inner, (Math.PI * i) / tips];
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  }).flat();
}

/** @param radius half its size, in px */
export function traceMarker(context: PathContext, marker: Marker, x: number, y: number, radius: number): void {
  if (!Number.isFinite(x + y)) return;
  if (marker === 'dot') {
    traceDot(context, x, y, radius);
    return;
  }
  const points = corners[marker];
  for (let i = 0; i < points.length; i += 2) {
    if (i === 0) context.moveTo(x + radius * points[0], y + radius * points[1]);
    else context.lineTo(x + radius * points[i], y + radius * points[i + 1]);
  }
  context.closePath();
}

/** SVG path data of a marker, for keys beside the picture. */
export function markerPath(marker: Marker, x: number, y: number, radius: number): string {
  const path = pathRound(2);
  traceMarker(path, marker, x, y, radius);
  return path.toString();
}

import { type Ends, portion } from '../../core';
import type { Box, PathContext, PathNode, PictureNode, Size, TextNode } from '../display/picture';
import { textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';
import { niceStep, powerLabel, type Tick, ticksBy } from '../frame/ticks';

/** Of ticks, titles and names in charts, in px. */
export const chartFontSize = 11;

/** Between a tick's label and the plot, in px. */
const labelGap = 7;

/** One axis of a chart: what its two ends stand for, and whether equal steps or equal ratios take equal room. */
export interface ChartScale {
  readonly low: number;
  readonly high: number;
  readonly log?: boolean;
}

/** Room around the plot, in px. */
interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Below every chart: its ticks and the title of its axis. */
export const roomBelow = 38;

/** Where the numbers of a chart go, in px. Values beyond an axis land outside the plot; there is no clamping. */
export interface ChartFrame {
  readonly plot: Box;
  readonly theme: Theme;
  x(value: number): number;
  y(value: number): number;
}

interface FrameParts {
  readonly size: Size;
  readonly margins: Margins;
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly theme: Theme;
}

export function chartFrame({ size, margins, x, y, theme }: FrameParts): ChartFrame {
  const { left, right, top, bottom } = margins;
  const width = Math.max(1, size.width - left - right);
  const height = Math.max(1, size.height - top - bottom);
  const [across, up]: readonly Ends[] = [x, y].map(({ low, high }) => [low, high]);
  return {
    plot: { x: left, y: top, width, height },
    theme,
    x: (value) => left + portion(value, across, x.log) * width,
    y: (value) => top + (1 - portion(value, up, y.log)) * height,
  };
}

/** Decades of a log axis, at most `most` or so of them; nice steps of a linear one. */
export function chartTicks({ low, high, log }: ChartScale, most: number): readonly Tick[] {
  if (!log) return ticksBy(low, high, niceStep((high - low || 1) / most));
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first) / most));
  const count = Math.max(0, Math.floor((last - first) / every) + 1);
  return Array.from({ length: count }, (_, i) => {
    const power = first + i * every;
    return { value: 10 ** power, label: Math.abs(power) < 4 ? String(10 ** power) : powerLabel(10 ** power) };
  });
}

/** Room on the left for the labels of these ticks, in px. */
export const roomFor = (labels: readonly string[]): number =>
  Math.max(0, ...labels.map((label) => textWidth(label, chartFontSize))) + labelGap + 4;

/** A rule over the width of the plot, and its label, for each tick of the vertical axis. */
export function levels({ plot, theme, y }: ChartFrame, ticks: readonly Tick[], key = 'level'): PictureNode[] {
  return ticks.flatMap(({ value, label }) => [
    level(key, y(value), plot, theme.grid),
    word({ key: 'tick-y', text: label, x: plot.x - labelGap, y: y(value), anchor: 'end', fill: theme.muted }),
  ]);
}

/** Labels below the plot and the title of the horizontal axis at its right end; rules where they are asked for. */
export function base(
  { plot, theme, x }: ChartFrame,
  ticks: readonly Tick[],
  title: string,
  ruled = false,
): PictureNode[] {
  const below = plot.y + plot.height + labelGap;
  const right = plot.x + plot.width;
  const rules = ruled ? ticks.map(({ value }) => upright('rule', x(value), plot, theme.grid)) : [];
  return [
    ...rules,
    ...ticks.map(({ value, label }) =>
      word({ key: 'tick-x', text: label, x: x(value), y: below, baseline: 'hanging', fill: theme.muted }),
    ),
    word({
      key: 'title-x',
      text: title,
      x: right,
      y: below + chartFontSize + 13,
      anchor: 'end',
      baseline: 'alphabetic',
      fill: theme.muted,
    }),
  ];
}

/** A line across the plot at this height. */
export const level = (key: string, y: number, { x, width }: Box, stroke: string): PathNode =>
  segment({ key, from: [x, y], to: [x + width, y], stroke });

/** A line from the top of the plot to its bottom. */
export const upright = (key: string, x: number, { y, height }: Box, stroke: string): PathNode =>
  segment({ key, from: [x, y], to: [x, y + height], stroke });

interface Segment extends Pick<PathNode, 'key' | 'stroke'> {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export function segment({ key, from, to, stroke }: Segment): PathNode {
  const draw = (context: PathContext) => {
    context.moveTo(...from);
    context.lineTo(...to);
  };
  return { kind: 'path', key, draw, ...(stroke && { stroke }), clip: false };
}

type Word = Pick<TextNode, 'key' | 'text' | 'x' | 'y' | 'fill'> & Partial<TextNode>;

/** A word of a chart, placed by hand; centred on its place unless told otherwise. */
export const word = (parts: Word): TextNode => ({
  kind: 'text',
  anchor: 'middle',
  baseline: 'middle',
  size: chartFontSize,
  face: 'sans',
  ...parts,
});

/** Pixels of a series of values, x0 y0 x1 y1 …; only as many as both have. */
export function toPoints(xs: ArrayLike<number>, ys: ArrayLike<number>, { x, y }: ChartFrame): Float64Array {
  const points = new Float64Array(2 * Math.min(xs.length, ys.length));
  for (let i = 0; 2 * i < points.length; i++) {
    points[2 * i] = x(xs[i]);
    points[2 * i + 1] = y(ys[i]);
  }
  return points;
}

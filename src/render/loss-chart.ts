import type { LossChart } from '../model/types';
import { chartFontSize, word } from './chart-text';
import type { Box, PathContext, PathNode, Picture, PictureNode, Size, TextNode } from './picture';
import { type SeriesLook, seriesLook, traceMarker } from './series-style';
import { thinLine, traceLine } from './shapes';
import { textWidth } from './text-size';
import type { Theme } from './theme';
import { niceStep, powerLabel, ticksBy } from './ticks';

/** Where the chart's numbers go, in px. */
interface ChartFrame {
  readonly plot: Box;
  readonly theme: Theme;
  readonly x: (time: number) => number;
  /** From log₁₀ of the loss. */
  readonly y: (power: number) => number;
}

const labelGap = 14;

/**
 * Loss by step or by time on a log axis, each run named at its right end.
 * @param highlight key of a series before which the others step back
 */
export function buildLossChart(chart: LossChart, size: Size, theme: Theme, highlight?: string): Picture {
  const frame = chartFrame(chart, size, theme);
  const back = [
    ...decades(chart, frame),
    ...times(chart, frame),
    ...floorLine(chart, frame),
    ...targetLine(chart, frame),
  ];
  // The dashed canonical line comes last: where both runs coincide, the other shows between its dashes.
  const upward = [...chart.series].sort((a, b) => Number(a.key === 'canonical') - Number(b.key === 'canonical'));
  const known = chart.series.some(({ key }) => key === highlight);
  const lines = upward.flatMap((series) => seriesLine(series, frame, known && series.key !== highlight));
  const front = [...lines, ...seriesNames(chart, frame), ...offScaleNote(chart, frame)];
  return {
    ...size,
    plot: frame.plot,
    back,
    middle: [],
    front,
    title: `Loss against ${chart.xLabel}`,
    description: chart.description,
  };
}

/** Where in the chart time is told from left to right, 0 to its largest. */
export const lossChartPlot = (chart: LossChart, size: Size, theme: Theme): Box => chartFrame(chart, size, theme).plot;

function chartFrame(chart: LossChart, size: Size, theme: Theme): ChartFrame {
  const names = Math.max(0, ...chart.series.map((series) => textWidth(series.label, chartFontSize)));
  const left = textWidth('1e−12', chartFontSize) + 11;
  const top = 10;
  const plot: Box = {
    x: left,
    y: top,
    width: Math.max(1, size.width - left - names - 14),
    height: Math.max(1, size.height - top - 38),
  };
  const span = Math.max(1, chart.high - chart.low);
  const xMax = chart.xMax > 0 ? chart.xMax : 1;
  return {
    plot,
    theme,
    x: (time) => plot.x + (time / xMax) * plot.width,
    y: (power) => plot.y + ((chart.low + span - power) / span) * plot.height,
  };
}

/** Every so many decades that labels stand clear of each other. */
function decades({ low, high }: LossChart, { plot, theme, y }: ChartFrame): PictureNode[] {
  const every = Math.max(1, Math.ceil(18 / Math.abs(y(low) - y(low + 1))));
  const nodes: PictureNode[] = [];
  for (let power = Math.ceil(low / every) * every; power <= Math.max(high, low + 1); power += every) {
    nodes.push(level('decade', y(power), plot, theme.grid));
    nodes.push(
      word('tick-y', `1e${String(power).replace('-', '−')}`, plot.x - 7, y(power), 'end', 'middle', theme.muted),
    );
  }
  return nodes;
}

function level(key: string, y: number, plot: Box, stroke: string): PathNode {
  const draw = (context: PathContext) => {
    context.moveTo(plot.x, y);
    context.lineTo(plot.x + plot.width, y);
  };
  return { kind: 'path', key, draw, stroke, clip: false };
}

function times({ xMax, xLabel }: LossChart, { plot, theme, x }: ChartFrame): PictureNode[] {
  const pxPerUnit = x(1) - x(0);
  const ticks = ticksBy(0, xMax > 0 ? xMax : 1, niceStep(64 / pxPerUnit));
  const below = plot.y + plot.height + 7;
  return [
    ...ticks.map(({ value, label }) => word('tick-x', label, x(value), below, 'middle', 'hanging', theme.muted)),
    word('title-x', xLabel, plot.x + plot.width, below + chartFontSize + 13, 'end', 'alphabetic', theme.muted),
  ];
}

function floorLine({ floor, floorHit, low }: LossChart, { plot, theme, y }: ChartFrame): PictureNode[] {
  if (!floorHit || !(Math.log10(floor) >= low - 1e-9)) return [];
  const at = y(Math.log10(floor));
  const label = word('floor-label', `floor ${powerLabel(floor)}`, plot.x + 6, at - 8, 'start', 'middle', theme.muted);
  return [
    { ...level('floor', at, plot, theme.outsideEdge), dash: [2, 3] },
    { ...label, halo: theme.halo },
  ];
}

function targetLine({ target, low, high }: LossChart, { plot, theme, y }: ChartFrame): PictureNode[] {
  if (!target) return [];
  const power = Math.log10(target.loss);
  if (!(power >= low && power <= high)) return [];
  const right = plot.x + plot.width - 6;
  const label = word('target-label', target.label, right, y(power) - 8, 'end', 'middle', theme.optimum);
  return [
    { ...level('target', y(power), plot, theme.optimum), dash: [5, 3] },
    { ...label, halo: theme.halo },
  ];
}

function offScaleNote({ offScale, offScaleNote: words }: LossChart, { plot, theme }: ChartFrame): TextNode[] {
  if (!offScale) return [];
  const note = word('off-scale', words, plot.x + plot.width - 6, plot.y + 8, 'end', 'middle', theme.muted);
  return [{ ...note, halo: theme.halo }];
}

type Series = LossChart['series'][number];

function seriesLine(series: Series, frame: ChartFrame, faint: boolean): PathNode[] {
  const { key, x, y } = series;
  const points = new Float64Array(2 * Math.min(x.length, y.length));
  for (let i = 0; 2 * i < points.length; i++) {
    points[2 * i] = frame.x(x[i]);
    points[2 * i + 1] = frame.y(y[i]);
  }
  const line = thinLine(points);
  const { theme, plot } = frame;
  const look = lookOf(series, theme);
  const { stroke, width, dash, marker } = look;
  const [endX, endY] = line.subarray(-2);
  const shown = endY >= plot.y - 1 && endY <= plot.y + plot.height + 1;
  const end: PathNode['draw'] = (context) =>
    shown && traceMarker(context, marker, endX, endY, marker === 'dot' ? 3 : 4);
  const style = { stroke, width, ...(dash && { dash }), ...(faint && { opacity: 0.25 }) };
  return [
    { kind: 'path', key: `loss-${key}`, draw: (context) => traceLine(context, line, plot), ...style, clip: false },
    { kind: 'path', key: `loss-end-${key}`, draw: end, fill: stroke, clip: false },
    ...leader(key, endX, endY, plot, stroke),
  ];
}

/** The two runs of one scene have looks of their own; one of many has that of its place. */
function lookOf({ key, style }: Series, theme: Theme): SeriesLook {
  if (style !== undefined) return { ...seriesLook(style, theme), width: 1.8 };
  if (key === 'canonical') {
    const { canonical, canonicalText } = theme;
    return { stroke: canonical, text: canonicalText, width: 1.8, dash: [5, 4], marker: 'dot' };
  }
  return { stroke: theme.parametric, text: theme.parametricText, width: 2.2, marker: 'dot' };
}

/** From the end of a run that stopped early to its name. */
function leader(key: string, x: number, y: number, plot: Box, stroke: string): PathNode[] {
  const right = plot.x + plot.width;
  if (!(y >= plot.y - 1) || !(x < right - 10)) return [];
  const draw = (context: PathContext) => {
    context.moveTo(x + 7, y);
    context.lineTo(right + 4, y);
  };
  return [{ kind: 'path', key: `loss-leader-${key}`, draw, stroke, dash: [1, 4], opacity: 0.7, clip: false }];
}

/** Names at the right, at the height of each line's last point, pushed apart where they would overlap. */
function seriesNames({ series }: LossChart, { plot, theme, y }: ChartFrame): TextNode[] {
  const drawn = series.filter((one) => Number.isFinite(one.y[one.y.length - 1]));
  const heights = spread(
    drawn.map((one) => y(one.y[one.y.length - 1])),
    plot.y + 4,
    plot.y + plot.height - 2,
  );
  return drawn.map((one, i) => {
    const { text } = lookOf(one, theme);
    return word(`loss-name-${one.key}`, one.label, plot.x + plot.width + 8, heights[i], 'start', 'middle', text);
  });
}

/** Heights at least a line apart, in their order, inside [top, bottom]. */
export function spread(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b] || a - b);
  const out = heights.slice();
  let free = top;
  for (const i of order) {
    out[i] = Math.max(free, Math.min(out[i], bottom));
    free = out[i] + labelGap;
  }
  let roof = bottom;
  for (const i of order.toReversed()) {
    out[i] = Math.min(out[i], roof);
    roof = out[i] - labelGap;
  }
  return out;
}

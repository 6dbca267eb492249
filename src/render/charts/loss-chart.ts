import type { LossChart } from '../../model/types/types';
import { type LabelRequest, placeLabels, type Spot } from '../display/labels';
import type { Box, PathNode, Picture, PictureNode, Size, TextNode } from '../display/picture';
import { thinLine, traceLine } from '../display/shapes';
import { grow, textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';
import { niceStep, powerLabel, type Tick, ticksBy } from '../frame/ticks';
import { type SeriesLook, seriesLook, traceMarker } from '../layers/series-style';
import {
  base,
  type ChartFrame,
  type ChartScale,
  chartFontSize,
  chartFrame,
  chartTicks,
  level,
  levels,
  roomBelow,
  roomFor,
  segment,
  toPoints,
  word,
} from './chart-frame';

/** Between the names of two lines, in px. */
const nameGap = 14;

/**
 * Loss by step or by time on a log axis, each run named at its right end.
 * @param highlight key of a series before which the others step back
 */
export function buildLossChart(chart: LossChart, size: Size, theme: Theme, highlight?: string): Picture {
  const frame = frameOf(chart, size, theme);
  // The dashed canonical line comes last: where both runs coincide, the other shows between its dashes.
  const upward = [...chart.series].sort((a, b) => Number(a.key === 'canonical') - Number(b.key === 'canonical'));
  const lines = upward.map(({ x, y }) => thinLine(toPoints(x, y, frame)));
  const back = [
    ...levels(frame, decades(chart, frame), 'decade'),
    ...base(frame, times(chart, frame), chart.xLabel),
    ...marks(chart, frame),
    ...words(chart, frame, lines),
  ];
  const known = chart.series.some(({ key }) => key === highlight);
  const drawn = upward.flatMap((series, i) => seriesLine(series, lines[i], frame, known && series.key !== highlight));
  const front = [...drawn, ...seriesNames(chart, frame)];
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
export const lossChartPlot = (chart: LossChart, size: Size, theme: Theme): Box => frameOf(chart, size, theme).plot;

/** Both axes are even: y is log₁₀ of the loss. */
function frameOf(chart: LossChart, size: Size, theme: Theme): ChartFrame {
  const names = Math.max(0, ...chart.series.map((series) => textWidth(series.label, chartFontSize)));
  const margins = { left: roomFor(['1e−12']), right: names + 14, top: 10, bottom: roomBelow };
  const x = timeScale(chart);
  const y = { low: chart.low, high: chart.low + Math.max(1, chart.high - chart.low) };
  return chartFrame({ size, margins, x, y, theme });
}

/** Every so many decades that labels stand clear of each other. */
function decades({ low, high }: LossChart, { y }: ChartFrame): Tick[] {
  const every = Math.max(1, Math.ceil(18 / Math.abs(y(low) - y(low + 1))));
  const first = Math.ceil(low / every);
  const count = Math.max(0, Math.floor(Math.max(high, low + 1) / every) - first + 1);
  return Array.from({ length: count }, (_, i) => {
    const value = (first + i) * every;
    return { value, label: `1e${String(value).replace('-', '−')}` };
  });
}

/** An even axis begins at 0, one in decades where the chart says. */
function timeScale({ xMin, xMax }: LossChart): ChartScale {
  if (xMin !== undefined && xMin > 0 && xMax > xMin) return { low: xMin, high: xMax, log: true };
  return { low: 0, high: xMax > 0 ? xMax : 1 };
}

function times(chart: LossChart, { x, plot }: ChartFrame): readonly Tick[] {
  const scale = timeScale(chart);
  if (scale.log) return chartTicks(scale, plot.width / 48);
  return ticksBy(0, scale.high, niceStep(64 / (x(1) - x(0))));
}

/** log₁₀ of the floor, where a run has come down to it; NaN where it is not drawn. */
const floorPower = ({ floor, floorHit, low }: LossChart): number =>
  floorHit && Math.log10(floor) >= low - 1e-9 ? Math.log10(floor) : Number.NaN;

function targetPower({ target, low, high }: LossChart): number {
  const power = target ? Math.log10(target.loss) : Number.NaN;
  return power >= low && power <= high ? power : Number.NaN;
}

function marks(chart: LossChart, { plot, theme, y }: ChartFrame): PictureNode[] {
  const [floor, target] = [floorPower(chart), targetPower(chart)];
  return [
    ...(Number.isNaN(floor) ? [] : [{ ...level('floor', y(floor), plot, theme.outsideEdge), dash: [2, 3] }]),
    ...(Number.isNaN(target) ? [] : [{ ...level('target', y(target), plot, theme.optimum), dash: [5, 3] }]),
  ];
}

/** What stands in the chart: each beside what it names, where no run is if there is such a place. */
function words(chart: LossChart, frame: ChartFrame, lines: readonly Float64Array[]): TextNode[] {
  const { plot, theme, y } = frame;
  const { target, offScale, offScaleNote } = chart;
  const node = (key: string, text: string, fill: string) =>
    ({ key, text, size: chartFontSize, fill, face: 'sans' }) as const;
  const requests: LabelRequest[] = [
    {
      node: node('floor-label', `floor ${powerLabel(chart.floor)}`, theme.muted),
      spots: beside(y(floorPower(chart)), plot),
      brief: 'floor',
    },
    {
      node: node('target-label', target?.label ?? '', theme.optimum),
      spots: beside(y(targetPower(chart)), plot).toReversed(),
    },
    {
      node: node('off-scale', offScaleNote, theme.muted),
      spots: offScale ? beside(plot.y + 16, plot).toReversed() : [],
    },
  ];
  return placeLabels(requests, { boxes: [], lines }, grow(plot, 6), theme.halo);
}

/** Places above a level, from left to right. */
function beside(at: number, { x, width }: Box): readonly Spot[] {
  if (Number.isNaN(at)) return [];
  const along = [
    { x: x + 6, anchor: 'start' },
    { x: x + width / 4, anchor: 'middle' },
    { x: x + width / 2, anchor: 'middle' },
    { x: x + (3 * width) / 4, anchor: 'middle' },
    { x: x + width - 6, anchor: 'end' },
  ] as const;
  return along.map((spot) => ({ ...spot, y: at - 8 }));
}

type Series = LossChart['series'][number];

function seriesLine(series: Series, line: Float64Array, frame: ChartFrame, faint: boolean): PathNode[] {
  const { key } = series;
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
  const line = segment({ key: `loss-leader-${key}`, from: [x + 7, y], to: [right + 4, y], stroke });
  return [{ ...line, dash: [1, 4], opacity: 0.7 }];
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
    const at = { x: plot.x + plot.width + 8, y: heights[i], anchor: 'start' } as const;
    return word({ key: `loss-name-${one.key}`, text: one.label, ...at, fill: text });
  });
}

/** Heights at least a line apart, in their order, inside [top, bottom]. */
function spread(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b] || a - b);
  const out = heights.slice();
  let free = top;
  for (const i of order) {
    out[i] = Math.max(free, Math.min(out[i], bottom));
    free = out[i] + nameGap;
  }
  let roof = bottom;
  for (const i of order.toReversed()) {
    out[i] = Math.min(out[i], roof);
    roof = out[i] - nameGap;
  }
  return out;
}

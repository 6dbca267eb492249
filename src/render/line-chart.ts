import type { ChartAxis, ChartLine, ChartMark, LineChart } from '../model/line-chart';
import { chartFontSize } from './chart-text';
import { placeLabels, spotsAround } from './labels';
import type { Box, PathNode, Picture, PictureNode, Size, TextNode } from './picture';
import { traceDiamond, traceDot, traceLine } from './shapes';
import { textWidth } from './text-size';
import type { Theme } from './theme';
import { niceStep, powerLabel, type Tick, ticksBy } from './ticks';

/** Where the chart's numbers go, in px. */
interface ChartFrame {
  readonly plot: Box;
  readonly theme: Theme;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Lines over one number, with their points of note; both axes linear or logarithmic. */
export function buildLineChart(chart: LineChart, size: Size, theme: Theme): Picture {
  const frame = frameOf(chart, size, theme);
  const marks = chart.marks.filter(({ x, y }) => Number.isFinite(frame.x(x) + frame.y(y)));
  const lines = chart.lines.map((line) => lineNode(line, frame));
  const back = [...rules(chart, frame), ...labels(chart, frame), ...lines];
  const front = [...marks.map((mark) => markNode(mark, frame)), ...names(chart, marks, frame)];
  return { ...size, plot: frame.plot, back, middle: [], front, title: chart.title, description: chart.description };
}

const portion = ({ low, high, log }: ChartAxis, value: number): number =>
  log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low || 1);

function frameOf({ x, y }: LineChart, size: Size, theme: Theme): ChartFrame {
  const widest = Math.max(...ticksOf(y, 4).map(({ label }) => textWidth(label, chartFontSize)));
  const left = widest + 9;
  const plot: Box = {
    x: left,
    y: 8,
    width: Math.max(1, size.width - left - 10),
    height: Math.max(1, size.height - 44),
  };
  return {
    plot,
    theme,
    x: (value) => plot.x + portion(x, value) * plot.width,
    y: (value) => plot.y + (1 - portion(y, value)) * plot.height,
  };
}

/** Decades of a log axis, at most `most` or so of them; nice steps of a linear one. */
function ticksOf({ low, high, log }: ChartAxis, most: number): readonly Tick[] {
  if (!log) return ticksBy(low, high, niceStep((high - low || 1) / most));
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first) / most));
  const count = Math.floor((last - first) / every) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const power = first + i * every;
    return { value: 10 ** power, label: Math.abs(power) < 4 ? String(10 ** power) : powerLabel(10 ** power) };
  });
}

function rules({ x, y }: LineChart, { plot, theme, ...to }: ChartFrame): PathNode[] {
  const draw: PathNode['draw'] = (context) => {
    for (const { value } of ticksOf(y, 4)) {
      context.moveTo(plot.x, to.y(value));
      context.lineTo(plot.x + plot.width, to.y(value));
    }
    for (const { value } of ticksOf(x, 4)) {
      context.moveTo(to.x(value), plot.y);
      context.lineTo(to.x(value), plot.y + plot.height);
    }
  };
  return [{ kind: 'path', key: 'chart-grid', draw, stroke: theme.grid, clip: false }];
}

function labels({ x, y }: LineChart, { plot, theme, ...to }: ChartFrame): TextNode[] {
  const below = plot.y + plot.height;
  const style = { kind: 'text', size: chartFontSize, fill: theme.muted, face: 'sans' } as const;
  return [
    ...ticksOf(y, 4).map(
      ({ value, label }): TextNode => ({
        ...{ ...style, key: 'tick-y', text: label, x: plot.x - 5, y: to.y(value), anchor: 'end', baseline: 'middle' },
      }),
    ),
    ...ticksOf(x, 4).map(
      ({ value, label }): TextNode => ({
        ...{
          ...style,
          key: 'tick-x',
          text: label,
          x: to.x(value),
          y: below + 5,
          anchor: 'middle',
          baseline: 'hanging',
        },
      }),
    ),
    {
      ...{ ...style, key: 'title-x', text: x.label, x: plot.x + plot.width, y: below + 32 },
      ...{ anchor: 'end', baseline: 'alphabetic' },
    },
  ];
}

const tones = {
  parametric: (theme: Theme) => ({ stroke: theme.parametric, width: 2 }),
  canonical: (theme: Theme) => ({ stroke: theme.canonical, width: 1.8, dash: [5, 4] }),
  plain: (theme: Theme) => ({ stroke: theme.ink, width: 1.6 }),
} as const;

function pointsOf({ x, y }: ChartLine, to: Pick<ChartFrame, 'x' | 'y'>): Float64Array {
  const points = new Float64Array(2 * x.length);
  for (let i = 0; i < x.length; i++) {
    points[2 * i] = to.x(x[i]);
    points[2 * i + 1] = to.y(y[i]);
  }
  return points;
}

function lineNode(line: ChartLine, frame: ChartFrame): PathNode {
  const points = pointsOf(line, frame);
  const draw: PathNode['draw'] = (context) => traceLine(context, points, frame.plot);
  return { kind: 'path', key: `chart-${line.key}`, draw, ...tones[line.tone](frame.theme), clip: true };
}

function markNode({ key, kind, x, y }: ChartMark, { theme, ...to }: ChartFrame): PathNode {
  const [px, py] = [to.x(x), to.y(y)];
  const node = { kind: 'path', key: `mark-${key}`, clip: false } as const;
  if (kind === 'now') return { ...node, draw: (context) => traceDiamond(context, px, py, 5.5), fill: theme.w };
  const draw: PathNode['draw'] = (context) => traceDot(context, px, py, 5);
  return { ...node, draw, stroke: theme.optimum, fill: theme.panel, width: 2 };
}

/** Names of the marks, and of the lines at their ends. */
function names(chart: LineChart, marks: readonly ChartMark[], frame: ChartFrame): PictureNode[] {
  const { theme, plot } = frame;
  const lines = chart.lines.map((line) => pointsOf(line, frame));
  const style = { size: chartFontSize, face: 'sans' } as const;
  const requests = [
    ...marks.map(({ key, kind, x, y, label }) => ({
      node: { ...style, key: `name-${key}`, text: label, fill: kind === 'now' ? theme.w : theme.optimum },
      spots: spotsAround(frame.x(x), frame.y(y), 6),
    })),
    ...chart.lines.map(({ key, label, tone }, i) => ({
      node: {
        ...style,
        key: `name-${key}`,
        text: label,
        fill: tone === 'parametric' ? theme.parametricText : theme.ink,
      },
      spots: endSpots(lines[i]),
    })),
  ];
  const boxes = marks.map(({ x, y }) => ({ x: frame.x(x) - 6, y: frame.y(y) - 6, width: 12, height: 12 }));
  return placeLabels(requests, { boxes, lines }, plot, theme.halo);
}

/** Beside the line, a quarter of the way from either end. */
function endSpots(points: Float64Array) {
  return [0.8, 0.2, 0.65, 0.35, 0.9, 0.1].flatMap((share) => {
    const i = 2 * Math.round(share * (points.length / 2 - 1));
    return spotsAround(points[i], points[i + 1], 3);
  });
}

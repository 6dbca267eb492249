import type { ChartLine, ChartMark, LineChart } from '../../model/charts/line-chart';
import { placeLabels, spotsAround } from '../display/labels';
import type { PathNode, Picture, PictureNode, Size } from '../display/picture';
import { traceDiamond, traceDot, traceLine } from '../display/shapes';
import type { Theme } from '../display/theme';
import {
  base,
  type ChartFrame,
  chartFontSize,
  chartFrame,
  chartTicks,
  levels,
  roomBelow,
  roomFor,
  toPoints,
} from './chart-frame';

/** Ticks of either axis, or so. */
const most = 4;

/** Lines over one number, with their points of note; both axes linear or logarithmic. */
export function buildLineChart(chart: LineChart, size: Size, theme: Theme): Picture {
  const { x, y } = chart;
  const heights = chartTicks(y, most);
  const margins = { left: roomFor(heights.map(({ label }) => label)), right: 10, top: 10, bottom: roomBelow };
  const frame = chartFrame({ size, margins, x, y, theme });
  const marks = chart.marks.filter((mark) => Number.isFinite(frame.x(mark.x) + frame.y(mark.y)));
  const lines = chart.lines.map((line) => lineNode(line, frame));
  const back = [...levels(frame, heights), ...base(frame, chartTicks(x, most), x.label, true), ...lines];
  const front = [...marks.map((mark) => markNode(mark, frame)), ...names(chart, marks, frame)];
  return { ...size, plot: frame.plot, back, middle: [], front, title: chart.title, description: chart.description };
}

const tones = {
  parametric: (theme: Theme) => ({ stroke: theme.parametric, width: 2 }),
  canonical: (theme: Theme) => ({ stroke: theme.canonical, width: 1.8, dash: [5, 4] }),
  plain: (theme: Theme) => ({ stroke: theme.ink, width: 1.6 }),
} as const;

function lineNode(line: ChartLine, frame: ChartFrame): PathNode {
  const points = toPoints(line.x, line.y, frame);
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
  const lines = chart.lines.map(({ x, y }) => toPoints(x, y, frame));
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

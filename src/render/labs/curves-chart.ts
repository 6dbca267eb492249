import type { Band, Curve, Curves, Level } from '../../model/charts/curves';
import {
  base,
  type ChartFrame,
  chartFontSize,
  chartFrame,
  chartTicks,
  level,
  levels,
  roomBelow,
  roomFor,
  toPoints,
  upright,
  word,
} from '../charts/chart-frame';
import type { PathContext, PathNode, Picture, PictureNode, Size } from '../display/picture';
import { thinLine, traceDot, traceLine } from '../display/shapes';
import { textWidth } from '../display/text-size';
import type { Theme } from '../display/theme';
import { inkColour, inkText } from './ink';
import { keyRows } from './key-row';

const most = 5;
/** Between the edge and the first line of words, in px. */
const head = 8;
/** Height of the name of the vertical axis, in px. */
const axisName = 18;

/**
 * Curves with bands, points and levels; their names in rows above the plot, the same on the screen and in files.
 * @param aspect `square`: both axes have one length, for pictures of a plane
 */
export function buildCurves(chart: Curves, size: Size, theme: Theme, aspect?: 'square'): Picture {
  const { x, y, curves, bands = [] } = chart;
  const heights = chartTicks(y, Math.max(2, Math.min(most, size.height / 60)));
  const left = roomFor(heights.map(({ label }) => label));
  const key = keyRows(curves, size.width, left);
  const top = head + key.height + axisName;
  const margins = { left, right: 14, top, bottom: roomBelow };
  const spare = size.width - left - margins.right - (size.height - top - roomBelow);
  if (aspect === 'square') {
    margins.left += Math.max(0, spare) / 2;
    margins.right += Math.max(0, spare) / 2;
    margins.bottom += Math.max(0, -spare);
  }
  const frame = chartFrame({ size, margins, x, y, theme });
  const across = chartTicks(x, Math.max(2, Math.min(6, frame.plot.width / 70)));
  const back = [
    ...levels(frame, heights),
    ...base(frame, across, x.label, true),
    ...key.nodes(head, theme),
    word({
      key: 'title-y',
      text: y.label,
      x: margins.left,
      y: head + key.height + axisName / 2,
      anchor: 'start',
      fill: theme.muted,
    }),
    ...bands.map((band) => bandNode(band, frame)),
  ];
  const front = [...curves.map((curve) => curveNode(curve, frame)), ...levelNodes(chart, frame)];
  return { ...size, plot: frame.plot, back, middle: [], front, title: chart.title, description: chart.description };
}

function curveNode(curve: Curve, frame: ChartFrame): PathNode {
  const { key, ink, style = 'line', width = 2 } = curve;
  const colour = inkColour(ink, frame.theme);
  const points = toPoints(curve.x, curve.y, frame);
  if (style === 'dots' || style === 'open dots') {
    const paint = style === 'dots' ? { fill: colour } : { stroke: colour, fill: frame.theme.panel, width: 1.6 };
    return {
      kind: 'path',
      key: `curve-${key}`,
      draw: (context) => dots(context, points, curve.width ?? 3.2),
      ...paint,
      clip: true,
    };
  }
  const thin = thinLine(points);
  const draw: PathNode['draw'] = (context) => traceLine(context, thin, frame.plot);
  const dash = style === 'dashed' && { dash: [5, 4] };
  return { kind: 'path', key: `curve-${key}`, draw, stroke: colour, width, ...dash, clip: true };
}

function dots(context: PathContext, points: Float64Array, radius: number): void {
  for (let i = 0; i < points.length; i += 2) {
    if (Number.isFinite(points[i] + points[i + 1])) traceDot(context, points[i], points[i + 1], radius);
  }
}

function bandNode({ key, ink, x, low, high }: Band, frame: ChartFrame): PathNode {
  const [under, over] = [toPoints(x, low, frame), toPoints(x, high, frame)];
  const draw: PathNode['draw'] = (context) => traceBand(context, under, over);
  return { kind: 'path', key: `band-${key}`, draw, fill: inkColour(ink, frame.theme), opacity: 0.18, clip: true };
}

/** Forward along the lower edge and back along the upper one, past what is not finite. */
function traceBand(context: PathContext, under: Float64Array, over: Float64Array): void {
  const finite: number[] = [];
  for (let i = 0; i < under.length; i += 2) {
    if (Number.isFinite(under[i] + under[i + 1] + over[i + 1])) finite.push(i);
  }
  if (finite.length < 2) return;
  context.moveTo(under[finite[0]], under[finite[0] + 1]);
  for (const i of finite.slice(1)) context.lineTo(under[i], under[i + 1]);
  for (const i of finite.toReversed()) context.lineTo(over[i], over[i + 1]);
  context.closePath();
}

function levelNodes({ levels: lines = [] }: Curves, frame: ChartFrame): PictureNode[] {
  return lines.flatMap((one) => levelNode(one, frame));
}

function levelNode({ key, axis, at, label, ink }: Level, frame: ChartFrame): PictureNode[] {
  const { plot, theme } = frame;
  const px = axis === 'x' ? frame.x(at) : frame.y(at);
  const [low, high] = axis === 'x' ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
  if (!(px >= low - 0.5 && px <= high + 0.5)) return [];
  const colour = inkColour(ink, theme);
  const style = { key: `name-${key}`, text: label, fill: inkText(ink, theme), halo: theme.halo };
  if (axis === 'y') {
    const name = word({ ...style, x: plot.x + plot.width - 6, y: px - 9, anchor: 'end' });
    return [{ ...level(`level-${key}`, px, plot, colour), dash: [5, 3] }, name];
  }
  // The name stands on the side that has room for it.
  const fits = px + 8 + textWidth(label, chartFontSize) < plot.x + plot.width;
  const name = word({ ...style, x: fits ? px + 6 : px - 6, y: plot.y + 10, anchor: fits ? 'start' : 'end' });
  return [{ ...upright(`level-${key}`, px, plot, colour), dash: [5, 3] }, name];
}

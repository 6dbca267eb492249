import type { PathContext, PathNode, PictureNode, TextNode } from '../../render/display/picture';
import { textWidth } from '../../render/display/text-size';
import type { Frame } from '../../render/frame/frame';
import { widestLabel } from '../../render/frame/ticks';
import { drawing } from '../../render/layers/overlay-drawing';
import { functionAxes, gradientAxes, parameterAxes } from './numbers';

/** Words, then a symbol with its index: `gradient component g₁`. */
interface AxisTitle {
  readonly words: string;
  readonly symbol: string;
  readonly sub: string;
}

export interface AxesPart {
  readonly x: AxisTitle;
  readonly y: AxisTitle;
}

export const drawAxes = ({ x, y }: AxesPart, frame: Frame): readonly PictureNode[] => [
  gridLines(frame),
  zeroLines(frame),
  border(frame),
  ...tickLabels(frame),
  ...axisTitle('x', x, frame),
  ...axisTitle('y', y, frame),
];

const place = { band: 'back', height: 20, draw: drawAxes } as const;

export const drawings = [
  drawing({ of: gradientAxes, ...place }),
  drawing({ of: functionAxes, ...place }),
  drawing({ of: parameterAxes, ...place }),
];

/** Half a pixel off whole ones, where a line of 1 px is sharp. */
const sharp = (x: number) => Math.round(x - 0.5) + 0.5;

function gridLines({ plot, to, ticks, theme }: Frame): PathNode {
  const draw = (context: PathContext) => {
    for (const { value } of ticks.x) verticalLine(context, sharp(to.x(value)), plot);
    for (const { value } of ticks.y) horizontalLine(context, sharp(to.y(value)), plot);
  };
  return { kind: 'path', key: 'grid', draw, stroke: theme.grid, clip: true };
}

function zeroLines({ plot, to, theme }: Frame): PathNode {
  const draw = (context: PathContext) => {
    verticalLine(context, sharp(to.x(0)), plot);
    horizontalLine(context, sharp(to.y(0)), plot);
  };
  return { kind: 'path', key: 'zero', draw, stroke: theme.rule, width: 1, clip: true };
}

function verticalLine(context: PathContext, x: number, plot: Frame['plot']): void {
  if (!(x >= plot.x && x <= plot.x + plot.width)) return;
  context.moveTo(x, plot.y);
  context.lineTo(x, plot.y + plot.height);
}

function horizontalLine(context: PathContext, y: number, plot: Frame['plot']): void {
  if (!(y >= plot.y && y <= plot.y + plot.height)) return;
  context.moveTo(plot.x, y);
  context.lineTo(plot.x + plot.width, y);
}

function border({ plot, theme }: Frame): PathNode {
  const draw = (context: PathContext) => {
    const x = sharp(plot.x);
    const y = sharp(plot.y);
    context.rect(x, y, sharp(plot.x + plot.width) - x, sharp(plot.y + plot.height) - y);
  };
  return { kind: 'path', key: 'border', draw, stroke: theme.rule, clip: false };
}

function tickLabels({ plot, to, ticks, theme, fontSize }: Frame): TextNode[] {
  const style = { kind: 'text', size: fontSize, fill: theme.muted, face: 'sans' } as const;
  const below = plot.y + plot.height + 8;
  const x = ticks.x.map(
    ({ value, label }): TextNode => ({
      ...style,
      key: 'tick-x',
      x: to.x(value),
      y: below,
      text: label,
      anchor: 'middle',
      baseline: 'hanging',
    }),
  );
  const y = ticks.y.map(
    ({ value, label }): TextNode => ({
      ...style,
      key: 'tick-y',
      x: plot.x - 8,
      y: to.y(value),
      text: label,
      anchor: 'end',
      baseline: 'middle',
    }),
  );
  return [...x, ...y];
}

/** Titles end at the far ends of their axes, outside the tick labels; the one of y reads upward. */
function axisTitle(axis: 'x' | 'y', title: AxisTitle, frame: Frame): TextNode[] {
  const { theme, fontSize } = frame;
  const end = titleEnd(axis, frame);
  const style = {
    kind: 'text',
    key: `title-${axis}`,
    fill: theme.muted,
    anchor: 'end',
    baseline: 'alphabetic',
  } as const;
  const turn = axis === 'y' ? { rotate: -90 } : {};
  const symbol: TextNode = {
    ...style,
    ...end,
    ...turn,
    text: title.symbol,
    sub: title.sub,
    size: fontSize + 2,
    face: 'maths',
  };
  const back = textWidth(title.symbol + title.sub, fontSize + 2);
  if (title.words === '' || !wordsFit(axis, title.words, back, frame)) return [symbol];
  const before = axis === 'x' ? { x: end.x - back, y: end.y } : { x: end.x, y: end.y + back };
  return [{ ...style, ...before, ...turn, text: title.words, size: fontSize, face: 'sans' }, symbol];
}

/** On a low, wide plot the upward title keeps its symbol only; the other leaves room for a scale at its beginning. */
function wordsFit(axis: 'x' | 'y', words: string, back: number, { plot, fontSize }: Frame): boolean {
  const room = axis === 'x' ? plot.width - 3 * fontSize : plot.height + fontSize;
  return back + textWidth(words, fontSize) <= room;
}

function titleEnd(axis: 'x' | 'y', { plot, fontSize, ticks }: Frame): { x: number; y: number } {
  if (axis === 'x') return { x: plot.x + plot.width, y: titleBaseline(plot, fontSize) };
  return { x: plot.x - 8 - widestLabel(ticks.y, fontSize) - 11, y: plot.y };
}

/** Baseline of the row under the tick labels of x. */
export function titleBaseline(plot: Frame['plot'], fontSize: number): number {
  return plot.y + plot.height + 8 + fontSize + 15;
}

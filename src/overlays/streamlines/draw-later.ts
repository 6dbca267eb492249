import type { ArrowColours } from '../../model/types/types';
import type { PathContext, PathNode } from '../../render/display/picture';
import { rampBin, rampPosition } from '../../render/display/ramp';
import { traceDot, traceHead } from '../../render/display/shapes';
import { toPixels } from '../../render/display/transform';
import { type Frame, onPlot } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing } from '../../render/layers/overlay-drawing';
import { streamlines } from './numbers';
import type { StreamlineSet } from './numbers-lines';

/** Strokes of lines and of heads, in px; neither is bolder than `close.width` where lines are nearer than `close.px`. */
const widths = { line: 1.1, head: 1.3 };
const close = { px: 8, width: 1 };
/** Heads take this share of the distance between lines, within these lengths in px. */
const head = { share: 0.4, least: 3.5, most: 6.5 };
const seedRadius = 3.2;

/** Lines of the field: all of them one path, or one per bin of the colour bar; all heads one, and all seeds one. */
export const drawings = [
  drawing({
    of: streamlines,
    band: 'middle',
    height: 50,
    draw: ({ set, colours }, frame) => {
      const { to, theme } = frame;
      const line = toPixels(set.points, to);
      const width = strokeWidth(widths.line, set, frame);
      const coloured = colours && set.values ? { values: set.values, colours } : undefined;
      const lines = coloured
        ? colouredLines({ set, line, width, ...coloured }, frame)
        : [lineNode('streamlines', theme.parametricField, width, (context) => traceLines(context, set, line))];
      return [...lines, heads(set, frame, coloured ? theme.ink : theme.parametric), ...seeds(set, frame)];
    },
  }),
];

export const marks = { streamline: lineMark((theme) => ({ stroke: theme.parametricField })) };

/** Those that are close are drawn at once even by a screen of two pixels for one, where bolder ones take ten times as long. */
const strokeWidth = (width: number, { separation }: StreamlineSet, { to }: Frame): number =>
  separation * to.pxPerUnit < close.px ? Math.min(width, close.width) : width;

function lineNode(key: string, stroke: string, width: number, draw: PathNode['draw']): PathNode {
  return { kind: 'path', key, draw, stroke, width, dense: true, clip: true };
}

function traceLines(context: PathContext, { starts }: StreamlineSet, line: Float64Array): void {
  for (let k = 0; k + 1 < starts.length; k++) {
    context.moveTo(line[2 * starts[k]], line[2 * starts[k] + 1]);
    for (let i = starts[k] + 1; i < starts[k + 1]; i++) context.lineTo(line[2 * i], line[2 * i + 1]);
  }
}

interface ColouredLines {
  readonly set: StreamlineSet;
  /** Vertices in px. */
  readonly line: Float64Array;
  readonly width: number;
  readonly values: Float64Array;
  readonly colours: Pick<ArrowColours, 'domain' | 'log'>;
}

function colouredLines({ set, line, width, values, colours }: ColouredLines, { theme }: Frame): PathNode[] {
  const bins = theme.ramp.length;
  const binOf = Int16Array.from(values, (value) => {
    const t = rampPosition(value, colours);
    return Number.isNaN(t) ? bins : rampBin(t, bins);
  });
  return [...theme.ramp, theme.muted].flatMap((colour, bin) =>
    binOf.includes(bin)
      ? [lineNode(`streamlines bin-${bin}`, colour, width, (context) => traceBin(context, set, line, binOf, bin))]
      : [],
  );
}

/** The pieces of the lines whose first vertex is in the bin. */
function traceBin(
  context: PathContext,
  { starts }: StreamlineSet,
  line: Float64Array,
  binOf: Int16Array,
  bin: number,
): void {
  for (let k = 0; k + 1 < starts.length; k++) {
    let pen = false;
    for (let i = starts[k]; i + 1 < starts[k + 1]; i++) {
      if (binOf[i] === bin && !pen) context.moveTo(line[2 * i], line[2 * i + 1]);
      pen = binOf[i] === bin;
      if (pen) context.lineTo(line[2 * i + 2], line[2 * i + 3]);
    }
  }
}

/** Open heads whose middle is at the mark. */
function heads(set: StreamlineSet, frame: Frame, stroke: string): PathNode {
  const { marks: at, separation } = set;
  const { to } = frame;
  const length = Math.min(head.most, Math.max(head.least, head.share * separation * to.pxPerUnit));
  return {
    kind: 'path',
    key: 'streamline-marks',
    draw: (context) => {
      for (let i = 0; i + 3 < at.length; i += 4) {
        const [dx, dy] = [at[i + 2], -at[i + 3]];
        traceHead(context, to.x(at[i]) + (dx * length) / 2, to.y(at[i + 1]) + (dy * length) / 2, dx, dy, length);
      }
    },
    stroke,
    width: strokeWidth(widths.head, set, frame),
    dense: true,
    clip: true,
  };
}

function seeds({ seeds: points }: StreamlineSet, { to, plot, theme }: Frame): PathNode[] {
  const drawn = points.map(([x, y]) => [to.x(x), to.y(y)]).filter(([x, y]) => onPlot(x, y, plot));
  if (drawn.length === 0) return [];
  const draw = (context: PathContext) => {
    for (const [x, y] of drawn) traceDot(context, x, y, seedRadius);
  };
  const style = { stroke: theme.parametric, fill: theme.halo, width: 1.3 };
  return [{ kind: 'path', key: 'streamline-seeds', draw, ...style, clip: false }];
}

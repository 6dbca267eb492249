import type { Point } from '../../core';
import { clipSegment } from '../../render/display/clip';
import type { PathNode, PictureNode, TextNode } from '../../render/display/picture';
import { arrowBetween, traceArrow, traceDiamond, traceSecondHead } from '../../render/display/shapes';
import { grow, textBox } from '../../render/display/text-size';
import type { Frame } from '../../render/frame/frame';
import { lineMark } from '../../render/layers/marks';
import { drawing, naming } from '../../render/layers/overlay-drawing';
import { vector } from './numbers';

interface VectorPart {
  readonly at: Point;
  readonly symbol: string;
  /** True where only the direction is shown, all vectors alike in length. */
  readonly fixedLength: boolean;
}

/** A single arrow that scales itself is drawn this share of the picture's width long, whatever its vector. */
const fixedShare = 1 / 18;
/** Below this length in px an arrow shows no direction. */
const tiny = 7;
const headCap = 10;

/** The vector w or θ from the origin. */
export const drawings = [
  drawing({
    of: vector,
    band: 'front',
    height: 0,
    draw: (part, frame): PictureNode[] => {
      const { to, theme } = frame;
      const [x, y] = [to.x(0), to.y(0)];
      const [dx, dy] = drawnVector(part, frame);
      const length = Math.hypot(dx, dy);
      if (!Number.isFinite(x + y + length)) return [];
      const style = { kind: 'path', stroke: theme.w, width: 2.4, clip: true } as const;
      const nodes: PathNode[] =
        length < tiny
          ? tinyVector(x, y, dx, dy, theme.w)
          : [{ ...style, key: 'vector', draw: arrow(x, y, dx, dy, frame) }];
      return [...nodes, ...symbols(part, frame)];
    },
  }),
];

/** No name stands on its symbol. */
export const namings = [naming({ of: vector, names: (part, frame) => ({ boxes: symbols(part, frame).map(textBox) }) })];

export const marks = { vector: lineMark((theme) => ({ stroke: theme.w })) };

function drawnVector({ at, fixedLength }: VectorPart, { to, plot }: Frame): [number, number] {
  const [u, v] = at;
  if (!fixedLength) return [u * to.pxPerUnit, -v * to.pxPerUnit];
  const norm = Math.hypot(u, v);
  const length = plot.width * fixedShare;
  return norm > 0 ? [(u / norm) * length, (-v / norm) * length] : [0, 0];
}

/** Where it leaves the picture it has two heads, and goes on. */
function arrow(x: number, y: number, dx: number, dy: number, { plot }: Frame): PathNode['draw'] {
  const [, kept] = clipSegment(x, y, x + dx, y + dy, grow(plot, -1)) ?? [0, 1];
  const shape = arrowBetween(x, y, x + kept * dx, y + kept * dy, headCap);
  return (context) => {
    if (!shape) return;
    traceArrow(context, shape);
    if (kept < 1) traceSecondHead(context, shape);
  };
}

/** A point, and beside it a tick in the direction it would grow. */
function tinyVector(x: number, y: number, dx: number, dy: number, colour: string): PathNode[] {
  const point: PathNode = {
    kind: 'path',
    key: 'vector',
    draw: (context) => traceDiamond(context, x + dx, y + dy, 4),
    fill: colour,
    clip: true,
  };
  const length = Math.hypot(dx, dy);
  if (!(length > 0)) return [point];
  const [ux, uy] = [dx / length, dy / length];
  const tick: PathNode['draw'] = (context) => {
    context.moveTo(x + dx + 8 * ux, y + dy + 8 * uy);
    context.lineTo(x + dx + 15 * ux, y + dy + 15 * uy);
  };
  return [point, { kind: 'path', key: 'vector-tick', draw: tick, stroke: colour, width: 2, clip: true }];
}

/** The symbol of the vector, where there is a place for it. */
function symbols(part: VectorPart, frame: Frame): TextNode[] {
  const [x, y] = [frame.to.x(0), frame.to.y(0)];
  const [dx, dy] = drawnVector(part, frame);
  const spot = Math.hypot(dx, dy) < tiny ? behind(x, y, dx, dy) : beyondTip(x, y, dx, dy, frame);
  return spot?.every(Number.isFinite) ? [symbolAt(spot, part.symbol, frame)] : [];
}

/** A tiny vector's symbol stands where its tick is not. */
function behind(x: number, y: number, dx: number, dy: number): Point {
  const length = Math.hypot(dx, dy);
  return length > 0 ? [x - (15 * dx) / length, y - (15 * dy) / length] : [x + 11, y - 11];
}

/** Beyond the tip and clear of a handle on it, or beside the arrow where it leaves the picture. */
function beyondTip(x: number, y: number, dx: number, dy: number, { plot }: Frame): Point | undefined {
  const length = Math.hypot(dx, dy);
  const reach = 1 + 15 / length;
  const kept = clipSegment(x, y, x + dx * reach, y + dy * reach, grow(plot, -14));
  if (!kept) return undefined;
  const end = kept[1] * reach;
  const aside = kept[1] < 1 ? 14 / length : 0;
  return [x + dx * end + dy * aside, y + dy * end - dx * aside];
}

function symbolAt([x, y]: Point, text: string, { theme }: Frame): TextNode {
  return {
    kind: 'text',
    key: 'vector-label',
    x,
    y,
    text,
    size: 17,
    fill: theme.w,
    anchor: 'middle',
    baseline: 'middle',
    face: 'maths',
    halo: theme.halo,
  };
}

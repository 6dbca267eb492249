import { sameParts } from '../../model/cells/cell';
import { keptWith } from '../../model/cells/kept';
import type { Picture, PictureNode, Size } from '../display/picture';
import type { Theme } from '../display/theme';
import type { Window } from '../display/transform';
import type { PictureOptions } from '../frame/cell';
import { type Frame, frameOf } from '../frame/frame';
import { type Band, bands } from './overlay-drawing';

/** One thing to draw: what it is drawn from, and how. Told apart from picture to picture by `of`. */
export interface Piece {
  readonly of: object;
  /** What it belongs to, by its folder in `overlays`; absent of what belongs to all. */
  readonly layer?: string | undefined;
  readonly band: Band;
  readonly part: unknown;
  draw(frame: Frame): readonly PictureNode[];
}

/** A piece in another look, where there is one for its layer. */
export function looking(piece: Piece, look: PictureOptions['look']): Piece {
  const other = look?.(piece.layer);
  return other ? { ...piece, of: other.of(piece.of), draw: (frame) => piece.draw(frame).map(other.node) } : piece;
}

interface Drawn {
  readonly band: Band;
  readonly layer: string | undefined;
  readonly part: unknown;
  readonly nodes: readonly PictureNode[];
}

interface Memory {
  readonly frame: Frame;
  readonly drawn: ReadonlyMap<object, Drawn>;
}

const memories = new WeakMap<Picture, Memory>();

/** What was drawn below last in a frame. Pictures of one frame share it: the panels of a board mostly have one back. */
interface Below {
  readonly drawn: Map<object, Drawn>;
  back: readonly PictureNode[];
}

const belowIn = keptWith((_: Frame): Below => ({ drawn: new Map(), back: [] }));

/** What was drawn of each thing in a picture, from below upward. */
export function layersOf(picture: Picture): readonly Pick<Drawn, 'layer' | 'nodes'>[] {
  const all = [...(memories.get(picture)?.drawn.values() ?? [])];
  return bands.flatMap((band) => all.filter((drawn) => drawn.band === band));
}

/** The frame of the previous picture where it would come out the same: ticks and margins take a while to settle. */
export function keptFrame(previous: Picture | undefined, { size, window, theme, cellOf }: FrameInput): Frame {
  const before = previous && memories.get(previous)?.frame;
  const fits =
    before?.theme === theme &&
    before.size.width === size.width &&
    before.size.height === size.height &&
    before.window.every((end, i) => Object.is(end, window[i]));
  const frame = before && fits ? before : frameOf(size, window, theme);
  const cell = cellOf?.(frame) ?? 0;
  return frame.cell === cell ? frame : frameOf(size, window, theme, cell);
}

interface FrameInput {
  readonly size: Size;
  readonly window: Window;
  readonly theme: Theme;
  /** What arrow lengths are counted in, in px; absent where there are no arrows. */
  readonly cellOf?: (frame: Frame) => number;
}

/**
 * A picture of pieces, from below upward. A piece is drawn again where the frame or its part is another one, and a band
 * is another array where a piece of it was: whoever paints it can tell by identity.
 */
export function keptPicture(
  previous: Picture | undefined,
  frame: Frame,
  pieces: readonly Piece[],
  words: Pick<Picture, 'title' | 'description'>,
): Picture {
  const before = previous && memories.get(previous);
  const known = before?.frame === frame ? before.drawn : undefined;
  const below = belowIn(frame);
  const drawn = new Map<object, Drawn>();
  for (const { of, band, layer, part, draw } of pieces) {
    const lasts = [known?.get(of), band === 'back' ? below.drawn.get(of) : undefined];
    const last = lasts.find((each) => each && isSame(each.part, part)) ?? { band, layer, part, nodes: draw(frame) };
    drawn.set(of, last);
    if (band === 'back') below.drawn.set(of, last);
  }
  const [back, middle, front] = bands.map((band) => {
    const now = pieces.filter((piece) => piece.band === band);
    const nodes = now.map(({ of }) => drawn.get(of)?.nodes ?? []);
    const kept = [known && previous?.[band], band === 'back' ? below.back : undefined];
    return kept.find((each) => each && isThese(each, nodes)) ?? nodes.flat();
  });
  below.back = back;
  const { width, height } = frame.size;
  const picture: Picture = {
    width,
    height,
    plot: frame.plot,
    back,
    middle,
    front,
    ...(frame.cell > 0 && { cell: frame.cell }),
    title: words.title,
    get description() {
      return words.description;
    },
  };
  memories.set(picture, { frame, drawn });
  return picture;
}

/** Whether a band holds just the nodes of these pieces. */
function isThese(band: readonly PictureNode[], pieces: readonly (readonly PictureNode[])[]): boolean {
  let i = 0;
  for (let p = 0; p < pieces.length; p++) {
    const nodes = pieces[p];
    for (let k = 0; k < nodes.length; k++) if (band[i++] !== nodes[k]) return false;
  }
  return i === band.length;
}

/** The same object, or a record of the same objects. */
export const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (isRecord(a) && isRecord(b) && sameParts(a, b));

/** Arrays and typed arrays are compared as wholes. */
const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && Object.getPrototypeOf(x) === Object.prototype;

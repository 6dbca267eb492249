import { keptWith } from '../../../model/cells/kept';
import { type Picture, type PictureNode, paintCanvas } from '../../../render';

/** The middle of a picture as it was painted last, aside from the page. */
interface Kept {
  readonly canvas: HTMLCanvasElement;
  middle: Picture['middle'] | undefined;
}

export const createKept = (): Kept => ({ canvas: document.createElement('canvas'), middle: undefined });

/** Paints nodes of the picture and nothing else. */
export function paint(
  canvas: HTMLCanvasElement | null,
  picture: Pick<Picture, 'width' | 'height' | 'plot'>,
  nodes: readonly PictureNode[],
  pixelRatio = devicePixelRatio,
): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const [width, height] = [Math.round(picture.width * pixelRatio), Math.round(picture.height * pixelRatio)];
  // Setting the size empties the canvas and is dear, so only when it changes.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  paintCanvas(nodes, picture.plot, context, { pixelRatio, size: picture, clear: true });
}

/** What lies below in a picture, as it is painted on a canvas. */
interface Below {
  back: Picture['back'] | undefined;
  /** What it looks like beside that: its size, its colours, its faces. */
  look: string;
}

const belowOn = keptWith((_: HTMLCanvasElement): Below => ({ back: undefined, look: '' }));
const firstWith = keptWith((_: Picture['back']): { canvas: HTMLCanvasElement | undefined } => ({ canvas: undefined }));

/** Paints what lies below. The panels of a board mostly have the same: it is painted in one and copied to the others. */
export function paintBelow(canvas: HTMLCanvasElement | null, picture: Picture, look: string): void {
  if (!canvas) return;
  const { back } = picture;
  const first = firstWith(back);
  const shown = first.canvas && belowOn(first.canvas);
  const isThere = shown?.back === back && shown.look === look;
  if (first.canvas && isThere && first.canvas !== canvas) copy(first.canvas, canvas);
  else paint(canvas, picture, back);
  if (!isThere) first.canvas = canvas;
  Object.assign(belowOn(canvas), { back, look });
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  const context = to.getContext('2d');
  if (!context) return;
  if (to.width !== from.width || to.height !== from.height) [to.width, to.height] = [from.width, from.height];
  context.resetTransform();
  context.clearRect(0, 0, to.width, to.height);
  context.drawImage(from, 0, 0);
}

/** Paints a picture whose middle did not change since the last time: its lines are kept as an image and copied. */
export function paintKept(canvas: HTMLCanvasElement | null, kept: Kept, picture: Picture): void {
  const context = canvas?.getContext('2d');
  if (!context) return;
  const { middle, front, plot } = picture;
  if (kept.middle !== middle) paint(kept.canvas, picture, middle.filter(isPath));
  kept.middle = middle;
  context.resetTransform();
  context.clearRect(0, 0, kept.canvas.width, kept.canvas.height);
  context.drawImage(kept.canvas, 0, 0);
  // Words are left to the canvas on the page: one that is not on it spaces letters a little differently.
  const rest = [...middle.filter((node) => !isPath(node)), ...front];
  paintCanvas(rest, plot, context, { pixelRatio: devicePixelRatio, size: picture });
}

const isPath = ({ kind }: PictureNode): boolean => kind === 'path';

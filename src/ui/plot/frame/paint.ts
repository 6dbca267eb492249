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

/** Paints what lies below in a picture. `look`: its size, its colours and its faces. */
export type PaintBelow = (canvas: HTMLCanvasElement | null, picture: Picture, look: string) => void;

export const paintBelow: PaintBelow = (canvas, picture) => paint(canvas, picture, picture.back);

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

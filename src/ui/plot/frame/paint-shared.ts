import { keptWith } from '../../../model/cells/kept';
import type { Picture } from '../../../render';
import { type PaintBelow, paintBelow } from './paint';

/** What lies below in a picture, as it is painted on a canvas. */
interface Below {
  back: Picture['back'] | undefined;
  /** What it looks like beside that: its size, its colours, its faces. */
  look: string;
  /** Where the canvas stood. One that has left its picture was emptied, and may be another's. */
  root: Element | null;
}

const belowOn = keptWith((_: HTMLCanvasElement): Below => ({ back: undefined, look: '', root: null }));
const firstWith = keptWith((_: Picture['back']): { canvas: HTMLCanvasElement | undefined } => ({ canvas: undefined }));

/** What lies below is mostly the same in all panels of a board: it is painted in one and copied to the others. */
export const paintSharedBelow: PaintBelow = (canvas, picture, look) => {
  if (!canvas) return;
  const { back } = picture;
  const first = firstWith(back);
  const shown = first.canvas && belowOn(first.canvas);
  const isThere = shown?.back === back && shown.look === look && shown.root === first.canvas?.parentElement;
  if (first.canvas && isThere && first.canvas !== canvas) copy(first.canvas, canvas);
  else paintBelow(canvas, picture, look);
  if (!isThere) first.canvas = canvas;
  Object.assign(belowOn(canvas), { back, look, root: canvas.parentElement });
};

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  const context = to.getContext('2d');
  if (!context) return;
  if (to.width !== from.width || to.height !== from.height) [to.width, to.height] = [from.width, from.height];
  context.resetTransform();
  context.clearRect(0, 0, to.width, to.height);
  context.drawImage(from, 0, 0);
}

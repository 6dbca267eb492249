import type { Size } from '../display/picture';
import type { Window } from '../display/transform';
import { type Frame, pxPerUnitOf } from './frame';

export interface PictureOptions {
  /** Px that arrow lengths are counted in, where several pictures share a length scale; a grid cell where absent. */
  readonly cell?: number;
  /** What is pointed at, by its folder in `overlays`: all else is pale. */
  readonly emphasis?: string;
}

/** What of a picture decides how large its grid cells are drawn. */
interface Celled {
  readonly window: Window;
  /** Distance between neighbouring arrows, in axis units; absent of a picture without arrows. */
  readonly spacing?: number;
  readonly parametric?: { readonly scale: { readonly mode: string } };
}

/** The unit of arrow lengths in px. True lengths are in units of the picture's own axes, whatever others do. */
export function cellOf({ spacing, parametric }: Celled, { to }: Frame, { cell }: PictureOptions): number {
  if (spacing === undefined || parametric === undefined) return 0;
  const own = spacing * to.pxPerUnit;
  return cell === undefined || parametric.scale.mode === 'true' ? own : cell;
}

/** The smallest grid cell of several pictures of one size, in px: on it, equal magnitudes are drawn equally long. */
export function sharedCell(pictures: readonly Celled[], size: Size): number {
  let least = Number.POSITIVE_INFINITY;
  let [seen, pxPerUnit]: [Window | undefined, number] = [undefined, 0];
  for (const { window, spacing = Number.POSITIVE_INFINITY } of pictures) {
    if (window !== seen) pxPerUnit = pxPerUnitOf(size, window);
    seen = window;
    least = Math.min(least, spacing * pxPerUnit);
  }
  return least;
}

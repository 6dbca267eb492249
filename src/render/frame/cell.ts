import type { Window } from '../display/transform';
import type { Frame } from './frame';

export interface PictureOptions {
  /** Px that arrow lengths are counted in, where several pictures share a length scale; a grid cell where absent. */
  readonly cell?: number;
  /** What is pointed at, by its folder in `overlays`: all else is pale. */
  readonly emphasis?: string;
}

/** What of a picture decides how large its grid cells are drawn. */
export interface Celled {
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

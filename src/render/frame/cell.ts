import type { PictureNode } from '../display/picture';
import type { Window } from '../display/transform';
import type { Frame } from './frame';

export interface PictureOptions {
  /** Px that arrow lengths are counted in, where several pictures share a length scale; a grid cell where absent. */
  readonly cell?: number;
  /** How what is of a layer, by its folder in `overlays`, is drawn otherwise; undefined where it is drawn as it is. */
  readonly look?: ((layer: string | undefined) => Look | undefined) | undefined;
}

/** Another way to draw what is drawn. */
export interface Look {
  node(node: PictureNode): PictureNode;
  /** What tells what is drawn this way from the same thing as it is. */
  of(of: object): object;
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

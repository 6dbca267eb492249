import { keptWith } from '../../model/cells/kept';
import type { PictureNode } from '../display/picture';
import type { Piece } from './keep';

/** How opaque stays what is not pointed at. */
const paleness = 0.3;

/** How much thicker the lines are of what is pointed at: who does not see that all else is pale sees this. */
const thickness = 1.7;

/** Axes are no part of what is shown: they say where it is. */
const alwaysAsIs = 'axes';

/**
 * A piece while something is pointed at: that in thicker lines, all else pale.
 * @param emphasis what is pointed at, by its folder in `overlays`; nothing where it is absent
 */
export function underEmphasis(piece: Piece, emphasis: string | undefined): Piece {
  if (emphasis === undefined || piece.layer === alwaysAsIs) return piece;
  const [of, look] = piece.layer === emphasis ? [thickOf(piece.of), thick] : [paleOf(piece.of), pale];
  return { ...piece, of, draw: (frame) => piece.draw(frame).map(look) };
}

const pale = (node: PictureNode): PictureNode => ({ ...node, opacity: paleness * (node.opacity ?? 1) });

const thick = (node: PictureNode): PictureNode =>
  node.kind === 'path' && node.stroke !== undefined ? { ...node, width: thickness * (node.width ?? 1) } : node;

// What tells a piece from the same one as it is drawn otherwise.
const paleOf = keptWith((_of: object): object => ({}));
const thickOf = keptWith((_of: object): object => ({}));

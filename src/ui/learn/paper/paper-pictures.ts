import { buildBoard } from '../../../model/board/build-board';
import { type Figure, panelFigure, pathsFigure, pictureFigure, type Theme } from '../../../render';
import type { Document } from '../../../state/document/document';
import type { Figure as FigureSpec } from '../../../state/learn/types';
import type { Shared } from './shared';

/** Width in px of a picture that stands alone, and of one beside another: a sheet takes two. */
const widths = { alone: 440, beside: 300 } as const;

/** The pictures of a figure, each with its heading and its legend; what they need must be loaded. */
export function paperPictures(
  { panelsOf, buildTogether }: Shared,
  { show }: FigureSpec,
  document: Document,
  theme: Theme,
): readonly Figure[] {
  if (show !== undefined) {
    const [model] = panelsOf(document);
    const width = show.length > 1 ? widths.beside : widths.alone;
    return model === undefined ? [] : show.map((kind) => pictureFigure(kind, model, theme, width));
  }
  if (document.board.arrangement === 'together') {
    const runs = buildTogether(document);
    return runs === undefined ? [] : [pathsFigure(runs, theme, widths.alone)];
  }
  const board = buildBoard(document, undefined, () => false);
  return board.panels.map((panel) => panelFigure(panel, board, theme, {}, widths.beside));
}

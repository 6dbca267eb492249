import type { Board, Document } from '../document/document';
import { decodeDocument } from '../link/document-link';
import { sameJson } from '../scene/same-json';
import { articleFigures } from './gallery/article';
import { followUpFigures } from './gallery/follow-up';
import type { Correction, Exhibit, Figure, FigureGroup } from './gallery/types';

export type { Correction, Exhibit, Figure, FigureGroup } from './gallery/types';

export const galleryGroups: readonly FigureGroup[] = [
  { id: 'article', label: 'The article’s figures', figures: articleFigures },
  { id: 'follow-up', label: 'The follow-up’s fields', figures: followUpFigures },
];

export const figures: readonly Figure[] = galleryGroups.flatMap((group) => group.figures);

/** What a board was opened as: a figure, or what corrects it. */
export interface Shown {
  readonly figure: Figure;
  readonly correction?: Correction;
}

/** The figure that a board's `figure` names, and the correction if it names one; undefined for a board of one's own. */
export function shownAs(id: string): Shown | undefined {
  for (const figure of figures) {
    if (figure.id === id) return { figure };
    const correction = figure.corrections.find((each) => each.id === id);
    if (correction) return { figure, correction };
  }
  return undefined;
}

const opened = new Map<string, Document>();

/** The document of an exhibit, the same object each time. */
export function documentOfExhibit({ query }: Exhibit): Document {
  const known = opened.get(query);
  if (known) return known;
  const { document } = decodeDocument(query);
  opened.set(query, document);
  return document;
}

/** A document that names a figure and has no panels, as a link written by hand: with those of the figure. */
export function withFigure(document: Document): Document {
  const { title, figure, panels } = document.board;
  const shown = panels.length === 0 ? shownAs(figure) : undefined;
  if (!shown) return document;
  const { scene, board } = documentOfExhibit(shown.correction ?? shown.figure);
  return { ...document, scene, board: { ...board, title: title || board.title }, focus: null };
}

/** True where the panels are no longer the exhibit's own, whatever their scales and arrangement. */
export function isEdited({ panels }: Board, exhibit: Exhibit): boolean {
  const { panels: own } = documentOfExhibit(exhibit).board;
  return panels.length !== own.length || panels.some((panel, i) => !sameJson(panel, own[i]));
}

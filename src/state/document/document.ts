import type { AspectKey } from '../edits/aspects';
import { defaultScene } from '../fields/defaults';
import { contentsOpen, type LearnState } from '../learn/place';
import type { PictureKey } from '../scene/pictures';
import type { Scene } from '../scene/scene';
import type { Lens } from '../store/scene-store';
import { type Place, places } from './places';

export { type PictureKey as PictureKind, pictureKeys as pictureKinds } from '../scene/pictures';

export const scalings = ['shared', 'own'] as const;
export const arrangements = ['panels', 'together'] as const;
export const questionKinds = ['draw', 'choose', 'end'] as const;

/** Whether panels share one arrow-length scale and one colour scale, or each has its own, as printed figures do. */
type Scaling = (typeof scalings)[number];
/** Panels side by side, or all their runs in one picture. */
export type Arrangement = (typeof arrangements)[number];
export type QuestionKind = (typeof questionKinds)[number];

/** What a viewer predicts before the parametric field is shown. */
export interface Question {
  /** `draw` the image of a gradient, `choose` what happens to it, or say how the run will `end`: that hides runs alone. */
  readonly kind: QuestionKind;
  /** The question in the author's words; empty for the usual ones. */
  readonly text: string;
  /** What to choose from, in the author's words; null for choices computed from the panel. Null with `draw`. */
  readonly own: OwnChoices | null;
}

/** Two to `mostChoices` different answers. */
export interface OwnChoices {
  readonly texts: readonly string[];
  /** Index of the right one. */
  readonly right: number;
}

/** One panel of a board: a whole scene, seen as one of its pictures. */
export interface Panel {
  /** Tells it from its neighbours, whatever their order; 1 to `mostPanels` times 8. */
  readonly id: number;
  /** Empty where it is named by how it differs from the others. */
  readonly name: string;
  readonly view: PictureKey;
  readonly scene: Scene;
  readonly question: Question | null;
}

/** Panels side by side. */
export interface Board {
  readonly title: string;
  /** The figure of the gallery it was opened as; empty for a board of one's own. */
  readonly figure: string;
  /** Panels per row; 0 for as many as suit their number. */
  readonly columns: number;
  readonly scaling: Scaling;
  readonly arrangement: Arrangement;
  /** A run has arrived when its loss is this part of what it was at the start; above 0 and below 1. */
  readonly tolerance: number;
  /** What a change in one panel changes in all. */
  readonly linked: readonly AspectKey[];
  readonly panels: readonly Panel[];
}

/** All that a link says. Plain immutable data: two documents are equal if their JSON is. */
export interface Document {
  readonly place: Place;
  /** Pictures only, for a frame in another page. */
  readonly embed: boolean;
  /** The scene of Explore. In a link, panels are written as differences from it. */
  readonly scene: Scene;
  readonly board: Board;
  /** The panel that is selected in Compare, or open in Explore in place of the scene; null for none. */
  readonly focus: number | null;
  /** The lab that is open with its values, as `labs/lab-link.ts` writes them; empty for the list of labs. */
  readonly lab: string;
  readonly learn: LearnState;
  /** The step of Learn that the scene came from, as `figureKey` names it, and to which a bar leads back; or empty. */
  readonly from: string;
  /** The preset that the scene came from, by its id, of which a strip tells; or empty. */
  readonly preset: string;
  /** The open step of the tour of Explore, from 1; 0 where it is not taken. */
  readonly tour: number;
}

/** A board holds a grid of 3 × 4 at most. */
export const mostPanels = 12;
export const mostColumns = 4;
/** Longest name of a panel or of a board, longest question and longest choice, in characters. */
export const longestName = 80;
export const longestQuestion = 240;
export const longestChoice = 80;
/** Longest text of a lab with all its values, in characters. */
export const longestLab = 1200;
export const mostChoices = 6;

export const emptyBoard: Board = {
  title: '',
  figure: '',
  columns: 0,
  scaling: 'shared',
  arrangement: 'panels',
  tolerance: 1e-4,
  linked: ['grid', 'window', 'loss', 'start', 'run', 'probe', 'arrows'],
  panels: [],
};

/** What opens without a link. */
export const defaultDocument: Document = {
  place: places[0].id,
  embed: false,
  scene: defaultScene,
  board: emptyBoard,
  focus: null,
  lab: '',
  learn: contentsOpen,
  from: '',
  preset: '',
  tour: 0,
};

/** A document that is one scene in Explore. */
export function documentOf(scene: Scene): Document {
  return { ...defaultDocument, scene };
}

export function panelOf({ board }: Document, id: number | null): Panel | undefined {
  return board.panels.find((panel) => panel.id === id);
}

/** Columns of the grid as it is drawn: as chosen, else what suits the number of panels. */
export function columnsOf({ columns, panels }: Board): number {
  if (columns > 0) return Math.min(columns, Math.max(1, panels.length));
  const n = panels.length;
  return n <= 2 ? Math.max(1, n) : n === 3 || n === 5 || n === 6 || n === 9 ? 3 : n === 4 ? 2 : 4;
}

/** Text as a link can hold it: one line, not longer than is allowed. */
export function clip(text: string, longest: number): string {
  return Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ').trim())
    .slice(0, longest)
    .join('')
    .trim();
}

/** The scene that Explore shows: that of the panel opened there, else its own. */
export function exploreLens(put: (document: Document, id: number, scene: Scene) => Document): Lens<Document> {
  return {
    get: (document) => panelOf(document, document.focus)?.scene ?? document.scene,
    put: (document, scene) => {
      const panel = panelOf(document, document.focus);
      return panel === undefined ? { ...document, scene } : put(document, panel.id, scene);
    },
  };
}

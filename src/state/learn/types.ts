import type { PictureKey } from '../scene/pictures';
import type { SourceId } from './sources';

/**
 * Words with marks in them, read by `piecesOf` in `text.ts`:
 * `**fibre**` defines a term of the glossary, `**doubled|id**` where it is not written as its id is;
 * `{gain}`, `{cosine 1 2}` is a number computed from the figure, by the names in `model/learn/readings`, with the panels
 * that it is of; `[the ellipse](ellipse)` lights up what is drawn under that name; `<scene.eta>` is a number of the scene
 * that can be changed in the text; `$JJ^\top$` is a formula; `@{arora2018}` names a source.
 * No digit of a result stands in it.
 */
export type Text = string;

/** One number computed from a figure: its name, and the panels that it is of, from 1; of the first where none is given. */
export interface ReadingOf {
  readonly reading: string;
  readonly of?: readonly number[];
}

/** A reading, or one entry of it, from 1, where it has several. */
export interface EntryOf extends ReadingOf {
  readonly entry?: number;
}

/** What must hold of a figure. The numbers in it are bounds, in the units of the reading. */
export type Rule =
  | (EntryOf & { readonly over?: number; readonly under?: number; readonly is?: string | number })
  /** One reading by another. */
  | { readonly ratio: readonly [EntryOf, EntryOf]; readonly over?: number; readonly under?: number }
  /** A reading by what it was at the step's own link. */
  | { readonly since: EntryOf; readonly over?: number; readonly under?: number }
  /** One of these readings is another than at the step's own link. */
  | { readonly changed: readonly ReadingOf['reading'][] }
  /** Of the first panel: w is what it was at the step's own link, θ is not. */
  | { readonly same: 'w'; readonly moved: 'theta' }
  | { readonly all: readonly Rule[] }
  | { readonly not: Rule };

/** What a figure of a scene shows; a figure of panels shows them as its board says. */
export type FigureView = PictureKey | 'loss';

export interface Figure {
  /** A link of ours from its `?` on: a scene, or a board of Compare. */
  readonly link: string;
  /** Pictures of a scene, left out for a board. */
  readonly show?: readonly FigureView[];
  /** What can be changed beside the handles of the pictures: see `controls.ts`. Three at most. */
  readonly controls: readonly string[];
  /** What is seen, true of the figure as it comes. */
  readonly caption: Text;
}

interface Option {
  readonly words: Text;
  /** Of all options exactly one holds. */
  readonly if: Rule;
  /** What is said to whoever chose it. */
  readonly reply: Text;
}

export type Cover = 'all' | 'ends';

/** The image of the probe in the response map, or the place over the loss where the parametric run ends. */
export type Guessed = 'image' | 'end';

/** A question that is answered before the answer is shown. */
export interface Bet {
  readonly ask: Text;
  readonly options: readonly Option[];
  /**
   * What the figure does not show until the bet is made: `all` that the parameterization does, or where runs go and
   * `ends` alone. It shows everything where this is absent.
   */
  readonly covers?: Cover;
  /** What can be drawn in the figure instead of chosen; what is not covered could be copied. */
  readonly drawn?: Guessed;
  /** Of what the options are, and what is shown afterwards; the step's own link where it is absent. */
  readonly on?: string;
  /** Why it is so. Its readings are of `on`. */
  readonly why: Text;
}

/** Something to bring about in the figure. */
export interface Task {
  readonly goal: Text;
  readonly check: Rule;
  /** A link that meets it, reached by the step's controls and handles. */
  readonly witness: string;
  readonly hint: Text;
  /** Said when it is done. */
  readonly done: Text;
}

/** A claim of the article or its follow-up that does not hold as it stands. */
export interface Erratum {
  readonly claim: Text;
  /** Where it is made. */
  readonly where: string;
  /** What holds. */
  readonly holds: Text;
  /** A link that shows it. */
  readonly link?: string;
}

export interface Step {
  readonly title: string;
  /** What formulas write from here on: the words of this step tell what each stands for. */
  readonly symbols?: readonly string[];
  /** Paragraphs. */
  readonly say: readonly Text[];
  readonly figure: Figure;
  readonly bet?: Bet;
  readonly task?: Task;
  /** Asks the bets of the whole article that its reader lost once more. */
  readonly recalls?: true;
  readonly erratum?: Erratum;
  /** Whose labs are offered: each lab names the paper that it shows. */
  readonly papers?: readonly SourceId[];
  /** Unfolds: proofs and sources. */
  readonly more?: { readonly title: string; readonly say: readonly Text[] };
}

export interface Chapter {
  /** Stands in links for ever: small letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What its reader is able to do, after “You can”. */
  readonly able: Text;
  readonly steps: readonly Step[];
}

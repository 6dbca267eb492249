/**
 * A board worth opening, with what there is to see. Texts hold no numbers of their own where those follow from the
 * panels: `{κ 2}` stands for the condition number of the second panel, and so on; see `model/readings`.
 */
export interface Exhibit {
  readonly id: string;
  readonly label: string;
  /** What to see in it; its numbers are those of its own panels. */
  readonly about: string;
  /** A link of ours, with its `?`. All that its picture depends on is written out, to stay as it is. */
  readonly query: string;
}

/** Where the printed figure is imprecise: what to know, and a board that shows it. */
export interface Correction extends Exhibit {
  /** What the button does, e.g. `Show both`. */
  readonly action: string;
}

export interface Figure extends Exhibit {
  /** What its panels are, in a few words. */
  readonly panels: string;
  readonly corrections: readonly Correction[];
}

export interface FigureGroup {
  readonly id: string;
  readonly label: string;
  readonly figures: readonly Figure[];
}

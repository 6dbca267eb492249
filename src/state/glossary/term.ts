/** A word of the field. */
export interface Term {
  /** The word itself. */
  readonly term: string;
  /** How formulas write it. */
  readonly symbol?: string;
  /** What it is, in one sentence. */
  readonly says: string;
  /** The chapter of Learn that defines it; absent where it is plain there. */
  readonly chapter?: string;
  /** What shows it in a picture, by its folder in `overlays`. */
  readonly part?: string;
  /** Other forms of the word, as parts of a regular expression. */
  readonly forms?: readonly string[];
}

/** Words by their ids. */
export type Terms = Readonly<Record<string, Term>>;

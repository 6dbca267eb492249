import type { TermId } from '../../state/glossary';

/** What stands in a legend, in the order in which the kinds follow each other. */
export type LegendEntry =
  | MarkEntry
  | ({ readonly kind: 'bar' } & ColourBar)
  | ({ readonly kind: 'key' } & ArrowKey)
  /** What is not drawn as it is. */
  | { readonly kind: 'note'; readonly words: string }
  /** A sentence below. */
  | { readonly kind: 'caption'; readonly words: string };

/** A mark and what it stands for; not drawn where it has no words. */
interface MarkEntry {
  readonly kind: 'mark';
  /** Names the mark among those of the overlay's drawing. */
  readonly mark: string;
  readonly words: string;
  /** The same without what one scene came to, for a legend of several panels. */
  readonly general?: string;
  /** The word of the glossary that tells what it is. */
  readonly term?: TermId;
}

export interface ColourBar {
  readonly title: string;
  readonly low: string;
  readonly high: string;
  /** Colours of what lies below the arrows are paler than those of arrows. */
  readonly pale?: true;
}

/** An arrow as long as the picture draws a magnitude. */
interface ArrowKey {
  readonly words: string;
  /** In axis units. */
  readonly length: number;
  /** Set where arrows have the colours of a bar, and none of their own. */
  readonly coloured?: true;
}

/** The legend of one picture. */
export interface Legend {
  readonly items: readonly Omit<MarkEntry, 'kind'>[];
  readonly bars: readonly ColourBar[];
  readonly key?: ArrowKey;
  readonly notes: string;
  readonly caption: string;
}

export const mark = (name: string, words: string, general?: string, term?: TermId): MarkEntry => ({
  kind: 'mark',
  mark: name,
  words,
  ...(general !== undefined && { general }),
  ...(term !== undefined && { term }),
});

import type { Scene } from '../scene/scene';

/** A step of the article. */
export interface StepPlace {
  /** Empty where the contents are open. */
  readonly chapter: string;
  /** From 1. */
  readonly step: number;
}

/** Where a reader of Learn is, and what became of the figures. */
export interface LearnState extends StepPlace {
  /** The scenes of figures that the reader has changed, by `figureKey` in `steps.ts`; one for each panel. */
  readonly figures: Readonly<Record<string, readonly Scene[]>>;
  /** The panel of the figure that was touched last; in no link. */
  readonly focus: number | null;
}

export const contentsOpen: LearnState = { chapter: '', step: 1, figures: {}, focus: null };

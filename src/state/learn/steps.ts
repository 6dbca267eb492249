import type { LearnState } from './place';

/** Names the figure of a step, and a place to come back to. */
export const figureKey = (chapter: string, step: number): string => `${chapter}.${step}`;

/** Another step, its figure as it was left. */
export const goToStep = (learn: LearnState, chapter: string, step: number): LearnState => ({
  ...learn,
  chapter,
  step,
  focus: null,
});

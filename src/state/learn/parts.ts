/** A part of the article that the app follows, and the step that takes it up. */
interface ArticlePart {
  /** What it is about; the article's own words are its author's. */
  readonly about: string;
  readonly chapter: string;
  /** From 1. */
  readonly step: number;
  /** Its figure, by its id among the boards of Compare. */
  readonly figure?: string;
}

/** The parts of “Over-Parameterization and Optimization I: A Gentle Start” in their order. */
export const articleParts: readonly ArticlePart[] = [
  { about: 'Canonical and parametric representations', chapter: 'opening', step: 1 },
  { about: 'One function, many parameters', chapter: 'function', step: 1 },
  { about: 'What becomes of the gradient', chapter: 'gradients', step: 1 },
  { about: 'How its fields are drawn', chapter: 'response', step: 1, figure: 'regular' },
  { about: 'The squared map', chapter: 'bends', step: 1, figure: 'squared' },
  { about: 'The inverse map', chapter: 'bends', step: 2, figure: 'inverse' },
  { about: 'Polar coordinates', chapter: 'bends', step: 3, figure: 'polar' },
  { about: 'The two-layer network', chapter: 'bends', step: 4, figure: 'deep' },
  { about: 'Every direction of the half-space', chapter: 'gauge', step: 2 },
  { about: 'Two networks that disagree', chapter: 'gauge', step: 3 },
  { about: 'Always downhill', chapter: 'downhill', step: 1 },
  { about: 'Its footnote on large steps', chapter: 'finite', step: 1 },
  { about: 'Learning rates', chapter: 'rates', step: 1 },
  { about: 'Critical points', chapter: 'ghosts', step: 1 },
  { about: 'Dead neurons', chapter: 'ghosts', step: 2 },
  { about: 'Identical neurons', chapter: 'ghosts', step: 3 },
  { about: 'Gradients that explode or vanish', chapter: 'depth', step: 1 },
  { about: 'Which solution a map favours', chapter: 'solutions', step: 1 },
];

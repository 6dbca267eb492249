import { powerOfTen, significant } from '../numbers/format';
import type { ArrowColours, ArrowSet } from '../types/types';
import { arrowNotes, keyWords } from '../words/describe';
import type { LegendEntry } from './legend-types';
import type { ArrowPicture } from './overlay';

/** What the length of a parametric arrow stands for. */
const magnitudes: Readonly<Record<ArrowPicture, string>> = { response: '‖JJᵀg‖', flow: '‖JJᵀ∇L‖', plane: '‖Jᵀ∇L‖' };

/** An end of the colour bar. */
const tick = (value: number, { log }: ArrowColours): string =>
  log ? powerOfTen(Math.round(Math.log10(value))) : `${significant(value, 2)}°`;

/** What the colours of arrows mean, where they have some. */
export function colourBars({ colours }: ArrowSet): readonly LegendEntry[] {
  if (!colours) return [];
  const [low, high] = colours.domain;
  return [{ kind: 'bar', title: colours.title, low: tick(low, colours), high: tick(high, colours) }];
}

/** What the length of arrows means. */
export const arrowKey = (set: ArrowSet, spacing: number, kind: ArrowPicture): LegendEntry => ({
  kind: 'key',
  words: keyWords(set, magnitudes[kind]),
  length: set.scale.key.length * spacing,
  ...(set.colours && { coloured: true as const }),
});

/** What the length and colour of arrows mean, and which are not drawn as they are. */
export const arrowLegend = (set: ArrowSet, spacing: number, kind: ArrowPicture): readonly LegendEntry[] => [
  ...colourBars(set),
  arrowKey(set, spacing, kind),
  { kind: 'note', words: arrowNotes(set) },
];

import type { Ink } from '../../model/charts/curves';
import type { Theme } from '../display/theme';

/** The colour of an ink for lines and areas. */
export const inkColour = (ink: Ink, theme: Theme): string =>
  typeof ink === 'number' ? theme.series[ink % theme.series.length] : theme[ink];

/** The colour of an ink for words. */
export function inkText(ink: Ink, theme: Theme): string {
  if (ink === 'parametric') return theme.parametricText;
  return ink === 'canonical' ? theme.canonicalText : inkColour(ink, theme);
}

import { legendOf } from './legend';
import type { Legend } from './legend-types';
import type { PictureKey, Source } from './overlay';

/** The legend of several panels: what their marks mean, without what one of them came to. */
export function commonLegend<K extends PictureKey>(kind: K, source: Source<K>): Legend {
  const own = legendOf(kind, source);
  const items = own.items.map(({ mark, words, general = words }) => ({ mark, words: general }));
  return { ...own, items, notes: '', caption: '' };
}

/** What the marks of several pictures mean, each mark once: where it means two things, both. */
export function marksOfAll(legends: readonly Legend[]): Legend['items'] {
  const words = new Map<string, Set<string>>();
  for (const { mark, words: own } of legends.flatMap(({ items }) => items)) {
    if (own !== '') words.set(mark, (words.get(mark) ?? new Set()).add(own));
  }
  return [...words].map(([mark, all]) => ({ mark, words: [...all].join(' or ') }));
}

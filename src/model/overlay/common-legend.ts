import { legendOf } from './legend';
import type { Legend } from './legend-types';
import type { PictureKey, Source } from './overlay';

/** The legend of several panels: what their marks mean, without what one of them came to. */
export function commonLegend<K extends PictureKey>(kind: K, source: Source<K>): Legend {
  const own = legendOf(kind, source);
  const items = own.items.map(({ words, general = words, ...rest }) => ({ ...rest, words: general }));
  return { ...own, items, notes: '', caption: '' };
}

/** What the marks of several pictures mean, each mark once: where it means two things, both. */
export function marksOfAll(legends: readonly Legend[]): Legend['items'] {
  const items = legends.flatMap((legend) => legend.items).filter((item) => item.words !== '');
  const words = new Map<string, Set<string>>();
  for (const { mark, words: own } of items) words.set(mark, (words.get(mark) ?? new Set()).add(own));
  return [...words].map(([mark, all]) => ({
    ...items.find((item) => item.mark === mark),
    mark,
    words: [...all].join(' or '),
  }));
}

import { overlaysOf } from '../../overlays/parts';
import type { Legend, LegendEntry } from './legend-types';
import { type PictureKey, partOf, type Source } from './overlay';

/** The legend of one picture: what its overlays say, in their order. */
export function legendOf<K extends PictureKey>(kind: K, source: Source<K>): Legend {
  const entries = overlaysOf(kind, source).flatMap((overlay) => {
    const part = partOf(overlay, source);
    return part === undefined ? [] : (overlay.legend?.(part, source) ?? []);
  });
  const words = (wanted: 'note' | 'caption', between: string) =>
    entries.flatMap((entry) => (entry.kind === wanted && entry.words !== '' ? [entry.words] : [])).join(between);
  const [key] = entries.filter((entry) => entry.kind === 'key');
  return {
    items: entries.filter((entry) => entry.kind === 'mark').filter((entry) => entry.words !== ''),
    bars: entries.filter((entry) => entry.kind === 'bar'),
    ...(key && { key }),
    notes: words('note', ', '),
    caption: words('caption', ' '),
  };
}

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

export type { LegendEntry };

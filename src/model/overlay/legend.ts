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

export type { LegendEntry };

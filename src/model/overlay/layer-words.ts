import { folderOf, overlaysOf } from '../../overlays/parts';
import { type PictureKey, partOf, type Source } from './overlay';

/**
 * What stands in the legend of a picture for something that is drawn, else the sentence about it; empty where neither
 * speaks of it.
 * @param folder its folder in `overlays`
 */
export function layerWords<K extends PictureKey>(kind: K, source: Source<K>, folder: string): string {
  const found = overlaysOf(kind, source).filter((overlay) => folderOf(overlay) === folder);
  const words = found.flatMap((overlay) => {
    const part = partOf(overlay, source);
    if (part === undefined) return [];
    const marks = (overlay.legend?.(part, source) ?? []).flatMap((entry) =>
      entry.kind === 'mark' && entry.words !== '' ? [entry.words] : [],
    );
    return marks.length > 0 ? marks : [overlay.sentence?.(part, source) ?? ''];
  });
  return words.filter((each) => each !== '').join(', ');
}

import { overlaysOf } from '../../overlays/parts';
import { type PictureKey, partOf, type Source } from './overlay';

/** A picture in words: what it is, and a sentence of every overlay that has one. */
export const describePicture = <K extends PictureKey>(kind: K, source: Source<K>): string =>
  [source[kind].description, ...sentencesOf(kind, source)].join(' ');

/** What the overlays of a picture say of themselves. */
export function sentencesOf<K extends PictureKey>(kind: K, source: Source<K>): readonly string[] {
  return overlaysOf(kind, source).flatMap((overlay) => {
    const part = partOf(overlay, source);
    const said = part === undefined ? undefined : overlay.sentence?.(part, source);
    return said ? [said] : [];
  });
}

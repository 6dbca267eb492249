import { lazyPart } from '../model/cells/lazy-part';
import type { Overlay, PictureKey, Source } from '../model/overlay/overlay';
import { ofPictures, pictureSpecs } from '../state/scene/pictures';
import { inOrder, type OverlayName, overlayNames } from '.';

/** In which folder the rest of an overlay stands. */
const folders = new Map<Overlay, OverlayName>();

export const folderOf = (overlay: Overlay): OverlayName | undefined => folders.get(overlay);

/** Overlays in the order of their names, and those of each picture. */
interface Table {
  readonly overlays: readonly Overlay[];
  readonly of: { readonly [K in PictureKey]: readonly Overlay<unknown, K>[] };
}

function tableOf(inFolders: ReadonlyMap<OverlayName, readonly Overlay[]>): Table {
  const overlays = overlayNames.flatMap((name) => inFolders.get(name) ?? []);
  for (const [name, here] of inFolders) for (const overlay of here) folders.set(overlay, name);
  const of = <K extends PictureKey>(kind: K): readonly Overlay<unknown, K>[] =>
    overlays.filter((overlay): overlay is Overlay<unknown, K> => overlay.picture === kind);
  return { overlays, of: ofPictures(of) as Table['of'] };
}

/**
 * By folder: one may have several, such as one for each picture. They are imported by name, since a module as a whole
 * is an object that tells of each of its exports.
 */
const here = inOrder(import.meta.glob<readonly Overlay[]>('./*/numbers.ts', { eager: true, import: 'overlays' }));
const first = tableOf(here);

/** All overlays, with those that a page shows only where a scene asks for one. */
export const allOverlays = lazyPart(async () => {
  const later = await import('./parts-later');
  return tableOf(new Map([...here, ...later.inFolders]));
});

/** The overlays of one picture, in order. A field that belongs to an overlay alone asks for all, and so does a late picture. */
export const overlaysOf = <K extends PictureKey>(
  kind: K,
  { scene }: Pick<Source, 'scene'>,
): readonly Overlay<unknown, K>[] => (((scene.own ?? pictureSpecs[kind].late) && allOverlays.value) || first).of[kind];

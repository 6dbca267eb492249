import { lazyPart } from '../model/cells/lazy-part';
import type { NumbersFile, Overlay, PictureKey, Source } from '../model/overlay/overlay';
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

function tableOf(files: ReadonlyMap<OverlayName, NumbersFile>): Table {
  const overlays = overlayNames.flatMap((name) => files.get(name)?.overlays ?? []);
  for (const [name, file] of files) for (const overlay of file.overlays) folders.set(overlay, name);
  const of = <K extends PictureKey>(kind: K): readonly Overlay<unknown, K>[] =>
    overlays.filter((overlay): overlay is Overlay<unknown, K> => overlay.picture === kind);
  return { overlays, of: ofPictures(of) as Table['of'] };
}

/** By folder: one may have several, such as one for each picture. */
const files = inOrder(import.meta.glob<NumbersFile>('./*/numbers.ts', { eager: true }));
const first = tableOf(files);

/** All overlays, with those that a page shows only where a scene asks for one. */
export const allOverlays = lazyPart(async () => {
  const later = await import('./parts-later');
  return tableOf(new Map([...files, ...later.files]));
});

/** The overlays of one picture, in order. A field that belongs to an overlay alone asks for all, and so does a late picture. */
export const overlaysOf = <K extends PictureKey>(
  kind: K,
  { scene }: Pick<Source, 'scene'>,
): readonly Overlay<unknown, K>[] => (((scene.own ?? pictureSpecs[kind].late) && allOverlays.value) || first).of[kind];

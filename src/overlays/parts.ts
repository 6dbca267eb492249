import type { Overlay, PictureKey } from '../model/overlay/overlay';
import { inOrder, type OverlayName } from '.';

/** What an overlay's `numbers.ts` tells of it. */
interface Numbers {
  readonly overlays: readonly Overlay[];
}

/** All overlays by folder: one may have several, such as one for each picture. */
const files = inOrder(import.meta.glob<Numbers>('./*/numbers.ts', { eager: true }));

export const overlays: readonly Overlay[] = [...files.values()].flatMap((file) => file.overlays);

const folders = new Map([...files].flatMap(([name, file]) => file.overlays.map((overlay) => [overlay, name] as const)));

/** In which folder the rest of it stands. */
export const folderOf = (overlay: Overlay): OverlayName | undefined => folders.get(overlay);

const of = <K extends PictureKey>(kind: K): readonly Overlay<unknown, K>[] =>
  overlays.filter((overlay): overlay is Overlay<unknown, K> => overlay.picture === kind);

const ofPicture: { readonly [K in PictureKey]: readonly Overlay<unknown, K>[] } = {
  response: of('response'),
  flow: of('flow'),
  plane: of('plane'),
};

/** The overlays of one picture, in order. */
export const overlaysOf = <K extends PictureKey>(kind: K): readonly Overlay<unknown, K>[] => ofPicture[kind];

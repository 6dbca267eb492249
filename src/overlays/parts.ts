import type { Overlay, PictureKey } from '../model/overlay';
import { inOrder } from '.';

/** What an overlay's `numbers.ts` tells of it. */
interface Numbers {
  readonly overlays: readonly Overlay[];
}

export const overlays: readonly Overlay[] = inOrder(
  import.meta.glob<Numbers>('./*/numbers.ts', { eager: true }),
).flatMap((module) => module.overlays);

const of = <K extends PictureKey>(kind: K): readonly Overlay<unknown, K>[] =>
  overlays.filter((overlay): overlay is Overlay<unknown, K> => overlay.picture === kind);

const ofPicture: { readonly [K in PictureKey]: readonly Overlay<unknown, K>[] } = {
  response: of('response'),
  flow: of('flow'),
  plane: of('plane'),
};

/** The overlays of one picture, in order. */
export const overlaysOf = <K extends PictureKey>(kind: K): readonly Overlay<unknown, K>[] => ofPicture[kind];

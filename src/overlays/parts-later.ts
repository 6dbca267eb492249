import type { Overlay } from '../model/overlay/overlay';
import { inOrder } from '.';

/** Overlays that no first page shows, in one part. */
export const inFolders = inOrder(
  import.meta.glob<readonly Overlay[]>('./*/numbers-later.ts', { eager: true, import: 'overlays' }),
);

import type { DrawModule } from '../render/layers/overlay-drawing';
import { inOrder } from '.';

/** How all is drawn that no first page shows, in one part: sixteen small files would weigh more than all of them. */
export const files = inOrder(import.meta.glob<DrawModule>('./*/draw-later.ts', { eager: true }));

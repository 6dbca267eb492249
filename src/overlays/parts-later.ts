import type { NumbersFile } from '../model/overlay/overlay';
import { inOrder } from '.';

/** What overlays that no first page shows tell of themselves, in one part. */
export const files = inOrder(import.meta.glob<NumbersFile>('./*/numbers-later.ts', { eager: true }));

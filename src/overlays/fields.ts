import type { AnyField } from '../state/declaration/field';
import { inOrder } from '.';

/** What an overlay's `fields.ts` tells of it. */
interface Fields {
  readonly fields: readonly AnyField[];
}

const files = inOrder(import.meta.glob<Fields>('./*/fields.ts', { eager: true }));

/** The fields of all overlays, in the order of their table. */
export const overlayFields: readonly AnyField[] = [...files.values()].flatMap((file) => file.fields);

import type { AnyField } from '../state/field';
import { inOrder } from '.';

/** What an overlay's `fields.ts` tells of it. */
interface Fields {
  readonly fields: readonly AnyField[];
}

/** The fields of all overlays, in the order of their table. */
export const overlayFields: readonly AnyField[] = inOrder(
  import.meta.glob<Fields>('./*/fields.ts', { eager: true }),
).flatMap((module) => module.fields);

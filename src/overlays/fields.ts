import type { AnyField } from '../state/declaration/field';
import { inOrder } from '.';

const own = inOrder(import.meta.glob<readonly AnyField[]>('./*/fields.ts', { eager: true, import: 'fields' }));

/** The fields of all overlays, in the order of their table. */
export const overlayFields: readonly AnyField[] = [...own.values()].flat();

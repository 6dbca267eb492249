import type { Kind } from '../kind.ts';
import { fileKind } from './files.ts';
import { formulaKind } from './formulas.ts';
import { linkKind } from './links.ts';
import { sceneKind } from './scenes.ts';
import { tableKind } from './tables.ts';

/** A case of any kind, as the file of what was found keeps it. */
export type AnyKind = Kind<unknown>;

/** Those that need no browser. */
export const kindsInNode: readonly AnyKind[] = [linkKind, sceneKind, formulaKind, tableKind, fileKind];

import { descent } from './descent';
import { gradients } from './gradients';
import { maps } from './maps';
import { networks } from './networks';
import type { Term } from './term';

export type { Term } from './term';

/** Every word of the field that the app uses, each told once. A term is an entry in the file of what it is about. */
export const glossary = { ...maps, ...gradients, ...networks, ...descent } as const;

export type TermId = keyof typeof glossary;

/** A term by its id; undefined where there is none. */
export const termOf = (id: string): Term | undefined =>
  Object.hasOwn(glossary, id) ? glossary[id as TermId] : undefined;

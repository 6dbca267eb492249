import type { PlaceSpec } from '../../../src/state/document/places';
import type { Contract } from '../../contract';

function* nameProblems({ id }: PlaceSpec): Generator<string> {
  if (!/^[a-z]+$/.test(id)) yield `${id} is not a word in small letters`;
}

function* wordProblems({ label, title, about }: PlaceSpec): Generator<string> {
  if (!/^\p{Lu}.{2,19}$/u.test(label)) yield `${label} is no short label`;
  if (!/^\p{Lu}.{15,}[^.]$/u.test(title)) yield `${title} is no title`;
  if (!/^\p{Lu}.{5,}\.$/u.test(about)) yield `${about} is no sentence`;
}

/** What every place of the app is held to. */
export const placeContract = {
  'can stand in a link and name a folder': nameProblems,
  'is told in words': wordProblems,
} as const satisfies Contract<PlaceSpec>;

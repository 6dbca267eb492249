import type { NumberSpec } from '../../core';
import type { Scene } from '../scene/scene';
import { flag as flagCodec, intervalWords, numeric, oneOf, orWord, someOf } from '../scene/syntax';
import { type Declaration, type Field, makeField, meaningOf, type NumericField } from './field';
import type { ChoiceSetting, ChoiceWord, FlagSetting, NumberSetting } from './setting';

/** What a number adds to its declaration; the field's key, label and default are its own too. */
type NumberTraits = Omit<NumberSpec, 'key' | 'label' | 'default' | 'bounds'> & Required<Pick<NumberSpec, 'bounds'>>;

/** A field that is one number, or null. */
interface NumberField<T> extends NumericField<T> {
  readonly spec: NumberSpec;
}

/** A number; the + 0 makes 0 of −0. */
export function number(
  declared: Declaration<number> &
    NumberTraits & {
      /** Where the default is none to work with, such as 0 for nothing: what it is switched on with. */
      readonly usual?: number;
    },
): NumberField<number> {
  const spec = specOf(declared, declared.usual ?? declared.default);
  const field = makeField(
    { ...declared, put: (scene, x) => declared.put(scene, x + 0), meaning: bounded(declared) },
    {
      kind: 'number',
      codec: numeric(spec),
      settings: (set): NumberSetting[] => [{ kind: 'number', spec, read: declared.get, set }],
    },
  );
  return { ...field, spec };
}

/** A number, or null and a word for it; `usual` is what it is switched on with. */
export function numberOr(
  word: string,
  declared: Declaration<number | null> & NumberTraits & { readonly usual: number },
): NumberField<number | null> {
  const spec = specOf(declared, declared.usual);
  const read = (scene: Scene) => declared.get(scene) ?? spec.default;
  const put = (scene: Scene, x: number | null) => declared.put(scene, x === null ? x : x + 0);
  const field = makeField(
    { ...declared, put, word, meaning: `${bounded(declared)}; or \`${word}\`` },
    {
      kind: 'number',
      codec: orWord(numeric(spec), word),
      settings: (set): NumberSetting[] => [{ kind: 'number', spec, read, set }],
    },
  );
  return { ...field, spec };
}

/** The part of a declaration that sliders read; what else is in it does not concern them. */
const specOf = <T>(declared: Declaration<T> & NumberTraits, usual: number): NumberSpec => ({
  ...declared,
  default: usual,
});

const bounded = <T>(declared: Declaration<T> & NumberTraits): string =>
  `${meaningOf(declared)} (${intervalWords(declared.bounds)})`;

/** Yes or no. */
export function flag(declared: Declaration<boolean>): Field<boolean> & { readonly settings: readonly FlagSetting[] } {
  const { key, label, get } = declared;
  return makeField(
    { ...declared, example: '1', meaning: `1 or 0: ${meaningOf(declared)}` },
    { kind: 'flag', codec: flagCodec, settings: (set) => [{ kind: 'flag', key, label, read: get, set }] },
  );
}

/** One of a few words, each with its name on the control. */
export function choice<T extends string>(
  declared: Declaration<T> & { readonly words: Readonly<Record<T, ChoiceWord>> },
): Field<T> & { readonly settings: readonly ChoiceSetting[] } {
  const { key, label, words, get } = declared;
  const codec = oneOf(Object.keys(words) as T[]);
  return makeField(declared, {
    kind: 'choice',
    codec,
    // The codec refuses other words.
    settings: (set) => [{ kind: 'choice', key, label, words, read: get, set }],
  });
}

/** Any of a few names, in the order of the names, each with what it is called on its checkbox. */
export function names<T extends string>(
  declared: Declaration<readonly T[]> & { readonly words: Readonly<Record<T, string>> },
): Field<readonly T[]> & { readonly words: Readonly<Record<T, string>> } {
  const { words } = declared;
  const codec = someOf(Object.keys(words) as T[]);
  return { ...makeField(declared, { kind: 'names', codec, settings: () => [] }), words };
}

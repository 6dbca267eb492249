import type { OptionSpec, OptionSpecs, Options, OptionValue } from '../../core';
import { readPairs, writePairs } from '../link/panel-text';
import { firstIssues, type Issue, issue } from '../reading/issues';
import { openParams } from '../reading/reader';
import { type Codec, optionCodec } from '../scene/syntax';

/** The values of a lab read from a link, and what was wrong with them. */
interface ReadLab<O extends Options> {
  readonly options: O;
  readonly issues: readonly Issue[];
}

type Specs = Readonly<Record<string, OptionSpec>>;

/** The name of the lab that a text speaks of; empty for none. */
export const labIn = (text: string): string => readPairs(text)[0]?.key ?? '';

/** How a value is written; a text may have its own reasons to be refused. */
function codecOf(spec: OptionSpec): Codec<OptionValue> {
  const codec = optionCodec(spec);
  if (spec.kind !== 'text') return codec;
  return { ...codec, refuse: (value) => codec.refuse(value) ?? spec.refuse?.(String(value)) };
}

/** All values as a lab declares them. */
export const usualOptions = <O extends Options>(specs: OptionSpecs<O>): O =>
  Object.fromEntries(Object.values<OptionSpec>(specs).map((spec) => [spec.key, spec.default])) as O;

/** Reads `name;key:value;…`. Total: a bad value takes its default and yields an issue. */
export function readLab<O extends Options>(text: string, specs: OptionSpecs<O>): ReadLab<O> {
  const [name, ...params] = readPairs(text);
  const all: Specs = specs;
  const reader = openParams(params, Object.keys(all));
  const entries = Object.values(all).map((spec) => [spec.key, reader.read(spec.key, codecOf(spec), spec.default)]);
  const options = Object.fromEntries(entries) as O;
  return { options, issues: firstIssues(reader.finish(`the lab ${name?.key ?? ''}`)) };
}

/** Writes the name of a lab and those of its values that are not the usual ones. */
export function writeLab<O extends Options>(name: string, specs: OptionSpecs<O>, options: O): string {
  const pairs = Object.values<OptionSpec>(specs).flatMap((spec) => {
    const text = optionCodec(spec).write(options[spec.key] ?? spec.default);
    return text === optionCodec(spec).write(spec.default) ? [] : [{ key: spec.key, text }];
  });
  return [name, writePairs(pairs)].filter(Boolean).join(';');
}

/** Why a value cannot be used, as a sentence; undefined where it can. */
export const refuseValue = (spec: OptionSpec, value: OptionValue): string | undefined => codecOf(spec).refuse(value);

/** What is wrong with a link to a lab that there is not. */
export const unknownLab = (name: string, known: readonly string[]): Issue =>
  issue('lab', name, '', `there is no lab of this name; there are ${known.join(', ')}`);

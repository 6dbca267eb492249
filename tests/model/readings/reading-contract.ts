import type { Reading, ReadingValue } from '../../../src/model/readings/reading';
import type { Model } from '../../../src/model/types/types';
import type { Contract } from '../../contract';

/** A reading beside the scenes it is read off. */
export interface ReadingMember {
  readonly reading: Reading;
  readonly models: readonly Model[];
}

const broken = /NaN|Infinity|undefined|null|\[object/;

const readOff = ({ of }: Reading, model: Model): ReadingValue | undefined => of(model, model);

const isNumberless = (value: ReadingValue | undefined): value is undefined =>
  value === undefined || [value].flat().some(Number.isNaN);

const kindOf = (value: ReadingValue): string => (Array.isArray(value) ? 'list' : typeof value);

function* labelProblems({ reading: { label, none } }: ReadingMember): Generator<string> {
  if (!/^\S.*[^.\s]$/.test(label)) yield `“${label}” is no phrase`;
  if (none === '') yield 'what is said where there is none is empty';
}

function* valueProblems({ reading, models }: ReadingMember): Generator<string> {
  const values = models.map((model) => readOff(reading, model)).filter((value) => !isNumberless(value));
  if (values.length === 0) yield 'no scene has it';
  const kinds = new Set(values.map((value) => kindOf(value as ReadingValue)));
  if (kinds.size > 1) yield `it is now a ${[...kinds].join(', now a ')}`;
}

function* wordProblems({ reading, models }: ReadingMember): Generator<string> {
  for (const model of models) {
    const value = readOff(reading, model);
    if (isNumberless(value)) continue;
    const words = reading.say(value);
    if (words === '' || broken.test(words)) yield `${value} is said as “${words}”`;
    if (reading.unit && /\d$/.test(words)) yield `“${words}” leaves ${reading.unit} out`;
  }
}

/** What every reading is held to. */
export const readingContract = {
  'has a name in words': labelProblems,
  'is there in some scene, and always of one kind': valueProblems,
  'is told without a fault': wordProblems,
} as const satisfies Contract<ReadingMember>;

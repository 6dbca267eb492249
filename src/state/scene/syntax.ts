import type { Interval, NumberSpec, OptionSpec, OptionValue, Point } from '../../core';
import { type Reading, readInteger, readNumber, readNumbers, writeNumber, writeNumbers } from './numbers';
import type { Window } from './scene';

/** How one kind of value is written in a link, and which values make sense. */
export interface Codec<T> {
  read(text: string): Reading<T>;
  write(value: T): string;
  /** Why a value that could be read cannot be used, as a sentence; undefined where it can. */
  refuse(value: T): string | undefined;
}

const bad = (why: string): { ok: false; why: string } => ({ ok: false, why });

/** Reads a text and asks whether its value makes sense. */
export function readChecked<T>(codec: Codec<T>, text: string): Reading<T> {
  const reading = codec.read(text);
  const why = reading.ok ? codec.refuse(reading.value) : undefined;
  return why === undefined ? reading : bad(why);
}

/** A number as its declaration allows it; −0 is 0, since nothing tells them apart. */
export function numeric({
  bounds = {},
  whole,
  refuse,
}: Pick<NumberSpec, 'bounds' | 'whole' | 'refuse'>): Codec<number> {
  return {
    read: (text) => {
      const reading = whole ? readInteger(text) : readNumber(text);
      return reading.ok ? { ok: true, value: reading.value + 0 } : reading;
    },
    write: (x) => writeNumber(x + 0),
    refuse: (x) => (whole ? integral(x) : finite(x)) ?? outside(bounds, x) ?? refuse?.(x),
  };
}

/** A whole number between two ends, both allowed. */
export const integer = (min: number, max: number): Codec<number> => numeric({ bounds: { min, max }, whole: true });

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Codec<T> {
  const why = `it must be one of ${words.join(', ')}`;
  return {
    read: (text) => {
      const word = words.find((one) => one === text);
      return word === undefined ? bad(why) : { ok: true, value: word };
    },
    write: (word) => word,
    refuse: (word) => (words.includes(word) ? undefined : why),
  };
}

/** One line of any words, which may be empty. */
export function line(longest: number): Codec<string> {
  return {
    read: (text) => ({ ok: true, value: text }),
    write: (text) => text,
    refuse(text) {
      // Not \p{C}: which letters are not assigned yet is another matter in each browser.
      if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text)) return 'it holds characters that cannot be shown';
      return Array.from(text).length <= longest ? undefined : `it may be at most ${longest} characters long`;
    },
  };
}

/** Yes or no, written 1 or 0. */
export const flag: Codec<boolean> = {
  read: (text) => {
    if (text === '1' || text === 'true') return { ok: true, value: true };
    if (text === '0' || text === 'false') return { ok: true, value: false };
    return bad('it must be 1 or 0');
  },
  write: (value) => (value ? '1' : '0'),
  refuse: (value) => (typeof value === 'boolean' ? undefined : 'it must be 1 or 0'),
};

/** Exactly `count` numbers. */
export function numbers(count: number): Codec<readonly number[]> {
  return {
    read: (text) => readNumbers(text, count),
    write: writeNumbers,
    refuse: (values) => (values.length === count ? allFinite(values) : `${count} numbers are needed`),
  };
}

/** An invertible matrix of two rows and two columns, row by row. */
export const invertible: Codec<readonly number[]> = {
  ...numbers(4),
  refuse: (entries) => {
    const [a = 0, b = 0, c = 0, d = 0] = entries;
    return numbers(4).refuse(entries) ?? (a * d - b * c === 0 ? 'its determinant must not be 0' : undefined);
  },
};

/** A point of the plane, x then y. */
export const point: Codec<Point> = {
  read: (text) => {
    const reading = readNumbers(text, 2);
    if (!reading.ok) return reading;
    const [x = 0, y = 0] = reading.value;
    return { ok: true, value: [x, y] };
  },
  write: writeNumbers,
  refuse: allFinite,
};

/** At most `most` points, x,y one after another; `none` is no point. */
export function points(most: number): Codec<readonly Point[]> {
  const tooMany = `at most ${most} points can be given`;
  return {
    read: (text) => (text === 'none' ? { ok: true, value: [] } : readPoints(text, most, tooMany)),
    write: (list) => (list.length === 0 ? 'none' : writeNumbers(list.flat())),
    refuse: (list) => (list.length > most ? tooMany : allFinite(list.flat())),
  };
}

function readPoints(text: string, most: number, tooMany: string): Reading<readonly Point[]> {
  const count = text.split(',', 2 * most + 1).length;
  if (count > 2 * most) return bad(tooMany);
  if (count % 2 > 0) return bad('each point needs two numbers, x and y');
  const reading = readNumbers(text, count);
  if (!reading.ok) return reading;
  const { value } = reading;
  return {
    ok: true,
    value: Array.from({ length: count / 2 }, (_, i) => [value[2 * i] ?? 0, value[2 * i + 1] ?? 0] as const),
  };
}

/** A value, or one word that stands for null. */
export function orWord<T>(codec: Codec<T>, word: string): Codec<T | null> {
  return {
    read: (text) => (text === word ? { ok: true, value: null } : codec.read(text)),
    write: (value) => (value === null ? word : codec.write(value)),
    refuse: (value) => (value === null ? undefined : codec.refuse(value)),
  };
}

/** The ends of two axes. */
export const window: Codec<Window> = {
  read: (text) => {
    const reading = readNumbers(text, 4);
    if (!reading.ok) return reading;
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = reading.value;
    return { ok: true, value: [x0, x1, y0, y1] };
  },
  write: writeNumbers,
  refuse: ([x0, x1, y0, y1]) => refuseAxis('x', x0, x1) ?? refuseAxis('y', y0, y1),
};

/** Axes must be longer than rounding can blur, and short enough to be squared. */
function refuseAxis(name: string, low: number, high: number): string | undefined {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(low < high)) return `the ${name} axis must run from a smaller number to a larger one`;
  if (!(size <= 1e12)) return `the ${name} axis must stay within ±1e12`;
  return high - low >= 1e-9 * Math.max(size, 1e-3) ? undefined : `the ${name} axis is too short to be drawn`;
}

/** A set of words in any order, each at most once; `none` is the empty set. */
export function someOf<T extends string>(words: readonly T[]): Codec<readonly T[]> {
  const word = oneOf(words);
  return {
    read: (text) => (text === 'none' ? { ok: true, value: [] } : readWords(word, text, words.length)),
    write: (chosen) => (chosen.length === 0 ? 'none' : chosen.join(',')),
    refuse: (chosen) => {
      if (new Set(chosen).size < chosen.length) return 'a name is given twice';
      return chosen.every((one) => words.includes(one)) ? undefined : `names are ${words.join(', ')}`;
    },
  };
}

function readWords<T extends string>(word: Codec<T>, text: string, most: number): Reading<readonly T[]> {
  const pieces = text.split(',', most + 1);
  const chosen: T[] = [];
  for (const piece of pieces) {
    const reading = word.read(piece);
    if (!reading.ok) return bad(`each name ${reading.why.replace('it must', 'must')}`);
    chosen.push(reading.value);
  }
  return { ok: true, value: chosen };
}

/** How the option of a family or of a loss is written. */
export function optionCodec(spec: OptionSpec): Codec<OptionValue> {
  if (spec.kind === 'flag') return ofOption(flag, 'boolean');
  if (spec.kind === 'choice') return ofOption(oneOf(spec.choices.map((choice) => choice.value)), 'string');
  if (spec.kind === 'text') return ofOption(line(spec.longest), 'string');
  return ofOption(numeric(spec), 'number');
}

function ofOption<T extends OptionValue>(codec: Codec<T>, type: string): Codec<OptionValue> {
  const fits = (value: OptionValue): value is T => typeof value === type;
  return {
    read: codec.read,
    write: (value) => (fits(value) ? codec.write(value) : String(value)),
    refuse: (value) => (fits(value) ? codec.refuse(value) : `a ${type} is needed`),
  };
}

function finite(x: number): string | undefined {
  return Number.isFinite(x) ? undefined : 'a finite number is needed';
}

function allFinite(values: readonly number[]): string | undefined {
  return values.every(Number.isFinite) ? undefined : 'finite numbers are needed';
}

function integral(x: number): string | undefined {
  return Number.isInteger(x) ? undefined : 'a whole number is needed';
}

/** Why a number does not lie in an interval. */
function outside(interval: Interval, x: number): string | undefined {
  const { min = x, max = x, above, below } = interval;
  const inside = x >= min && x <= max && !(above !== undefined && x <= above) && !(below !== undefined && x >= below);
  return inside ? undefined : `it must be ${intervalWords(interval)}`.replace('be between', 'lie between');
}

/** An interval in words, e.g. `between 3 and 61` or `above 0 and at most 10`; empty for all numbers. */
export function intervalWords({ min, above, max, below }: Interval): string {
  if (min !== undefined && max !== undefined) return `between ${writeNumber(min)} and ${writeNumber(max)}`;
  const ends = { above, 'at least': min, below, 'at most': max };
  const words = Object.entries(ends).map(([word, end]) => (end === undefined ? '' : `${word} ${writeNumber(end)}`));
  return words.filter(Boolean).join(' and ');
}

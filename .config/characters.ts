import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderOnce } from './formulas.ts';

/** First and last code point, both included. */
export type Range = readonly [first: number, last: number];

const everything: Range = [0, 0x10ffff];

/** What anybody may type: ASCII and the no-break space. Control characters have no glyph, and must ask for no file. */
const typed: readonly Range[] = [[0, 0xa0]];

/**
 * What MathML shows for a letter that stands alone: mathematical italics, Latin and small Greek. Planck's h is older
 * than the block of the others.
 */
const mathItalics: readonly Range[] = [
  [0x210e, 0x210e],
  [0x1d434, 0x1d467],
  [0x1d6a4, 0x1d6a5],
  [0x1d6fc, 0x1d71b],
];

/** The same for the Greek capitals among some characters, of which a page uses few. */
const italicCapitals = (points: readonly number[]): readonly number[] =>
  points.filter((point) => point >= 0x391 && point <= 0x3a9).map((point) => point - 0x391 + 0x1d6e2);

/** All characters of a text, and those that its escapes `\u2062` and `\u{1d40}` and references `&#x27E8;` stand for. */
function* charactersOf(text: string): Iterable<number> {
  for (const character of text) yield character.codePointAt(0) ?? 0;
  for (const [, short, long, reference] of text.matchAll(/\\u([\da-f]{4})|\\u\{([\da-f]+)\}|&#x([\da-f]+);/gi))
    yield Number.parseInt(short ?? long ?? reference, 16);
}

/** Sorted, and joined where they touch. */
export function rangesOf(points: Iterable<number>): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

export function* pointsOf(ranges: Iterable<Range>): Iterable<number> {
  for (const [first, last] of ranges) for (let point = first; point <= last; point++) yield point;
}

/** What lies in both; each list sorted, its ranges apart. */
export function intersection(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  return a.flatMap(([from, to]) =>
    b
      .filter(([first, last]) => first <= to && last >= from)
      .map(([first, last]): Range => [Math.max(first, from), Math.min(last, to)]),
  );
}

/** What lies in none of them; sorted, and apart. */
export function complement(ranges: readonly Range[]): readonly Range[] {
  const firsts = [everything[0], ...ranges.map(([, last]) => last + 1)];
  const lasts = [...ranges.map(([first]) => first - 1), everything[1]];
  return firsts.map((first, i): Range => [first, lasts[i]]).filter(([first, last]) => first <= last);
}

const range = ([first, last]: Range): string =>
  `U+${[first, ...(last > first ? [last] : [])].map((point) => point.toString(16)).join('-')}`;

/** The value of `unicode-range` in a style sheet. */
export const writeRanges = (ranges: readonly Range[]): string => ranges.map(range).join(', ');

export function readRanges(text: string): readonly Range[] {
  return text.split(',').map((part): Range => {
    const [, first, last = first] = /^\s*U\+([\da-f]+)(?:-([\da-f]+))?\s*$/i.exec(part) ?? [];
    if (first === undefined) throw new Error(`not a range of characters: ${part}`);
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

async function sources(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true });
  return Promise.all(files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFile(join(folder, file), 'utf8')));
}

/**
 * Every character the app can show by itself: those of its sources, where all texts stand, among them the Greek
 * letters of typed formulas; those of the formulas; and what MathML makes of letters.
 */
export async function shownCharacters(folder: string): Promise<readonly Range[]> {
  const [texts, { formulas }] = await Promise.all([sources(folder), renderOnce()]);
  const printable = [...texts, ...Object.values(formulas)].flatMap((text) => [...charactersOf(text)]);
  return rangesOf([
    ...printable.filter((point) => point > 0x9f),
    ...italicCapitals(printable),
    ...pointsOf([...typed, ...mathItalics]),
  ]);
}

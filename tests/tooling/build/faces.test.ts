import { readFileSync } from 'node:fs';
import { formulas } from 'virtual:formulas';
import { describe, expect, test } from 'vitest';
import {
  complement,
  intersection,
  type Range,
  rangesOf,
  readRanges,
  shownCharacters,
  writeRanges,
} from '../../../.config/characters.ts';
import { splitFaces } from '../../../.config/faces.ts';
import { root } from '../sandbox.ts';

const shows = (ranges: readonly Range[], character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= point && point <= last);
};

describe('ranges of characters', () => {
  test('are joined where they touch, and read as they are written', () => {
    const ranges = rangesOf([0x62, 0x61, 0x3b8, 0x61, 0x1d465]);
    expect(ranges).toEqual([
      [0x61, 0x62],
      [0x3b8, 0x3b8],
      [0x1d465, 0x1d465],
    ]);
    expect(writeRanges(ranges)).toBe('U+61-62, U+3b8, U+1d465');
    expect(readRanges(writeRanges(ranges))).toEqual(ranges);
    expect(() => readRanges('U+4??')).toThrow('not a range');
  });

  test('a list and its complement are everything, once', () => {
    const ranges: readonly Range[] = [
      [0, 5],
      [9, 9],
      [20, 30],
    ];
    expect(complement(ranges)).toEqual([
      [6, 8],
      [10, 19],
      [31, 0x10ffff],
    ]);
    expect(complement(complement(ranges))).toEqual(ranges);
    expect(intersection(ranges, complement(ranges))).toEqual([]);
    expect(intersection(ranges, [[4, 25]])).toEqual([
      [4, 5],
      [9, 9],
      [20, 25],
    ]);
  });
});

describe('what the app shows', async () => {
  const shown = await shownCharacters(`${root}src`);

  test.each(['a', '~', '\u00a0', 'θ', 'ᵀ', '∇', '₁', '√', '⊤', '𝑤', 'ℎ', '𝜃', '⟨'])('%s', (character) => {
    expect(shows(shown, character)).toBe(true);
  });

  test('every character of every formula', () => {
    for (const mathml of Object.values(formulas))
      for (const character of mathml) if (character !== '\n') expect(shows(shown, character), character).toBe(true);
  });

  test('but not what nobody wrote', () => {
    for (const character of ['Å', 'ℵ', 'Ж', '𝔄', '⨂']) expect(shows(shown, character), character).toBe(false);
  });
});

describe('the sheet of faces', () => {
  const face = (rest: string): string =>
    `@font-face {\n  font-family: 'F';\n  src: url('f.woff2') format('woff2');\n${rest}}\n`;

  test('a face becomes two: what is shown, and the rest of its range', async () => {
    const css = await splitFaces(face('  unicode-range: U+60-70, U+3b8;\n'), [[0x61, 0x61]], async () => 'short.woff2');
    expect(css.match(/url\('[^']*'\)|unicode-range: [^;]*/g)).toEqual([
      ...["url('short.woff2')", 'unicode-range: U+61'],
      ...["url('f.woff2')", 'unicode-range: U+60, U+62-70, U+3b8'],
    ]);
  });

  test('a face without a range has all characters', async () => {
    const css = await splitFaces(face(''), [[0x61, 0x62]], async () => 'short.woff2');
    expect(css.match(/unicode-range: [^;]*/g)).toEqual([
      'unicode-range: U+61-62',
      'unicode-range: U+0-60, U+63-10ffff',
    ]);
  });

  test('a face none of whose characters are shown stays whole', async () => {
    const css = await splitFaces(face('  unicode-range: U+400-4ff;\n'), [[0x61, 0x62]], async () => 'short.woff2');
    expect(css.match(/url\('[^']*'\)/g)).toEqual(["url('f.woff2')"]);
  });

  test('the faces of the app are all split, and what is no face stays', async () => {
    const source = readFileSync(`${root}src/ui/app/fonts.css`, 'utf8');
    const css = await splitFaces(source, await shownCharacters(`${root}src`), async (file) => `short-${file}`);
    const count = (text: string): number => text.match(/@font-face/g)?.length ?? 0;
    expect(count(css)).toBe(2 * count(source));
    expect(css.startsWith(source.slice(0, source.indexOf('@font-face')))).toBe(true);
  });
});

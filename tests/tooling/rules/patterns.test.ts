import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { cpuTime } from '../../cpu-time';

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const regex: unknown = Reflect.get(node, 'regex');
    if (typeof regex === 'object' && regex !== null) {
      const [source, flags] = [String(Reflect.get(regex, 'pattern')), String(Reflect.get(regex, 'flags'))];
      found.push({ file, source, flags });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const patterns = sources.flatMap((name) => patternsIn(join('src', name)));

/** Characters that a pattern speaks of, and some of the classes that it may mean. */
function alphabetOf({ source }: Pattern): string[] {
  const plain = source.replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, '').replace(/[\\^$()[\]{}|?*+]/g, '');
  return [...new Set([...plain, ...'0a .-,\t\u0007é'])].slice(0, 18);
}

/** Long repetitions, with an end that lets a match fail: what makes backtracking start again at every character. */
function* pumped(pattern: Pattern, length: number): Generator<string> {
  const alphabet = alphabetOf(pattern);
  const first = alphabet.slice(0, 6);
  for (const part of [...alphabet, ...first.flatMap((a) => first.map((b) => a + b))]) {
    const body = `${part.repeat(Math.ceil(length / part.length))}\u0000`;
    yield body;
    for (const before of first) yield before + body;
  }
}

/** Milliseconds of processor time. */
function costOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return cpuTime(() => pattern.test(text));
}

/** A quadratic pattern takes a tenth of a second for a text of this length, a linear one less than a thousandth. */
const length = 12_000;
const limit = 25;

/** The text at which a pattern is slow, if one was found: three times, since the processor has other work as well. */
function weakness(pattern: Pattern): string | undefined {
  const compiled = new RegExp(pattern.source, pattern.flags);
  for (const text of pumped(pattern, length)) {
    if (costOf(compiled, text) < limit) continue;
    if (costOf(compiled, text) >= limit && costOf(compiled, text) >= limit) return text.slice(0, 12);
  }
  return undefined;
}

test('patterns are found, and a slow one is seen', () => {
  expect(patterns.length).toBeGreaterThan(50);
  const slow = ['^[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?$', '\\s+$', '\\.?0+$', '(\\.\\d*?)0+$'];
  for (const source of slow) expect(weakness({ file: '', source, flags: 'i' }), source).toBeDefined();
});

test(`${patterns.length} patterns of the source are linear in the text`, () => {
  const seen = new Map(patterns.map((pattern) => [`${pattern.source} ${pattern.flags}`, pattern]));
  const weak = [...seen.values()].flatMap((pattern) => {
    const text = weakness(pattern);
    return text === undefined
      ? []
      : [`${pattern.file}: /${pattern.source}/${pattern.flags} at ${JSON.stringify(text)}`];
  });
  expect(weak).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../sandbox.ts';

// What was computed is kept by cells, or with the object it belongs to, and in no other way: a reader can then say when
// a number is computed again. src/model/README.md tells how.

/** Ways to keep something beside those. */
const idioms: Readonly<Record<string, RegExp>> = {
  'a weak map': /new Weak(?:Map|Set)\b/,
  'a variable of the module': /^(?:export )?let \w/m,
  'a store or a memo of a library': /from '(?:zustand|zundo|immer|reselect|memoize[\w-]*|lodash[\w./-]*)/,
  'a last value beside its function': /\blet (?:last|built|kept|cached|memo\w*)\b\s*[:=;]/,
};

/** Where one stands all the same, by the name of the file, and why. */
const allowed: Readonly<Record<string, string>> = {
  'engine.ts: a variable of the module': 'the parser, loaded when a typed map needs it',
  'custom.ts: a variable of the module': 'the engine of typed maps, loaded when it is needed',
  'keys.ts: a variable of the module': 'the keys of links, which never change',
  'cell.ts: a last value beside its function': 'the cells themselves',
  'kept.ts: a weak map': 'what belongs to an object',
  'registry.ts: a weak map': 'a map or loss is bound once for each choice, below the layer of the cells',
  'scene-store.ts: a weak map': 'which refusals were asked for here',
  'run-line.ts: a weak map': 'a line in px belongs to its run',
  'draw.ts: a weak map': 'lines in px belong to their levels',
  'keep.ts: a weak map': 'what a picture was drawn from',
  'formula.tsx: a variable of the module': 'formulas that come beside the page',
  'redraws.ts: a variable of the module': 'one page has one queue of pictures that wait to be drawn',
  'draft.ts: a variable of the module': 'one page has one form for data',
  'clock.ts: a last value beside its function': 'when the last frame was',
  'announcer.ts: a last value beside its function': 'what was said last',
};

const findings = (file: string, text: string): string[] =>
  Object.keys(idioms)
    .filter((name) => idioms[name]?.test(text))
    .map((name) => `${basename(file)}: ${name}`);

test('nothing that was computed is kept in a way of its own', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const found = files.flatMap((file) => findings(file, readFileSync(`${root}src/${file}`, 'utf8')));
  expect(files.length).toBeGreaterThan(0);
  expect(found.filter((each) => !Object.hasOwn(allowed, each))).toEqual([]);
});

test.each([
  ['const known = new WeakMap<Loss, Level[]>();', 'a weak map'],
  ['let last: Samples | undefined;', 'a variable of the module'],
  ["import { create } from 'zustand';", 'a store or a memo of a library'],
  ['export function make() {\n  let last: Samples | undefined;\n}', 'a last value beside its function'],
])('%j is caught', (planted, name) => {
  expect(findings('model/planted.ts', `import { a } from './a';\n${planted}\n`)).toContain(`planted.ts: ${name}`);
});

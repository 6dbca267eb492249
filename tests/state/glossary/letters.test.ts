import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { families, lossFamilies } from '../../../src/core';
import { sceneFields } from '../../../src/state/fields/fields';
import { letters } from '../../../src/state/glossary/letters';

/** Letters that stand for numbers of every kind of map by themselves: the parameters, and the two factors of a weight. */
const shared = /^(θ|u|v|t)$/;

/** The letter of a symbol, without its indices. */
const bare = (symbol: string): string => symbol.replace(/[₀-₉,ⱼ]+$/u, '');

/** What each letter is the symbol of, over all maps, losses and fields. */
function owners(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (symbol: string | undefined, owner: string) => {
    const letter = bare(symbol ?? '');
    if (Array.from(letter).length !== 1 || shared.test(letter)) return;
    found.set(letter, (found.get(letter) ?? new Set()).add(owner));
  };
  for (const family of Object.values(families)) {
    const bound = family.bind(Object.fromEntries(Object.entries(family.options).map(([k, { default: d }]) => [k, d])));
    if (!bound.ok) continue;
    for (const { symbol } of bound.value.parameters) add(symbol, `a parameter of ${family.id}`);
    for (const { symbol } of bound.value.fibre.parameters) add(symbol, `the fibre of ${family.id}`);
  }
  for (const loss of Object.values(lossFamilies))
    for (const option of Object.values(loss.options)) add('symbol' in option ? option.symbol : undefined, 'a loss');
  for (const field of sceneFields)
    for (const setting of field.settings) if (setting.kind === 'number') add(setting.spec.symbol, setting.spec.label);
  return found;
}

test('a letter of a control stands for one thing', () => {
  const twice = [...owners()].filter(([letter, of]) => of.size > 1 && !allowed.has(letter));
  expect(twice.map(([letter, of]) => `${letter}: ${[...of].join(', ')}`)).toEqual([]);
});

/** The same thing in several places: η of a run and of one step, the parts of g, w and B, the layers of networks. */
const allowed = new Set(['η', 'g', 'w', 'W', 'B']);

test('the README has the table of letters, each letter once', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  for (const [letter, meaning] of letters) expect(readme).toContain(`| ${letter} | ${meaning} |`);
  const all = letters.flatMap(([names]) => names.split(/, | … /));
  // v is a factor, and in one map the vector of a direction.
  expect(all.filter((letter, i) => all.indexOf(letter) < i)).toEqual(['v']);
});

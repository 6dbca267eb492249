import { describe, expect, test } from 'vitest';
import { families, lossFamilies } from '../../../src/core';
import { boardTables, sceneTables } from '../../../src/model/export/tables';

type Texts = Readonly<Record<string, string>>;

/** Where members are defined, how that is written, and those that have a line in the table. */
const tables: Readonly<Record<string, { texts: Texts; defines: RegExp; ids: readonly string[] }>> = {
  parameterizations: {
    texts: import.meta.glob('/src/core/parameterizations/*.ts', { query: '?raw', import: 'default', eager: true }),
    defines: /= defineFamily\b[^(]*\(\{\s*id: '([^']+)'/g,
    ids: Object.keys(families),
  },
  losses: {
    texts: import.meta.glob('/src/core/losses/*.ts', { query: '?raw', import: 'default', eager: true }),
    defines: /= defineLoss\b[^(]*\(\{\s*id: '([^']+)'/g,
    ids: Object.keys(lossFamilies),
  },
  'tables to save': {
    texts: import.meta.glob('/src/model/export/*.ts', { query: '?raw', import: 'default', eager: true }),
    defines: /: (?:Scene|Board)Table = \{\s*id: '([^']+)'/g,
    ids: [...sceneTables, ...boardTables].map(({ id }) => id),
  },
};

const defined = (texts: Texts, pattern: RegExp): string[] =>
  Object.values(texts).flatMap((text) => Array.from(text.matchAll(pattern), ([, id]) => id));

describe.each(Object.entries(tables))('%s', (_, { texts, defines, ids }) => {
  test('that are defined in a file have a line in the table, and the reverse', () => {
    expect(defined(texts, defines).sort()).toEqual([...ids].sort());
  });

  test('a file without a line is seen', () => {
    const [file, text] = Object.entries(texts).find(([, each]) => each.search(defines) >= 0) ?? ['', ''];
    const planted = {
      ...texts,
      [`${file}.planted`]: text.replace(defines, (whole, id) => whole.replace(id, 'planted')),
    };
    expect(defined(planted, defines).sort()).not.toEqual([...ids].sort());
  });
});

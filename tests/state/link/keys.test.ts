import { describe, expect, test } from 'vitest';
import { decode, documentKeys, encode, knownKeys, losses, mapOf, maps } from '../../../src/state';
import { commonKeys } from '../../../src/state/link/keys';

const pairs = maps.members.flatMap((family) => losses.members.map((loss) => ({ family, loss })));

describe('no two keys of one link are the same', () => {
  test.each(pairs)('map=$family.id with loss=$loss.id', ({ family, loss }) => {
    const { fibre } = mapOf({ id: family.id, options: optionsOf(family) });
    const keys = [
      ...commonKeys,
      ...Object.keys(family.options),
      ...(fibre.key === undefined ? [] : [fibre.key]),
      ...Object.keys(loss.options),
    ];
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('every spec is filed under its own key', () => {
    for (const { options } of [...maps.members, ...losses.members]) {
      expect(Object.values(options).map(({ key }) => key)).toEqual(Object.keys(options));
    }
  });
});

function optionsOf({ options }: { options: (typeof maps.members)[number]['options'] }) {
  return Object.fromEntries(Object.values(options).map((spec) => [spec.key, spec.default]));
}

describe('the notes on keys', () => {
  const notes = documentKeys();

  test('cover every key, once for each thing it goes with', () => {
    expect(new Set(notes.map(({ key }) => key))).toEqual(new Set(knownKeys()));
    const names = notes.map((note) => `${note.with}: ${note.key}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(notes)('$with $key: its example is a sound link', ({ key, example, with: owner }) => {
    const needed = key === 'slice' ? 'map=deep-linear&h=1&' : key === 'draw' || owner === undefined ? '' : `${owner}&`;
    expect(decode(`${needed}${key}=${example}`).issues).toEqual([]);
  });

  test.each(notes.filter(({ key }) => !['theta', 'w'].includes(key)))('$with $key: its default is left out', (note) => {
    const bare = note.with ?? '';
    const { scene, issues } = decode(`${bare}&${note.key}=${note.default}`);
    expect(issues).toEqual([]);
    expect(encode(scene)).toBe(encode(decode(bare).scene));
  });
});

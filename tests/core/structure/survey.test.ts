import { beforeAll, expect, test } from 'vitest';
import { families } from '../../../src/core';
import { load } from '../../../src/core/expression';
import { survey } from '../../../src/core/structure/survey';
import { jetAt, typed } from '../expression/typed';

await families.custom.load?.();

beforeAll(load);

test.each([
  ['t1, t2', 'injective', 2],
  ['t1^3 + t1, t2', 'injective', 2],
  ['t1 + t2^3, t2', 'injective', 2],
  ['exp(t1) cos(t2), exp(t1) sin(t2)', 'injective', 2],
  ['t1^2, t2^2', 'folded', 2],
  ['t1^2 + t2, t2', 'folded', 2],
  ['t1^3 + t1 t2, t2', 'folded', 2],
  ['exp(t1) cos(3t2), exp(t1) sin(3t2)', 'overlapping', 2],
  ['t1 t2, t2 t3', 'fibres', 2],
  ['t1 + t2, 2(t1 + t2)', 'fibres', 1],
  ['exp(u)/(exp(u)+exp(v)), exp(v)/(exp(u)+exp(v))', 'fibres', 1],
  ['cos(t1), sin(t1)', 'unknown', 1],
] as const)('%s is %s, with rank %d', (text, kind, rank) => {
  const map = typed(text);
  const found = survey(map);
  expect(found).toMatchObject({ kind, rank, fibreDimension: map.p - rank });
  if (!found.witness) return;
  const [a, b] = found.witness.map((theta) => jetAt(map, theta).w);
  expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(1e-8);
  expect(found.witness[0]).not.toEqual(found.witness[1]);
});

test('an overlap is shown by two θ', () => {
  expect(survey(typed('exp(t1) cos(3t2), exp(t1) sin(3t2)')).witness).toBeDefined();
});

test.each([
  ['squared', 'folded', 2],
  ['inverse', 'injective', 2],
  ['polar', 'injective', 2],
  ['deep-linear', 'fibres', 2],
] as const)('the family %s is %s', (id, kind, rank) => {
  const options = Object.fromEntries(Object.values(families[id].options).map((spec) => [spec.key, spec.default]));
  const bound = families[id].bind(options);
  if (!bound.ok) throw new Error('unreachable');
  expect(survey(bound.value)).toMatchObject({ kind, rank });
});

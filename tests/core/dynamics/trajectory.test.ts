import { expect, test } from 'vitest';
import { Column } from '../../../src/core/dynamics/trajectory';

test.each([2, 3, 4])('rows that were asked for stay what they were, in a store for 3 with %s of them', (count) => {
  const column = new Column(2, 3);
  for (let k = 0; k < count; k++) column.pushPair(k, -k);
  const rows = column.rows();
  const wanted = Array.from({ length: count }, (_, k) => [k, -k]).flat();
  expect([...rows]).toEqual(wanted);
  for (let k = 0; k < 5; k++) column.pushPair(100, 100);
  expect([...rows]).toEqual(wanted);
  expect([...column.rows()]).toEqual([...wanted, ...Array(10).fill(100)]);
});

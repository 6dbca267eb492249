import { expect, test } from 'vitest';
import { grouped } from '../../../src/model/numbers/grouped';

test('groups come in the order of their first items, and all items in theirs', () => {
  const made = grouped(
    ['pear', 'fig', 'plum', 'yam', 'lime'],
    ({ length }) => length,
    (words) => words.join('+'),
  );
  expect([...made]).toEqual([
    [4, 'pear+plum+lime'],
    [3, 'fig+yam'],
  ]);
});

test('of nothing there is no group', () => {
  expect(grouped([], String, String).size).toBe(0);
});

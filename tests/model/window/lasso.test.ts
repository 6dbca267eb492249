import { expect, test } from 'vitest';
import { pointsInside } from '../../../src/model/window/lasso';
import type { Window } from '../../../src/state';

const window: Window = [0, 4, 0, 4];
const square = [
  [1, 1],
  [3, 1],
  [3, 3],
  [1, 3],
] as const;

test('a lasso is filled by a small grid, all of it inside', () => {
  const points = pointsInside(square, 32, window);
  expect(points).toHaveLength(9);
  for (const coordinate of points.flat()) {
    expect(coordinate).toBeGreaterThan(1);
    expect(coordinate).toBeLessThan(3);
  }
  expect(new Set(points.map(String)).size).toBe(9);
});

test('there are never more than have room, and one at least', () => {
  for (const most of [1, 2, 5]) {
    const { length } = pointsInside(square, most, window);
    expect(length).toBeGreaterThanOrEqual(1);
    expect(length).toBeLessThanOrEqual(most);
  }
  expect(pointsInside(square, 0, window)).toEqual([]);
});

test('a line encloses nothing', () => {
  expect(
    pointsInside(
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      9,
      window,
    ),
  ).toEqual([]);
});

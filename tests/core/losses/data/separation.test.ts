import { describe, expect, test } from 'vitest';
import type { DataLoss } from '../../../../src/core/losses/data/data-loss';
import { tableOf } from '../../../../src/core/losses/data/data-table';
import { createLogistic } from '../../../../src/core/losses/logistic';
import { seeded } from '../../../seeded';
import { tries } from '../../../tries';

function logistic(rows: readonly (readonly number[])[], classes: readonly number[]): DataLoss {
  const table = tableOf(rows, classes);
  const bound = table.ok ? createLogistic(table.value) : table;
  if (!bound.ok) throw new Error(bound.problems[0].message);
  return bound.value;
}

const why = ({ optimum }: DataLoss): string => (optimum.kind === 'none' ? optimum.why : optimum.kind);

/** Rows of both classes on their sides of the line with normal (cos turn, sin turn), at least `margin` away from it. */
function separated(n: number, turn: number, margin: number, random: () => number) {
  const [a, b] = [Math.cos(turn), Math.sin(turn)];
  const classes = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1));
  const rows = classes.map((y) => {
    const [along, across] = [6 * random() - 3, y * (margin + 2 * random())];
    return [across * a - along * b, across * b + along * a];
  });
  return { rows, classes };
}

describe('separable data has no finite minimum', () => {
  test('whatever the direction, with a margin down to 1e-9', () => {
    const random = seeded('separable');
    for (let trial = 0; trial < tries(300, 40); trial++) {
      const margin = 10 ** (-9 * random());
      const { rows, classes } = separated(30, 7 * random(), margin, random);
      expect(why(logistic(rows, classes))).toMatch(/^the two classes can be separated, so the loss falls for ever/);
    }
  });

  test('one point on the wrong side makes a minimum, far out and with no gradient left', () => {
    const random = seeded('overlap');
    for (let trial = 0; trial < tries(200, 30); trial++) {
      const { rows, classes } = separated(30, 7 * random(), 0.02, random);
      // The mirror image of a row, of the same class: on no side of any line are both.
      const wrong = rows.map(([x, y]) => [-0.2 * x, -0.2 * y]);
      const loss = logistic([...rows, ...wrong.slice(0, 4)], [...classes, ...classes.slice(0, 4)]);
      if (loss.optimum.kind !== 'point') throw new Error(why(loss));
      const g = new Float64Array(2);
      loss.gradient(loss.optimum.at, g);
      expect(Math.hypot(g[0], g[1])).toBeLessThan(1e-14);
    }
  });

  test('points on the boundary are told apart', () => {
    const rows = [
      [1, 0],
      [-0.1, 0],
      [0.3, 2],
      [1, -1],
    ];
    // All of yx lies in the closed upper half-plane, and both ends of its edge are taken.
    expect(why(logistic(rows, [1, 1, 1, -1]))).toMatch(/but for points on the boundary/);
    expect(why(logistic(rows, [1, 1, 1, 1]))).toBe('point');
  });

  test('decimals that lie on one line but for rounding count as on it', () => {
    const rows = [
      [0.1, 0.3],
      [-0.7, -2.1],
      [1.1, 3.3],
      [1, 0],
    ];
    expect(why(logistic(rows, [1, 1, 1, 1]))).toMatch(/but for points on the boundary/);
  });

  test('one direction only: by the signs along it', () => {
    const rows = [
      [1, 3],
      [2, 6],
      [-1, -3],
    ];
    expect(why(logistic(rows, [1, 1, -1]))).toMatch(/can be separated/);
    expect(why(logistic(rows, [1, -1, -1]))).toBe('flat');
    expect(why(logistic([[0, 0], ...rows], [1, 1, 1, -1]))).toMatch(/can be separated/);
    expect(why(logistic([[2], [-1]], [1, -1]))).toMatch(/can be separated/);
    expect(why(logistic([[2], [1]], [1, -1]))).toBe('point');
  });

  test('in four dimensions it is seen by the search', () => {
    const random = seeded('four');
    for (let trial = 0; trial < 20; trial++) {
      const rows = Array.from({ length: 40 }, () => Array.from({ length: 4 }, () => 2 * random() - 1));
      const side = rows.map(([a, b, c, d]) => (a - 2 * b + c + 0.5 * d < 0 ? -1 : 1));
      expect(why(logistic(rows, side))).toMatch(/can be separated, so/);
      expect(
        why(
          logistic(
            rows,
            side.map((y, i) => (i % 4 === 0 ? -y : y)),
          ),
        ),
      ).toBe('point');
    }
  });

  test('in three dimensions with points on the boundary the search does not end, and says so', () => {
    const rows = [
      [1, 0, 0],
      [-1, 0, 0],
      [0, 1, 0],
      [0, -1, 0],
      [0, 0, 1],
    ];
    expect(why(logistic(rows, [1, 1, 1, 1, 1]))).toMatch(/goes on for ever/);
  });
});

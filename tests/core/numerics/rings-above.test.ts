import { contours } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ringsAbove } from '../../../src/core';

/** The same rings by another implementation, in units of samples. */
function reference(values: Float64Array, columns: number, thresholds: readonly number[]): number[][][] {
  const trace = contours()
    .size([columns, values.length / columns])
    .thresholds([...thresholds]);
  const traced = trace(values as unknown as number[]);
  return traced.map(({ coordinates }) =>
    coordinates.flat().map((ring) => ring.flatMap(([x, y]) => [x - 0.5, y - 0.5])),
  );
}

/** A picture has no use for more digits; a sign that only rounding left to a zero is none. */
const isNear = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.from(a).every((x, k) => Math.abs(x - b[k]) < 1e-9);

/** Those that enclose something: rings that shrink to a point d3-contour keeps or drops by rounding. */
const real = (rings: readonly ArrayLike<number>[]) => rings.filter((ring) => Math.abs(area(ring)) > 1e-7);

/** Whether the first have each ring of the second, in any order. */
const hasAll = (rings: readonly ArrayLike<number>[], others: readonly ArrayLike<number>[]): boolean =>
  real(others).every((other) => rings.some((ring) => isNear(ring, other)));

/** Twice the area within a ring, rows counted downward; negative where what is inside is a hole. */
function area(ring: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k + 3 < ring.length; k += 2) sum += ring[k + 2] * ring[k + 1] - ring[k] * ring[k + 3];
  return sum;
}

const grids = fc
  .record({ columns: fc.integer({ min: 2, max: 9 }), rows: fc.integer({ min: 2, max: 9 }) })
  .chain(({ columns, rows }) => {
    const sample = fc.oneof(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.constantFrom(-1, 0, 1, Number.NaN, Infinity, -Infinity),
    );
    return fc.record({
      columns: fc.constant(columns),
      values: fc.array(sample, { minLength: columns * rows, maxLength: columns * rows }),
    });
  });

describe('rings around what is at or above a threshold', () => {
  test('are those of d3-contour, each from the same point on, for samples of any kind', () => {
    fc.assert(
      fc.property(grids, ({ columns, values }) => {
        const samples = Float64Array.from(values);
        const thresholds = [-1, 0, 0.25, 1];
        const found = ringsAbove(samples, columns, thresholds);
        for (const [k, rings] of reference(samples, columns, thresholds).entries()) {
          expect(hasAll(found[k], rings) && hasAll(rings, found[k])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('lie where a linear function takes the value', () => {
    const columns = 6;
    const values = Float64Array.from({ length: columns * 5 }, (_, k) => (k % columns) + 10 * Math.floor(k / columns));
    const [[ring]] = ringsAbove(values, columns, [23.5]);
    const within = (x: number, y: number) => x > 0 && x < columns - 1 && y > 0 && y < 4;
    let seen = 0;
    for (let k = 0; k < ring.length; k += 2) {
      if (!within(ring[k], ring[k + 1])) continue;
      expect(ring[k] + 10 * ring[k + 1]).toBeCloseTo(23.5, 12);
      seen++;
    }
    expect(seen).toBeGreaterThan(4);
  });

  test('close, run one way around what is inside and the other way around a hole, and nest', () => {
    const columns = 21;
    const values = Float64Array.from({ length: columns * columns }, (_, k) => {
      const r = Math.hypot((k % columns) - 10, Math.floor(k / columns) - 10);
      return -((r - 6) ** 2);
    });
    const [rings] = ringsAbove(values, columns, [-4]);
    expect(rings).toHaveLength(2);
    for (const ring of rings) expect([...ring.slice(-2)]).toEqual([...ring.slice(0, 2)]);
    // Lines between samples cut corners of circles.
    const radii = rings.map((ring) => Math.sign(area(ring)) * Math.sqrt(Math.abs(area(ring)) / 2 / Math.PI));
    expect(radii.map((r) => Math.round(10 * r) / 10)).toEqual([8, -4]);
  });

  test('run along the edge where all is inside, and are none where nothing is', () => {
    const inside = new Float64Array(12).fill(1);
    const [[ring], none] = ringsAbove(inside, 4, [1, 1.5]);
    expect(none).toEqual([]);
    const xs = ring.filter((_, k) => k % 2 === 0);
    const ys = ring.filter((_, k) => k % 2 === 1);
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([-0.5, 3.5, -0.5, 2.5]);
  });
});

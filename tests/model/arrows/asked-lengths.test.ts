import { expect, test } from 'vitest';
import { askedLengths } from '../../../src/model/arrows/arrow-sets';
import { arrowScale } from '../../../src/model/numbers/arrow-scale';

test('lengths are asked of all that is finite, however large, and of nothing else', () => {
  const scale = arrowScale({ mode: 'sqrt', factor: 1, reference: 1, mean: 1, shared: 1, spacing: 1, width: 9 });
  const u = Float64Array.of(0, 4, Number.NaN, 1.7e308, Infinity);
  const v = Float64Array.of(0, 3, 1, 1.7e308, 0);
  const places = new Float64Array(5);
  const [none, some, undefinedOne, huge, infinite] = askedLengths({ n: 5, x: places, y: places, u, v }, scale);
  expect(none).toBe(0);
  expect(some).toBeCloseTo(0.36 * Math.sqrt(5), 12);
  // Beyond all numbers, and so longer than the longest: it is drawn with a second head.
  expect(huge).toBeGreaterThan(scale.longest);
  expect([undefinedOne, infinite]).toEqual([Number.NaN, Number.NaN]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atPortion, portion } from '../../../src/core';

const t = fc.double({ min: 0, max: 1, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const signed = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test.each([
  ['equal steps', false, signed],
  ['equal ratios', true, positive],
] as const)('%s: a value stands where it was put, and the ends at 0 and 1', (_, log, end) => {
  fc.assert(
    fc.property(t, end, end, (at, low, high) => {
      // Ends so close, or so near 0, that rounding of the value is no small part of the way say nothing.
      fc.pre(Math.abs(high - low) > Math.max(1e-3 * Math.max(Math.abs(low), Math.abs(high)), 1e-300));
      expect(portion(atPortion(at, [low, high], log), [low, high], log)).toBeCloseTo(at, 9);
      expect(portion(low, [low, high], log)).toBeCloseTo(0, 12);
      expect(portion(high, [low, high], log)).toBeCloseTo(1, 12);
    }),
  );
});

test('half of the way is the mean of the ends, or the geometric mean', () => {
  expect(atPortion(0.5, [2, 8])).toBe(5);
  expect(atPortion(0.5, [2, 8], true)).toBeCloseTo(4, 12);
  expect(portion(16, [2, 8], true)).toBeCloseTo(1.5, 12);
});

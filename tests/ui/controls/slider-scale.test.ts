import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberSpec } from '../../../src/core';
import { boxText } from '../../../src/ui/controls/slider-scale';

const base: NumberSpec = { key: 'x', symbol: 'x', label: 'a number', default: 0, range: [-3, 3], step: 0.1 };

const values = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.tuple(fc.integer({ min: -300, max: 300 }), fc.constantFrom(1, 3, 7, 10, 999)).map(([n, d]) => n / d),
  fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100 + Number.EPSILON),
);
const specs = fc
  .record({
    step: fc.constantFrom(1, 0.1, 0.05, 0.01, 0.001, 1e-4),
    scale: fc.constantFrom<NumberSpec['scale']>('log', undefined),
    unit: fc.constantFrom<NumberSpec['unit']>('rad', '°', undefined),
  })
  .map(
    ({ scale, unit, ...rest }): NumberSpec => ({ ...base, ...rest, ...(scale && { scale }), ...(unit && { unit }) }),
  );

/** Characters that there is room for in the box of a slider, beside a unit and without one. */
const room = (spec: NumberSpec): number => (spec.unit ? 6 : 8);

describe('a number in its box', () => {
  test('never runs over it, and is read again as nearly what it is', () => {
    const law = fc.property(specs, values, (spec, value) => {
      const text = boxText(spec, value);
      expect(text.length, text).toBeLessThanOrEqual(room(spec));
      // Of a box with a unit the smallest numbers run over in any form.
      const slack = spec.unit && text === '0' ? 1e-9 : 0.5 * Math.abs(value);
      if (Number.isFinite(Number(text))) expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(slack);
      else expect(Math.abs(value)).toBeGreaterThan(1e307);
    });
    fc.assert(law, { seed: 3, numRuns: 2000 });
  });

  test('has all its digits where they fit', () => {
    const law = fc.property(specs, values, (spec, value) => {
      if (String(value).length < room(spec)) expect(Number(boxText(spec, value)) - value).toBe(0);
    });
    fc.assert(law, { seed: 4, numRuns: 1000 });
  });

  test('a third, a third turned and what rounding leaves of 0.3', () => {
    expect([1 / 3, -1 / 3, 0.1 + 0.2].map((value) => boxText(base, value))).toEqual(['0.333333', '-0.33333', '0.3']);
  });
});

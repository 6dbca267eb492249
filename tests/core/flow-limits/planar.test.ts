/** Limits of polar coordinates, out to where squares leave the numbers. */
import { expect, test } from 'vitest';
import { polarLimit } from '../../../src/core/flow-limits/planar';

const decades = Array.from({ length: 62 }, (_, k) => -305 + 10 * k);

test.each(decades)('the search ends for a line at a distance of 1e%d, and its point lies on the line', (decade) => {
  const b = 10 ** decade;
  for (const r of [1e-200, 0.3, 12, 1e200]) {
    const limit = polarLimit({ r, direction: [0.6, 0.8], rho: 1 }, Float64Array.of(1, 0), b);
    if (limit.kind !== 'point') continue;
    expect(limit.w[0] / b).toBeCloseTo(1, 12);
    expect(Number.isFinite(limit.w[1])).toBe(true);
  }
});

import { describe, expect, it } from 'vitest';
import { leastAbsolute, leastOnLine, leastSquares, normSum } from '../../src/core/flow-limits/norms';
import { woodworthOnLine, woodworthPenalty } from '../../src/core/flow-limits/woodworth';
import { woodworthDual } from '../../src/core/flow-limits/woodworth-dual';
import { oracle, worstError } from './load';

const TOLERANCE = 1e-7;

const cases = oracle.woodworth.map((entry, index) => ({
  title: `${index}: ${entry.X.length} × ${entry.X[0].length}, α = ${entry.alpha}`,
  entry,
  X: Float64Array.from(entry.X.flat()),
  y: Float64Array.from(entry.y),
  q: entry.X[0].length,
}));

describe('u∘u − v∘v from u = v = α, against the reference', () => {
  it.each(cases)('$title: the limit, ν and Q', ({ entry, X, y, q }) => {
    const found = woodworthDual(X, y, q, entry.alpha);
    if (!found) throw new Error('no solution');
    expect(worstError(found.w, entry.w_limit)).toBeLessThan(TOLERANCE);
    expect(worstError(found.nu, entry.nu)).toBeLessThan(TOLERANCE);
    expect(worstError([woodworthPenalty(found.w, entry.alpha)], [entry.Q])).toBeLessThan(TOLERANCE);
    expect(worstError([normSum(found.w), Math.hypot(...found.w)], [entry.l1, entry.l2])).toBeLessThan(TOLERANCE);
  });

  it.each(cases.filter(({ y }) => y.length === 1))('$title: the single constraint', ({ entry, X, y, q }) => {
    const w = new Float64Array(q);
    const nu = woodworthOnLine(X, y[0], entry.alpha, w);
    expect(worstError(w, entry.w_limit)).toBeLessThan(TOLERANCE);
    expect(worstError([nu], entry.nu)).toBeLessThan(TOLERANCE);
    const least = leastOnLine(X, y[0]);
    expect(worstError(least.l1.w, entry.l1_min_solution)).toBeLessThan(TOLERANCE);
    expect(worstError(least.l2.w, entry.l2_min_solution)).toBeLessThan(TOLERANCE);
  });

  it.each(cases)('$title: the least solutions', ({ entry, X, y, q }) => {
    expect(worstError(leastAbsolute(X, y, q) ?? [], entry.l1_min_solution)).toBeLessThan(TOLERANCE);
    expect(worstError(leastSquares(X, y, q) ?? [], entry.l2_min_solution)).toBeLessThan(TOLERANCE);
  });

  it(`runs ${cases.length} and leaves out none`, () => {
    expect(cases.length).toBe(28);
  });
});

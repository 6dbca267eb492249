import { describe, expect, it } from 'vitest';
import { gradientFlow } from '../../src/core';
import { oracle, skippedTitle, sortEntries, worstError } from './load';

const TOLERANCE = 1e-4;

const { cases, skipped } = sortEntries(oracle.line_limits);

describe('where a flow ends on a line of optima, against closed forms', () => {
  it.each(cases)('$title', ({ entry, map, loss }) => {
    const options = { horizon: 1e12, rtol: 1e-8, gradientTolerance: 1e-10 };
    const flow = gradientFlow(map, loss, Float64Array.from(entry.theta0), options);
    expect(flow.ending.reason).toBe('converged');
    expect(worstError(flow.w.subarray(-map.q), entry.w_limit)).toBeLessThan(TOLERANCE);
  });

  it(`runs ${cases.length} and ${skippedTitle(skipped)}`, () => {
    expect(cases.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(oracle.line_limits.length);
    expect(skipped).toEqual({});
  });
});

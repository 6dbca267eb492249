import { describe, expect, it } from 'vitest';
import { gradientFlow } from '../../src/core';
import { lineLimit } from '../../src/core/flow-limits/line-limit';
import { oracle, skippedTitle, sortEntries, worstError } from './load';

const TOLERANCE = 1e-4;
const PREDICTION = 1e-7;

const { cases, skipped } = sortEntries(oracle.line_limits);

describe('where a flow ends on a line of optima, against closed forms', () => {
  it.each(cases)('$title', ({ entry, map, loss }) => {
    const options = { horizon: 1e12, rtol: 1e-8, gradientTolerance: 1e-10 };
    const flow = gradientFlow(map, loss, Float64Array.from(entry.theta0), options);
    expect(flow.ending.reason).toBe('converged');
    expect(worstError(flow.w.subarray(-map.q), entry.w_limit)).toBeLessThan(TOLERANCE);
  });

  it.each(cases.filter(({ map }) => map.limit))('$title: the predicted end', ({ entry, map }) => {
    if (entry.loss.type !== 'line') throw new Error('not a line');
    const { a, b, c } = entry.loss;
    const found = lineLimit(map, Float64Array.from(entry.theta0), Float64Array.of(a, b), -c);
    if (found.kind !== 'point') throw new Error(found.why);
    expect(worstError(found.w, entry.w_limit)).toBeLessThan(PREDICTION);
  });

  it(`runs ${cases.length} and ${skippedTitle(skipped)}`, () => {
    expect(cases.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(oracle.line_limits.length);
    expect(cases.filter(({ map }) => map.limit).length).toBe(57);
    expect(skipped).toEqual({});
  });
});

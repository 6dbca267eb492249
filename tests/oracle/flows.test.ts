import { describe, expect, it } from 'vitest';
import { gradientFlow, sampleColumns } from '../../src/core';
import { load } from '../../src/core/expression';
import { type Case, type OracleFlow, oracle, skippedTitle, sortEntries, worstError } from './load';

// Some of the maps are typed.
await load();

const TOLERANCE = 1e-6;

const { cases, skipped } = sortEntries(oracle.flows);

/** Worst errors of w, of the loss and of the last θ over all reference times. */
function errorsOf({ entry, map, loss }: Case<OracleFlow>): { w: number; loss: number; end: number } {
  const times = Float64Array.from(entry.t);
  const horizon = entry.t[entry.t.length - 1];
  const options = { horizon, rtol: 1e-8, gradientTolerance: 1e-12 };
  const flow = gradientFlow(map, loss, Float64Array.from(entry.theta0), options);
  const samples = sampleColumns(flow, map, loss, times);
  return {
    w: worstError(samples.w, entry.w.flat()),
    loss: worstError(samples.loss, entry.L),
    end: worstError(samples.theta.subarray(-map.p), entry.theta_end),
  };
}

describe('gradient flows against the reference', () => {
  it.each(cases)('$title', (item) => {
    const errors = errorsOf(item);
    expect(errors.w, 'w').toBeLessThan(TOLERANCE);
    expect(errors.loss, 'loss').toBeLessThan(TOLERANCE);
    expect(errors.end, 'θ at the end').toBeLessThan(TOLERANCE);
  });

  it(`runs ${cases.length} and ${skippedTitle(skipped)}`, () => {
    expect(cases.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(oracle.flows.length);
    expect(skipped).toEqual({});
  });
});

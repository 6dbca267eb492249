import { describe, expect, it } from 'vitest';
import { createDescentStep, createJet, descentStep, gradientDescent } from '../../src/core';
import { load } from '../../src/core/expression';
import { type Case, type OracleStep, oracle, skippedTitle, sortEntries, worstError } from './load';

// Some of the maps are typed.
await load();

const TOLERANCE = 1e-9;

const { cases, skipped } = sortEntries(oracle.gd_steps);
const withEnd = cases.filter(({ entry }) => entry.w_next !== null);
const withoutEnd = cases.filter(({ entry }) => entry.w_next === null);

/** One step, and w where it leads. */
function take({ entry, map, loss }: Case<OracleStep>) {
  const step = createDescentStep(map);
  const found = descentStep(map, loss, Float64Array.from(entry.theta), entry.eta, step);
  const end = createJet(map.p, map.q);
  map.evaluate(step.next, end);
  return { found, step, end };
}

describe('single steps of gradient descent against the reference', () => {
  it.each(cases)('$title: the start', (item) => {
    const { entry, loss } = item;
    const { found, step } = take(item);
    expect(found).toBe('defined');
    expect(worstError(step.slope.w, entry.w), 'w').toBeLessThan(TOLERANCE);
    expect(worstError([loss.value(step.slope.w)], [entry.L]), 'loss').toBeLessThan(TOLERANCE);
    expect(worstError(step.slope.g, entry.grad_w), '∇_w L').toBeLessThan(TOLERANCE);
    expect(
      worstError(
        step.slope.velocity.map((v) => -v),
        entry.grad_theta,
      ),
      '∇_θ L',
    ).toBeLessThan(TOLERANCE);
    expect(worstError(step.next, entry.theta_next), 'next θ').toBeLessThan(TOLERANCE);
  });

  it.each(withEnd)('$title: the end, and the side of the half-space', (item) => {
    const { entry, loss } = item;
    const { step, end } = take(item);
    expect(worstError(end.w, entry.w_next ?? []), 'next w').toBeLessThan(TOLERANCE);
    if (entry.L_next !== undefined) expect(worstError([loss.value(end.w)], [entry.L_next])).toBeLessThan(TOLERANCE);
    const halfspace = end.w.reduce((sum, w, i) => sum - (w - step.slope.w[i]) * step.slope.g[i], 0);
    const reference = entry.halfspace ?? Number.NaN;
    expect(worstError([halfspace], [reference]), 'half-space').toBeLessThan(TOLERANCE);
    if (Math.abs(reference) >= 1e-12) expect(Math.sign(halfspace)).toBe(Math.sign(reference));
  });

  it.each(withoutEnd)('$title: no end', (item) => {
    const { entry, map, loss } = item;
    const { end } = take(item);
    expect(end.w.every(Number.isFinite)).toBe(false);
    const options = { rate: entry.eta, steps: 1 };
    const run = gradientDescent(map, loss, Float64Array.from(entry.theta), options);
    expect(run.length).toBe(1);
    expect(run.ending).toMatchObject({ reason: entry.left_domain ? 'left-domain' : 'diverged', at: 1 });
  });

  it('includes steps that leave the half-space', () => {
    expect(withEnd.filter(({ entry }) => (entry.halfspace ?? 0) < 0).length).toBeGreaterThanOrEqual(4);
  });

  it(`runs ${cases.length} and ${skippedTitle(skipped)}`, () => {
    expect(cases.length + Object.values(skipped).reduce((a, b) => a + b, 0)).toBe(oracle.gd_steps.length);
    expect(skipped).toEqual({});
  });
});

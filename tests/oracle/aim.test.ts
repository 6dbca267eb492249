import { describe, expect, it } from 'vitest';
import { aimDirection, aimTip } from '../../src/core/gauge/aim';
import { applyGauge, conditionOf, functionOf, inducedBy, type Network } from '../../src/core/gauge/network';
import { oracle } from './load';

const TOLERANCE = 1e-9;

const start = (second: readonly number[]): Network => ({
  first: Float64Array.of(1, 0, 0, 1),
  second: Float64Array.from(second),
});

describe('aiming, against the reference', () => {
  const cases = oracle.aim.map((entry, index) => ({ title: `${index}: ${entry.angle_deg.toFixed(1)}°`, entry }));

  it.each(cases)('$title: the direction, with the least κ', ({ entry: { x, t, w2, cond_lower_bound } }) => {
    const found = aimDirection(start(w2), x, t);
    if (!found.ok) throw new Error(found.message);
    const [u, v] = inducedBy(found.network, x);
    const turn = Math.atan2(t[0] * v - t[1] * u, t[0] * u + t[1] * v);
    expect(Math.abs(turn)).toBeLessThan(TOLERANCE);
    expect(found.condition / cond_lower_bound).toBeCloseTo(1, 9);
    expect(found.leastCondition / cond_lower_bound).toBeCloseTo(1, 9);
    functionOf(found.network).forEach((w, i) => {
      expect(w).toBeCloseTo(w2[i], 12);
    });
  });

  it.each(cases)('$title: the reference gauge reaches its tip, and aiming at that tip does', ({ entry }) => {
    const reference = applyGauge(Float64Array.from(entry.A.flat()), start(entry.w2));
    const tip = inducedBy(reference, entry.x);
    tip.forEach((y, i) => {
      expect(y).toBeCloseTo(entry.Gx[i], 9);
    });
    const found = aimTip(start(entry.w2), entry.x, entry.Gx);
    if (!found.ok) throw new Error(found.message);
    found.tip.forEach((y, i) => {
      expect(y).toBeCloseTo(entry.Gx[i], 9);
    });
    // Of all gauges with this tip the found one has the least κ.
    expect(found.condition).toBeLessThanOrEqual(conditionOf(reference) * (1 + TOLERANCE));
  });

  it(`runs ${cases.length} and leaves out none`, () => {
    expect(cases.length).toBe(9);
  });
});

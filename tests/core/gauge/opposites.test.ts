import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core';
import { disagreement, OPPOSITES_CONDITION, vanishingScale } from '../../../src/core/gauge/disagreement';
import { gaugeFan, histogram } from '../../../src/core/gauge/fan';
import { applyGauge, conditionOf, functionOf } from '../../../src/core/gauge/network';
import { findOpposites } from '../../../src/core/gauge/opposites';

const unit = (second: Point) => ({ first: Float64Array.of(1, 0, 0, 1), second: Float64Array.from(second) });
const degrees = Math.PI / 180;

describe('two gauges of one function that disagree', () => {
  it('turn g to both sides, with κ above 3 + 2√2', () => {
    for (const length of [0.01, 1, 100]) {
      const found = findOpposites(unit([0.3 * length, -length]), [1, 2], 50 * degrees);
      if (!found.ok) throw new Error(found.message);
      expect(found.cosine).toBeCloseTo(Math.cos(100 * degrees), 9);
      expect(found.condition).toBeGreaterThan(OPPOSITES_CONDITION);
      for (const network of found.pair) {
        expect(functionOf(network)[0] / length).toBeCloseTo(0.3, 12);
        expect(functionOf(network)[1] / length).toBeCloseTo(-1, 12);
      }
    }
  });

  it('needs more than 45°, where κ is exactly 3 + 2√2', () => {
    expect(findOpposites(unit([1, 0]), [1, 2], 45 * degrees).ok).toBe(false);
    expect(findOpposites(unit([1, 0]), [1, 2], 90 * degrees).ok).toBe(false);
    const barely = findOpposites(unit([1, 0]), [1, 2], 45.001 * degrees);
    if (!barely.ok) throw new Error(barely.message);
    expect(barely.condition / OPPOSITES_CONDITION).toBeCloseTo(1, 3);
    expect(barely.cosine).toBeLessThan(0);
  });

  // The deep figure of the article: with ‖W₂‖ = 0.01 cos = −0.384, with ‖W₂‖ = 1 it is +0.690.
  it('vanishes at one scale of w₂, which is found', () => {
    const [A, B] = [Float64Array.of(2, -1, -1, 1), Float64Array.of(2, 1, 1, 1)];
    const at = (length: number) => [applyGauge(A, unit([0, length])), applyGauge(B, unit([0, length]))] as const;
    const g: Point = [0, 1];
    const [one, other] = at(0.01);
    expect(disagreement(one, other, g)).toBeCloseTo(-0.384, 3);
    expect(conditionOf(one)).toBeCloseTo(46.8, 1);
    expect(disagreement(...at(1), g)).toBeCloseTo(0.69, 3);
    const scale = vanishingScale(one, other, g);
    const scaled = [one, other].map(({ first, second }) => ({ first, second: second.map((x) => scale * x) }));
    expect(disagreement(scaled[0], scaled[1], g)).toBeCloseTo(0, 12);
    expect(scale).toBeGreaterThan(1);
    expect(scale).toBeLessThan(100);
    const agreeing = vanishingScale(one, one, g);
    expect(agreeing).toBeNaN();
  });
});

describe('the fan of gauges', () => {
  const fan = gaugeFan([0.4, -0.1], [1, 2], { n: 500, seed: 7 });

  it('is the same for the same seed, and another for another', () => {
    expect(gaugeFan([0.4, -0.1], [1, 2], { n: 500, seed: 7 })).toEqual(fan);
    expect(gaugeFan([0.4, -0.1], [1, 2], { n: 500, seed: 8 }).u).not.toEqual(fan.u);
  });

  it('stays in the open half-plane of g, below the bound and above the least length', () => {
    for (let k = 0; k < fan.n; k++) {
      expect(Math.abs(fan.angle[k])).toBeLessThan(Math.PI / 2);
      // gᵀGg ≥ 2‖g‖|wᵀg|, with wᵀg = 0.2.
      expect(fan.u[k] + 2 * fan.v[k]).toBeGreaterThanOrEqual(2 * Math.sqrt(5) * 0.2 - 1e-12);
    }
  });

  it('holds the induced gradient of each AᵀA', () => {
    for (let k = 0; k < fan.n; k++) {
      const [a, b, d] = fan.square.subarray(3 * k, 3 * k + 3);
      const det = a * d - b * b;
      const second = (d * 0.16 - 2 * b * -0.04 + a * 0.01) / det;
      const scale = Math.hypot(fan.u[k], fan.v[k]);
      expect((a + 2 * b + second - fan.u[k]) / scale).toBeCloseTo(0, 9);
      expect((b + 2 * d + 2 * second - fan.v[k]) / scale).toBeCloseTo(0, 9);
    }
  });

  it('spreads to both sides', () => {
    const { counts, outside } = histogram(fan.angle, -Math.PI / 2, Math.PI / 2, 4);
    expect(outside).toBe(0);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(500);
    for (const count of counts) expect(count).toBeGreaterThan(20);
  });

  it('counts what a histogram leaves out', () => {
    const { counts, outside } = histogram(Float64Array.of(-1, 0, 0.5, 1, Number.NaN, 2), 0, 1, 2);
    expect([...counts]).toEqual([1, 2]);
    expect(outside).toBe(3);
  });
});

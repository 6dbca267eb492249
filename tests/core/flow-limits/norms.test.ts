import { describe, expect, it } from 'vitest';
import { leastAbsolute, leastOnLine, leastSquares, normMost, normSum } from '../../../src/core/flow-limits/norms';
import { woodworthCurve, woodworthOnLine, woodworthPenalty } from '../../../src/core/flow-limits/woodworth';
import { woodworthDual } from '../../../src/core/flow-limits/woodworth-dual';
import { seeded } from '../../seeded';

const vector = (...x: number[]): Float64Array => Float64Array.from(x);

describe('least points of a line', () => {
  it('lie on it, and no other point has a smaller norm', () => {
    const random = seeded('least');
    for (let trial = 0; trial < 100; trial++) {
      const [a, b] = [vector(2 * random() - 1, 2 * random() - 1, 2 * random() - 1), 2 * random() - 1];
      const { l1, l2, lInf } = leastOnLine(a, b);
      for (const { w } of [l1, l2, lInf]) expect(w.reduce((sum, x, i) => sum + a[i] * x, 0)).toBeCloseTo(b, 12);
      expect([l1.norm, l2.norm, lInf.norm]).toEqual([
        normSum(l1.w),
        expect.closeTo(Math.hypot(...l2.w), 12),
        normMost(lInf.w),
      ]);
      for (let k = 0; k < 50; k++) {
        const other = vector(random() - 0.5, random() - 0.5, random() - 0.5);
        const factor = b / other.reduce((sum, x, i) => sum + a[i] * x, 0);
        const w = other.map((x) => factor * x);
        expect(normSum(w)).toBeGreaterThanOrEqual(l1.norm * (1 - 1e-12));
        expect(Math.hypot(...w)).toBeGreaterThanOrEqual(l2.norm * (1 - 1e-12));
        expect(normMost(w)).toBeGreaterThanOrEqual(lInf.norm * (1 - 1e-12));
      }
    }
  });

  it('say where others are as good', () => {
    expect(leastOnLine(vector(1, -1), 2)).toMatchObject({ l1: { unique: false }, lInf: { unique: true } });
    expect(leastOnLine(vector(1, 0), 2)).toMatchObject({
      l1: { unique: true },
      lInf: { unique: false, w: vector(2, 0) },
    });
  });

  it('do not exist where constraints depend on each other', () => {
    const X = vector(1, 2, 3, 2, 4, 6);
    expect(leastSquares(X, vector(1, 2), 3)).toBeUndefined();
    expect(leastAbsolute(X, vector(1, 2), 3)).toBeUndefined();
    expect(woodworthDual(X, vector(1, 2), 3, 0.1)).toBeUndefined();
  });
});

describe('the Woodworth curve', () => {
  const [a, b] = [vector(1, 2), 3];
  const curve = woodworthCurve(a, b, [1e-3, 10], 81);

  it('runs on the line from near the ℓ1-least to near the ℓ2-least point', () => {
    expect(curve.alpha[0]).toBe(1e-3);
    expect(curve.alpha[80]).toBeCloseTo(10, 12);
    for (let k = 0; k < 81; k++) {
      expect(curve.w[2 * k] + 2 * curve.w[2 * k + 1]).toBeCloseTo(3, 11);
      if (k === 0) continue;
      expect(curve.l1[k]).toBeGreaterThan(curve.l1[k - 1]);
      expect(curve.l2[k]).toBeLessThan(curve.l2[k - 1]);
    }
    const { l1, l2 } = leastOnLine(a, b);
    expect(curve.l1[0]).toBeCloseTo(l1.norm, 2);
    expect(curve.l2[80]).toBeCloseTo(l2.norm, 6);
  });

  it('makes Q_α least', () => {
    for (let k = 0; k < 81; k += 8) {
      const [x, y] = curve.w.subarray(2 * k, 2 * k + 2);
      for (const t of [-0.01, -1e-4, 1e-4, 0.01]) {
        expect(woodworthPenalty(vector(x + 2 * t, y - t), curve.alpha[k])).toBeGreaterThan(curve.penalty[k]);
      }
    }
  });

  it('is no norm: doubling w does not double Q', () => {
    expect(woodworthPenalty(vector(2, 0), 1) / woodworthPenalty(vector(1, 0), 1)).not.toBeCloseTo(2, 1);
  });

  it('stays symmetric for ties at every α, and finite at the ends of the slider', () => {
    const w = vector(0, 0);
    for (const alpha of [1e-8, 1e-3, 1, 1e4]) {
      woodworthOnLine(vector(1, -1), -3, alpha, w);
      expect(w[0]).toBeCloseTo(-1.5, 8);
      expect(w[1]).toBeCloseTo(1.5, 8);
    }
    expect(woodworthOnLine(vector(1, 2), 0, 0.1, w)).toBe(0);
    expect([...w]).toEqual([0, 0]);
  });
});

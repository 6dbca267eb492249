import { describe, expect, it } from 'vitest';
import { createJet } from '../../../src/core';
import { bindFamily } from '../../oracle/load';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const CASES = tries(1000, 100);
const gaps = Array.from({ length: 13 }, (_, k) => 10 ** -k);

const mapOf = (h: number) => bindFamily('deep-linear', { h });

/** Two columns of length h at an angle of about `gap`, of sizes up to twelve decades apart, and the hidden part of w₂. */
function gaugeOf(h: number, gap: number, random: () => number): Float64Array {
  const [left, right] = [10 ** (6 * random() - 3), 10 ** (6 * random() - 3)];
  const f = new Float64Array(3 * h - 2);
  for (let i = 0; i < h; i++) {
    const x = 2 * random() - 1;
    f[2 * i] = left * x;
    f[2 * i + 1] = right * (1.7 * x + gap * (2 * random() - 1));
  }
  for (let i = 2 * h; i < f.length; i++) f[i] = 2 * random() - 1;
  return f;
}

describe.each([2, 3, 4])('the lift to a gauge of %s hidden units', (h) => {
  it.each(gaps)('computes the same w up to the rounding of its terms, columns %s apart', (gap) => {
    const map = mapOf(h);
    const random = seeded(`lift ${h} ${gap}`);
    const jet = createJet(map.p, 2);
    const theta = new Float64Array(map.p);
    const back = new Float64Array(map.fibre.parameters.length);
    for (let k = 0; k < CASES; k++) {
      const f = gaugeOf(h, gap, random);
      const w = Float64Array.of(2 * random() - 1, 2 * random() - 1);
      const what = JSON.stringify({ f: [...f], w: [...w] });
      expect(map.fibre.lift(w, f, theta, theta), what).toBe(true);
      map.evaluate(theta, jet);
      for (let j = 0; j < 2; j++) {
        const terms = Array.from({ length: h }, (_, i) => Math.abs(theta[2 * i + j] * theta[2 * h + i]));
        const size = terms.reduce((a, b) => a + b, Math.abs(w[j]));
        expect(Math.abs(jet.w[j] - w[j]) / size, what).toBeLessThan(1e-13);
      }
      expect(map.fibre.of(theta, back)).toBe(true);
      const second = Math.hypot(...theta.subarray(2 * h));
      for (let i = 0; i < f.length; i++) {
        expect(Math.abs(back[i] - f[i]), what).toBeLessThanOrEqual(i < 2 * h ? 0 : 1e-14 * second);
      }
    }
  });

  it('is refused where the columns depend on each other up to rounding', () => {
    const map = mapOf(h);
    const random = seeded(`dependent ${h}`);
    const theta = new Float64Array(map.p);
    for (let k = 0; k < CASES; k++) {
      const f = new Float64Array(3 * h - 2);
      // As decimals, whose multiples are rounded.
      const factor = Math.round(20 * random() - 10) / 10;
      for (let i = 0; i < h; i++) {
        f[2 * i] = Math.round(20 * random() - 10) / 10;
        f[2 * i + 1] = Number((factor * f[2 * i]).toFixed(2));
      }
      expect(map.fibre.refuse?.(f), JSON.stringify([...f])).toMatch('det A');
      expect(map.fibre.lift(Float64Array.of(0.6, 0.3), f, theta, theta), JSON.stringify([...f])).toBe(false);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createSketcher, gradientFlow, sampleColumns } from '../../../src/core';
import { customMap, load } from '../../../src/core/expression';
import { bindFamily, bindLoss, linearLoss, worstError } from '../../oracle/load';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

await load();

const signed = (N: number) => bindFamily('power', { N, signed: true });
const exponents = [0.3, 0.5, 0.7, 0.9];

/** Of sgn(θ)|θ|ᴺ along a constant g: sgn(θ)|θ|^{2−N} moves at the constant speed −N(2−N)g. */
function along(N: number, theta: number, g: number, t: number): number {
  const v = Math.sign(theta) * Math.abs(theta) ** (2 - N) - N * (2 - N) * g * t;
  return Math.sign(v) * Math.abs(v) ** (N / (2 - N));
}

describe('a flow through a cusp', () => {
  it.each(exponents)('goes on at the other side, as its closed form does: N = %s', (N) => {
    const random = seeded(`cusp ${N}`);
    for (let trial = 0; trial < tries(25, 4); trial++) {
      const theta = Float64Array.from({ length: 2 }, () => (random() < 0.5 ? -1 : 1) * (0.05 + 2 * random()));
      const g = Array.from(theta, (x) => Math.sign(x) * (0.2 + 2 * random()));
      const passed = Array.from(theta, (x, i) => Math.abs(x) ** (2 - N) / (N * (2 - N) * Math.abs(g[i])));
      const horizon = 2 * Math.max(...passed);
      const flow = gradientFlow(signed(N), linearLoss(g), theta, { horizon, rtol: 1e-9 });
      expect(flow.ending).toEqual({ reason: 'budget', at: horizon });
      expect(flow.t.subarray(1, flow.length).every((t, k) => t > flow.t[k])).toBe(true);
      const times = Float64Array.from({ length: 49 }, (_, k) => (horizon * (k + 1)) / 49);
      const samples = sampleColumns(flow, signed(N), linearLoss(g), times);
      const expected = Array.from(times, (t) => Array.from(theta, (x, i) => along(N, x, g[i], t))).flat();
      expect(
        worstError(
          samples.theta,
          expected.map((w) => Math.sign(w) * Math.abs(w) ** (1 / N)),
        ),
      ).toBeLessThan(1e-6);
      expect(worstError(samples.w.slice(-2), expected.slice(-2))).toBeLessThan(1e-6);
    }
  });

  // Steeper ones are too stiff for so few steps.
  it.each(exponents.filter((N) => N >= 0.5))(
    'reaches an optimum of the other sign, and so does its sketch: N = %s',
    (N) => {
      const random = seeded(`optimum ${N}`);
      for (let trial = 0; trial < tries(40, 6); trial++) {
        const theta = Float64Array.from({ length: 2 }, () => 0.1 + 2 * random());
        const [m1, m2] = [-0.2 - 1.3 * random(), random() < 0.5 ? -0.2 - random() : 0.5];
        const loss = bindLoss('point', { m1, m2, h1: 0.5 + random(), h2: 1, turn: 90 * random() });
        const flow = gradientFlow(signed(N), loss, theta, { horizon: 1e4, rtol: 1e-8 });
        expect(flow.ending.reason).toBe('converged');
        expect(worstError(flow.w.slice(-2), [m1, m2])).toBeLessThan(1e-6);
        const sketch = createSketcher(signed(N), 400)(loss, theta, { horizon: 1e4, tolerance: 2e-3, steps: 400 });
        // To what is seen: a sketch goes on about its end with the amplitude of its tolerance.
        expect(worstError(sketch.w.slice(-2), [m1, m2])).toBeLessThan(0.1);
      }
    },
  );

  it('is passed by a typed cube root as well, along any direction', () => {
    const made = customMap({ text: ['cbrt(t1 + 2*t2)', 't1 - t2'], q: 2 });
    if (!made.ok) throw new Error('cbrt');
    const loss = bindLoss('point', { m1: -1, m2: 0.5, h1: 1, h2: 1, turn: 0 });
    const flow = gradientFlow(made.value, loss, Float64Array.of(0.9, 0.3), { horizon: 1e3 });
    expect(flow.ending.reason).toBe('converged');
    expect(worstError(flow.w.slice(-2), [-1, 0.5])).toBeLessThan(1e-6);
  });

  it('stays where both sides lead into it', () => {
    const loss = bindLoss('point', { m1: 0, m2: 1, h1: 1, h2: 1, turn: 0 });
    const flow = gradientFlow(signed(0.5), loss, Float64Array.of(1, 0.5), { horizon: 100 });
    expect(flow.ending.reason).toBe('left-domain');
    expect(Math.abs(flow.w[2 * flow.length - 2])).toBeLessThan(1e-4);
    expect(flow.statistics.accepted).toBeLessThan(500);
  });
});

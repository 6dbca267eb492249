import { describe, expect, it } from 'vitest';
import { aimDirection } from '../../src/core/gauge/aim';
import { oracle } from './load';

describe('the least κ of an angle, against the bound of Kantorovich and Wielandt', () => {
  const cases = oracle.kantorovich.map((entry) => ({ title: `κ = ${entry.kappa.toFixed(2)}`, entry }));

  it.each(cases)('$title', ({ entry: { kappa, G, x_worst, max_angle_deg } }) => {
    const [x, y] = x_worst;
    const target = [G[0][0] * x + G[0][1] * y, G[1][0] * x + G[1][1] * y] as const;
    const angle = Math.atan2(x * target[1] - y * target[0], x * target[0] + y * target[1]);
    expect((Math.abs(angle) * 180) / Math.PI).toBeCloseTo(max_angle_deg, 9);
    const network = { first: Float64Array.of(1, 0, 0, 1), second: Float64Array.of(0.3, 0.1) };
    const found = aimDirection(network, [x, y], target);
    expect(found).toMatchObject({ ok: true, leastCondition: expect.closeTo(kappa, 8) });
  });

  it(`runs ${cases.length} and leaves out none`, () => {
    expect(cases.length).toBe(4);
  });
});

import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core';
import { aim, aimDirection } from '../../../src/core/gauge/aim';
import { functionOf, inducedBy, type Network } from '../../../src/core/gauge/network';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const CASES = tries(2000, 200);

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const angleBetween = (a: Point, b: Point) => Math.abs(Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]));

interface Trial {
  readonly network: Network;
  readonly g: Point;
  readonly y: Point;
}

/** Targets at 90° from g less the angle `gap`, on either side, of lengths over four decades. */
function trials(name: string, gap: number): Trial[] {
  const random = seeded(name);
  const size = () => 10 ** (4 * random() - 2);
  const entries = (n: number) => Float64Array.from({ length: n }, () => 4 * random() - 2);
  return Array.from({ length: CASES }, (_, k) => {
    // Every other one of two digits, as people write them: there the right angle is met exactly.
    const round = (x: number) => (k % 2 === 0 ? Number(x.toPrecision(2)) : x);
    const g: Point = [round(size() * (random() - 0.5)), round(size() * (random() - 0.5))];
    const across: Point = random() < 0.5 ? [-g[1], g[0]] : [g[1], -g[0]];
    const length = random() < 0.5 ? 1 : size();
    const y: Point = [length * (across[0] + gap * g[0]), length * (across[1] + gap * g[1])];
    return { network: { first: entries(4), second: entries(2) }, g, y };
  });
}

const gaps = [0, ...Array.from({ length: 17 }, (_, k) => 10 ** -k / 2)];

describe('aiming at the edge of the half-plane', () => {
  it.each(gaps)('keeps w and hits what it says it hits, or refuses: %s rad from a right angle', (gap) => {
    let refused = 0;
    for (const { network, g, y } of trials(`edge ${gap}`, gap)) {
      const w = functionOf(network);
      for (const found of [aim(network, g, y), aimDirection(network, g, y)]) {
        if (!found.ok) {
          refused++;
          expect(['behind', 'edge']).toContain(found.reason);
          expect(found.message).toMatch('90°');
          continue;
        }
        const what = JSON.stringify({ network, g, y });
        expect(distance(functionOf(found.network), w) / Math.hypot(...w), what).toBeLessThan(1e-9);
        expect(angleBetween(inducedBy(found.network, g), y), what).toBeLessThan(1e-9);
        expect([...found.gauge, ...found.tip, found.condition].every(Number.isFinite), what).toBe(true);
      }
    }
    if (gap === 0) expect(refused).toBe(2 * CASES);
    // A hundredth of a degree is far from the edge.
    if (gap > 1.7e-4) expect(refused).toBe(0);
  });

  it('refuses a right angle where w = 0 too, where there is no w to move', () => {
    for (const { network, g, y } of trials('edge at 0', 0)) {
      const zero = { ...network, second: new Float64Array(2) };
      expect(aim(zero, g, y)).toMatchObject({ ok: false, reason: 'behind' });
      expect(aimDirection(zero, g, y)).toMatchObject({ ok: false, reason: 'behind' });
    }
  });
});

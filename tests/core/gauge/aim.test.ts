import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/core';
import { type Aim, aim, aimDirection, aimTip } from '../../../src/core/gauge/aim';
import { applyGauge, functionOf, inducedBy, type Network } from '../../../src/core/gauge/network';
import { reachLine } from '../../../src/core/gauge/reach';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const CASES = tries(10_000, 1000);

interface Trial {
  readonly network: Network;
  readonly g: Point;
  readonly y: Point;
}

const polar = (length: number, angle: number): Point => [length * Math.cos(angle), length * Math.sin(angle)];

/** Lengths over four decades, targets up to 89° from g, W₁ of condition up to 100 or so. */
function trials(name: string): Trial[] {
  const random = seeded(name);
  const size = () => 10 ** (4 * random() - 2);
  const angle = () => 2 * Math.PI * random();
  return Array.from({ length: CASES }, () => {
    const at = angle();
    const turn = ((2 * random() - 1) * 89 * Math.PI) / 180;
    const [left, right] = [angle(), angle()];
    const [s1, s2] = [size(), 1];
    const [c, s, d, t] = [Math.cos(left), Math.sin(left), Math.cos(right), Math.sin(right)];
    const first = Float64Array.of(
      c * s1 * d - s * s2 * t,
      c * s1 * t + s * s2 * d,
      s * s1 * d + c * s2 * t,
      s * s1 * t - c * s2 * d,
    );
    return {
      network: { first, second: Float64Array.from(polar(size(), angle())) },
      g: polar(size(), at),
      y: polar(size(), at + turn),
    };
  });
}

const angleBetween = (a: Point, b: Point) => Math.abs(Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]));
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

interface Errors {
  direction: number;
  kept: number;
  tip: number;
  tips: number;
  failures: number;
}

type Solver = (trial: Trial) => Aim;

/** The largest errors of a solver over the trials, measured on the network it returns and on nothing else it says. */
function measure(all: readonly Trial[], solve: Solver): Errors {
  const errors: Errors = { direction: 0, kept: 0, tip: 0, tips: 0, failures: 0 };
  for (const trial of all) {
    const found = solve(trial);
    if (!found.ok) {
      errors.failures++;
      continue;
    }
    const w = functionOf(trial.network);
    const reached = inducedBy(found.network, trial.g);
    errors.direction = Math.max(errors.direction, angleBetween(reached, trial.y));
    errors.kept = Math.max(errors.kept, distance(functionOf(found.network), w) / Math.hypot(...w));
    if (found.hits !== 'tip') continue;
    errors.tips++;
    errors.tip = Math.max(errors.tip, distance(reached, trial.y) / Math.hypot(...trial.y));
  }
  return errors;
}

const isReachable = ({ network, g, y }: Trial) => g[0] * y[0] + g[1] * y[1] > reachLine(functionOf(network), g);

function passes(all: readonly Trial[], solve: Solver): boolean {
  const { direction, kept, tip, tips, failures } = measure(all, solve);
  return failures === 0 && direction < 1e-9 && kept < 1e-12 && tip < 1e-8 && tips >= all.filter(isReachable).length;
}

describe('aiming the induced gradient', () => {
  const all = trials('aim');
  const direct: Solver = ({ network, g, y }) => aimDirection(network, g, y);
  const best: Solver = ({ network, g, y }) => aim(network, g, y);

  it(`hits ${CASES} directions up to 89° away, and every tip that can be reached`, () => {
    expect(measure(all, direct)).toMatchObject({ failures: 0, tips: 0 });
    expect(passes(all, best)).toBe(true);
    const reachable = all.filter(isReachable).length;
    expect(Math.min(reachable, CASES - reachable)).toBeGreaterThan(CASES / 10);
  });

  it('would notice a perturbed closed form', () => {
    const perturbed =
      (change: (network: Network) => void): Solver =>
      (trial) => {
        const found = best(trial);
        if (found.ok) change(found.network);
        return found;
      };
    expect(
      passes(
        all,
        perturbed(() => {}),
      ),
    ).toBe(true);
    expect(
      passes(
        all,
        perturbed(({ first }) => {
          first[0] *= 1 + 1e-7;
        }),
      ),
    ).toBe(false);
    expect(
      passes(
        all,
        perturbed(({ second }) => {
          second[1] *= 1 + 1e-11;
        }),
      ),
    ).toBe(false);
    expect(passes(all, ({ network, g, y }) => aim(network, g, [y[0] * (1 + 1e-7), y[1]]))).toBe(false);
  });

  it('keeps to the least κ in every direction, and names it', () => {
    for (const trial of all.slice(0, tries(2000, 200))) {
      const found = direct(trial);
      if (!found.ok) throw new Error(found.message);
      const psi = angleBetween(trial.g, trial.y);
      const least = (1 + Math.sin(psi)) / (1 - Math.sin(psi));
      expect(found.leastCondition / least).toBeCloseTo(1, 9);
      expect(found.condition / least).toBeCloseTo(1, 7);
      const exact = aimTip(trial.network, trial.g, trial.y);
      if (exact.ok) expect(exact.condition / least).toBeGreaterThan(1 - 1e-7);
    }
  });

  it('reports the gauge that carries the given network to the found one', () => {
    for (const trial of all.slice(0, 200)) {
      const found = best(trial);
      if (!found.ok) throw new Error(found.message);
      const carried = applyGauge(found.gauge, trial.network);
      const scale = Math.hypot(...found.network.first);
      expect(distance(carriedRow(carried, 0), carriedRow(found.network, 0)) / scale).toBeLessThan(1e-11);
      expect(distance(inducedBy(found.network, trial.g), found.tip)).toBe(0);
    }
  });

  it('leaves a network that already hits, with the least κ, where it is', () => {
    const start = { first: Float64Array.of(1, 0, 0, 1), second: Float64Array.of(0.3, -0.2) };
    const found = aimDirection(start, [1, 2], [1, 2]);
    if (!found.ok) throw new Error(found.message);
    expect(found.condition).toBeCloseTo(1, 12);
    expect(found.network.first[1]).toBeCloseTo(0, 12);
    expect(found.network.first[0]).toBeCloseTo(found.network.first[3], 12);
    expect(found.network.first[0]).toBeGreaterThan(0);
  });
});

const carriedRow = ({ first }: Network, row: number): Point => [first[2 * row], first[2 * row + 1]];

describe('the edge of what can be aimed at', () => {
  const network = { first: Float64Array.of(1, 0, 0, 1), second: Float64Array.of(0.5, 0.25) };
  const g: Point = [1, 0];
  // The line: gᵀy = 2·1·0.5.
  it('draws the line 2‖g‖|wᵀg|, inside which tips are exact and outside which only directions are', () => {
    expect(reachLine([0.5, 0.25], g)).toBe(1);
    expect(aim(network, g, [1.001, 0.4])).toMatchObject({ ok: true, hits: 'tip' });
    const beyond = aim(network, g, [0.999, 0.4]);
    expect(beyond).toMatchObject({ ok: true, hits: 'direction' });
    expect(beyond.ok && Math.hypot(...beyond.tip)).toBeGreaterThan(Math.hypot(0.999, 0.4));
    expect(aimTip(network, g, [0.999, 0.4])).toMatchObject({ ok: false, reason: 'short' });
  });

  it('reaches the line itself where w, g and y are parallel', () => {
    const along = { ...network, second: Float64Array.of(0.5, 0) };
    const found = aimTip(along, g, [1, 0]);
    expect(found).toMatchObject({ ok: true, hits: 'tip' });
    expect(found.ok && found.tip[0]).toBeCloseTo(1, 14);
    expect(aimTip(along, g, [3, 0])).toMatchObject({ ok: true, condition: expect.closeTo(1, 12) });
    expect(aimTip(along, g, [3, 1])).toMatchObject({ ok: true });
  });

  it('reaches every tip of the open half-plane where w = 0, with the least κ', () => {
    const zero = { ...network, second: new Float64Array(2) };
    const found = aimTip(zero, g, [0.001, 0.02]);
    if (!found.ok) throw new Error(found.message);
    expect(distance(found.tip, [0.001, 0.02])).toBeLessThan(1e-15);
    expect(found.condition / found.leastCondition).toBeCloseTo(1, 9);
    expect(aimDirection(zero, g, [1, 1])).toMatchObject({ ok: true, network: { second: new Float64Array(2) } });
  });

  it('says why there is nothing to find', () => {
    expect(aim(network, g, [0, 1])).toMatchObject({ ok: false, reason: 'behind' });
    expect(aim(network, g, [-1, 1])).toMatchObject({ ok: false, reason: 'behind' });
    expect(aim(network, g, [0, 0])).toMatchObject({ ok: false, reason: 'target' });
    expect(aim(network, g, [Number.NaN, 1])).toMatchObject({ ok: false, reason: 'target' });
    expect(aim(network, [0, 0], [1, 1])).toMatchObject({ ok: false, reason: 'gradient' });
    const flat = { ...network, first: Float64Array.of(1, 2, 2, 4) };
    expect(aim(flat, g, [1, 1])).toMatchObject({ ok: false, reason: 'gauge' });
  });
});

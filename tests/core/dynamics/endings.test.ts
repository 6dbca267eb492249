import { describe, expect, it } from 'vitest';
import { type FamilyId, gradientDescent, gradientFlow } from '../../../src/core';
import { customMap, load } from '../../../src/core/expression';
import { bindFamily, bindLoss, linearLoss } from '../../oracle/load';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

await load();

const point = (m1: number, m2: number, h1 = 1, h2 = 1, turn = 0) => bindLoss('point', { m1, m2, h1, h2, turn });

const signs: Readonly<Partial<Record<FamilyId, 'any' | 'positive'>>> = {
  identity: 'any',
  inverse: 'positive',
  squared: 'positive',
  exponential: 'positive',
  log: 'any',
  hadamard: 'any',
};

describe('a run that is called converged', () => {
  const families = Object.keys(signs) as (keyof typeof signs & FamilyId)[];
  it.each(families)('is at the optimum, however large the first gradient and however shallow the loss: %s', (id) => {
    const random = seeded(`converged ${id}`);
    const map = bindFamily(id, {});
    let converged = 0;
    for (let trial = 0; trial < tries(60, 15); trial++) {
      // The exponential of a large w is no double.
      const size = 10 ** (random() * (id === 'log' ? 1 : 6));
      const start = Float64Array.from({ length: 2 }, () => (signs[id] === 'any' && random() < 0.5 ? -1 : 1) * size);
      const near = Float64Array.from(map.parameters, (spec) => spec.default);
      const theta = near.slice();
      const f = Float64Array.from(map.fibre.parameters, (spec) => spec.default);
      if (!map.fibre.lift(start, f, near, theta) || !theta.every(Number.isFinite)) continue;
      const w = [0.5 + random(), 0.5 + random()];
      const loss = point(w[0], w[1], 10 ** (6 * random() - 3), 10 ** (6 * random() - 3), 90 * random());
      for (const run of [
        gradientFlow(map, loss, theta, { horizon: 1e3, maxSteps: 1500 }),
        gradientDescent(map, loss, theta, { rate: 1e-3, steps: 500 }),
      ]) {
        if (run.ending.reason !== 'converged') continue;
        converged++;
        const what = JSON.stringify({ theta: [...theta], w, found: [...run.w.slice(-2)] });
        expect(Math.hypot(run.w[2 * run.length - 2] - w[0], run.w[2 * run.length - 1] - w[1]), what).toBeLessThan(1e-6);
      }
    }
    expect(converged).toBeGreaterThan(tries(5, 1));
  });
});

describe('a flow that comes to rest off the optimum', () => {
  it('is a ghost on long stiff runs too, and not a spent budget', () => {
    const random = seeded('stiff ghosts');
    const map = bindFamily('squared', {});
    for (let trial = 0; trial < tries(12, 3); trial++) {
      const loss = point(-0.5 - 2 * random(), 1 + 9 * random(), 0.5 + random(), 1 + 9 * random());
      const theta = Float64Array.of(0.5 + random(), 0.5 + random());
      const flow = gradientFlow(map, loss, theta, { horizon: 10 ** (1.5 + 2 * random()) });
      expect(flow.ending.reason, JSON.stringify(flow.ending)).toBe('ghost');
    }
  });
});

describe('a flow close to a pole', () => {
  const typed = (...text: string[]) => {
    const made = customMap({ text, q: 2 });
    if (!made.ok) throw new Error(text.join());
    return made.value;
  };

  it('goes to an optimum before it, though t cannot tell its steps apart: log θ', () => {
    const random = seeded('log');
    for (let trial = 0; trial < tries(8, 3); trial++) {
      const low = -20 - 180 * random();
      const flow = gradientFlow(bindFamily('log', {}), point(low, 1), Float64Array.of(0.5 + 2 * random(), 1), {
        horizon: 50,
        maxSteps: 5000,
      });
      expect(flow.ending.reason, JSON.stringify({ low, ending: flow.ending })).not.toBe('pole');
      expect(flow.w[2 * flow.length - 2] / low).toBeCloseTo(1, 2);
      expect(flow.t.subarray(1, flow.length).every((t, k) => t >= flow.t[k])).toBe(true);
      const at = new Float64Array(2);
      flow.sample(flow.t[flow.length - 1], at);
      expect(at.every(Number.isFinite)).toBe(true);
    }
  });

  it.each([1e3, -1e5, 1e6, 1e7])('goes to an optimum before it: tan θ, w* = %s', (m) => {
    const flow = gradientFlow(typed('tan(t1)', 't2'), point(m, 1), Float64Array.of(0.5, 0.5), {
      horizon: 50,
      maxSteps: 5000,
    });
    expect(flow.ending.reason).not.toBe('pole');
    expect(flow.w[2 * flow.length - 2] / m).toBeCloseTo(1, 5);
  });

  it('still reaches the pole where there is no optimum before it', () => {
    const random = seeded('poles');
    for (let trial = 0; trial < tries(10, 3); trial++) {
      const g = [0.2 + random(), -0.2 - random()];
      const theta = Float64Array.of(0.5 + random(), 0.5 + random());
      for (const id of ['log', 'inverse'] as const) {
        const flow = gradientFlow(bindFamily(id, {}), linearLoss(g), theta, { horizon: 1e6 });
        expect(flow.ending.reason).toBe('pole');
      }
      expect(gradientFlow(typed('tan(t1)', 't2'), linearLoss(g), theta, { horizon: 1e6 }).ending.reason).toBe('pole');
    }
  });
});

describe('weight normalisation', () => {
  it('keeps ‖v‖ in a flow, however small beside the length', () => {
    const random = seeded('small v');
    const map = bindFamily('weight-norm', {});
    for (let trial = 0; trial < tries(16, 4); trial++) {
      const rho = 10 ** (-12 * random());
      const angle = 2 * Math.PI * random();
      const theta = Float64Array.of(rho * Math.cos(angle), rho * Math.sin(angle), 0.5 + random());
      const flow = gradientFlow(map, point(1.5, 1.2), theta, { horizon: 5, maxSteps: 3000 });
      let worst = 0;
      for (let k = 0; k < flow.length; k++) {
        worst = Math.max(worst, Math.abs(Math.hypot(flow.theta[3 * k], flow.theta[3 * k + 1]) / rho - 1));
      }
      expect(worst, `‖v‖ = ${rho}`).toBeLessThan(5e-3);
    }
  });
});

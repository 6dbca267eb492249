import { describe, expect, it } from 'vitest';
import { gradientDescent, gradientFlow, type Loss } from '../../../src/core';
import { type ScheduleId, schedules } from '../../../src/core/dynamics/schedules';
import { stability } from '../../../src/core/dynamics/stability';
import { drift } from '../../../src/core/structure/invariants';
import { bindFamily, bindLoss } from '../../oracle/load';
import { seeded } from '../../seeded';

const point = (m1: number, m2: number, h1 = 1, h2 = 1): Loss => bindLoss('point', { m1, m2, h1, h2, turn: 0 });
const theta = (...x: number[]): Float64Array => Float64Array.from(x);
const squared = bindFamily('squared', {});
const identity = bindFamily('identity', {});

describe('learning-rate schedules', () => {
  it('give the rates they name', () => {
    const J = theta(3, 0, 0, 4);
    const rates = (id: ScheduleId) =>
      [0, 1, 5, 10].map((step) => schedules[id].rate({ rate: 0.3, step, steps: 10, J }));
    expect(rates('constant')).toEqual([0.3, 0.3, 0.3, 0.3]);
    expect(rates('inverse')).toEqual([0.3, 0.15, 0.3 / 6, 0.3 / 11]);
    expect(rates('cosine').map((x) => Math.round(x * 1e12) / 1e12)).toEqual([0.3, 0.292658477444, 0.15, 0]);
    expect(rates('normalised')).toEqual([0.012, 0.012, 0.012, 0.012]);
    expect(schedules.normalised.rate({ rate: 0.3, step: 0, steps: 1, J: theta(0, 0, 0, 0) })).toBe(0.3);
  });

  it('leave a run with the constant one what it is without', () => {
    const options = { rate: 0.05, steps: 40 };
    const [plain, named] = [options, { ...options, schedule: schedules.constant, momentum: 0, decay: 0 }].map((each) =>
      gradientDescent(squared, point(1.5, 0.7), theta(0.6, 1.1), each),
    );
    expect(named.theta).toEqual(plain.theta);
    expect(named.t[40]).toBeCloseTo(2, 12);
  });

  it('take steps of their size, and add them up to t', () => {
    const run = gradientDescent(identity, point(1, 1), theta(0, 3), {
      rate: 0.5,
      steps: 6,
      schedule: schedules.inverse,
    });
    for (let k = 0; k < 6; k++) {
      expect((run.w[2 * k + 2] - 1) / (run.w[2 * k] - 1)).toBeCloseTo(1 - 0.5 / (k + 1), 12);
      expect(run.t[k + 1] - run.t[k]).toBeCloseTo(0.5 / (k + 1), 14);
    }
  });

  it('win where a far optimum makes a large η blow up and a small one crawl', () => {
    const [loss, start] = [point(100, 80), theta(0.3, 0.3)];
    const run = (rate: number, schedule?: ScheduleId) =>
      gradientDescent(squared, loss, start, { rate, steps: 120, ...(schedule && { schedule: schedules[schedule] }) });
    const [large, small, normalised] = [run(0.1), run(1e-5), run(0.5, 'normalised')];
    expect(large.ending.reason).toBe('diverged');
    expect(large.ending.at).toBeLessThan(20);
    expect(small.ending).toEqual({ reason: 'budget', at: 120 });
    expect(small.loss[120]).toBeGreaterThan(0.9 * small.loss[0]);
    expect(normalised.ending.reason).toBe('converged');
  });
});

describe('heavy-ball momentum', () => {
  it('follows the recurrence of Polyak', () => {
    const run = gradientDescent(identity, point(1, 1), theta(0, 2), { rate: 0.1, steps: 30, momentum: 0.8 });
    for (let k = 1; k < 30; k++) {
      const [before, now, after] = [run.w[2 * k - 2], run.w[2 * k], run.w[2 * k + 2]];
      expect(after).toBeCloseTo(now - 0.1 * (now - 1) + 0.8 * (now - before), 13);
    }
  });

  it('does not stop where the gradient vanishes for a moment', () => {
    // From 2 the first step of η = 1 lands on the optimum 1 and rolls on.
    const run = gradientDescent(identity, point(1, 1), theta(2, 2), { rate: 1, steps: 400, momentum: 0.5 });
    expect(run.w[2]).toBe(1);
    expect(run.length).toBeGreaterThan(10);
    expect(run.ending.reason).toBe('converged');
    expect(run.w[2 * run.length - 2]).toBeCloseTo(1, 8);
  });
});

describe('weight decay', () => {
  it('ends where the pull of L and of ½λ‖θ‖² cancel', () => {
    const run = gradientDescent(identity, point(2, -1), theta(0, 0), { rate: 0.1, steps: 2000, decay: 0.25 });
    expect(run.ending.reason).toBe('converged');
    expect(run.w[2 * run.length - 2]).toBeCloseTo(2 / 1.25, 7);
    expect(run.w[2 * run.length - 1]).toBeCloseTo(-1 / 1.25, 7);
  });

  it('is the explicit twin of ℓ1 for w = θ²: ½λθ² = ½λw', () => {
    const run = gradientDescent(squared, point(1, 0.1), theta(1, 0.5), { rate: 0.1, steps: 20_000, decay: 0.4 });
    // min ½(w − 1)² + 0.2w is at 0.8, and of ½(w − 0.1)² + 0.2w at 0.
    expect(run.w[2 * run.length - 2]).toBeCloseTo(0.8, 6);
    expect(run.w[2 * run.length - 1]).toBeCloseTo(0, 6);
    expect(run.ending.reason).toBe('converged');
  });

  it('is at a ghost in the origin where L would leave it', () => {
    const run = gradientDescent(squared, point(1, 1), theta(0, 0), { rate: 0.1, steps: 10, decay: 0.1 });
    expect(run.ending).toEqual({ reason: 'ghost', at: 0 });
  });

  it('does not end where ∇L alone is zero', () => {
    const run = gradientDescent(identity, point(1, 1), theta(1, 1), { rate: 0.1, steps: 10, decay: 0.5 });
    expect(run.ending.reason).toBe('budget');
    expect(run.w[20]).toBeLessThan(1);
  });
});

describe('stability', () => {
  it('predicts which rates stay at a minimum and which leave it', () => {
    const random = seeded('stability');
    for (let trial = 0; trial < 40; trial++) {
      const [m1, m2] = [0.3 + 2 * random(), 0.3 + 2 * random()];
      const loss = point(m1, m2, 0.3 + random(), 0.3 + random());
      const minimum = theta(Math.sqrt(m1), -Math.sqrt(m2));
      const momentum = trial % 2 === 0 ? 0 : 0.6;
      const known = stability(squared, loss, minimum, { rate: 1, momentum });
      if (!known) throw new Error('undefined');
      const near = minimum.map((x) => x * (1 + 1e-5));
      const end = (factor: number) => {
        const rate = factor * known.limit;
        const run = gradientDescent(squared, loss, near, { rate, steps: 3000, momentum });
        return Math.hypot(...run.theta.subarray(-2).map((x, i) => x - minimum[i]));
      };
      expect(stability(squared, loss, minimum, { rate: 0.97 * known.limit, momentum })?.verdict).toBe('stable');
      expect(stability(squared, loss, minimum, { rate: 1.03 * known.limit, momentum })?.verdict).toBe('unstable');
      expect(end(0.97)).toBeLessThan(1e-6);
      expect(end(1.03)).toBeGreaterThan(1e-3);
    }
  });

  it('counts decay in, has no limit where nothing curves upward, and no answer outside the domain', () => {
    expect(stability(identity, point(1, 1, 2, 3), theta(0, 0), { rate: 0.5 })).toEqual({
      highest: 3,
      lowest: 2,
      limit: 2 / 3,
      ratio: 0.75,
      verdict: 'stable',
    });
    expect(stability(identity, point(1, 1, 2, 3), theta(0, 0), { rate: 0.5, decay: 1 })?.limit).toBe(0.5);
    const top = stability(squared, point(1, 1), theta(0, 0), { rate: 100 });
    expect(top).toMatchObject({ limit: Number.POSITIVE_INFINITY, ratio: 0, verdict: 'stable', highest: -2 });
    expect(stability(bindFamily('log', {}), point(1, 1), theta(-1, 1), { rate: 1 })).toBeUndefined();
  });
});

describe('what gradient flow conserves', () => {
  const map = bindFamily('deep-linear', { h: 2 });
  const start = theta(1, 0.2, -0.3, 0.8, 0.5, -0.4);
  const loss = bindLoss('line', { a: 1, b: 2, c: -3 });

  it('stays along a flow, and drifts along descent by η² a step', () => {
    const flow = gradientFlow(map, loss, start, { horizon: 20, rtol: 1e-10 });
    const kept = drift(map, flow);
    expect(Math.max(...(kept?.distance ?? [1]))).toBeLessThan(1e-7);
    const [coarse, fine] = [0.1, 0.05].map((rate) => {
      const run = drift(map, gradientDescent(map, loss, start, { rate, steps: 4 / rate }));
      return run?.distance.at(-1) ?? 0;
    });
    expect(coarse).toBeGreaterThan(1e-3);
    expect(coarse / fine).toBeGreaterThan(1.8);
    expect(coarse / fine).toBeLessThan(2.4);
  });

  it('changes in one step by η²(‖g‖²W₂ᵀW₂ − W₁ggᵀW₁ᵀ)', () => {
    const run = gradientDescent(map, loss, start, { rate: 0.1, steps: 1 });
    const g = [run.w[0] + 2 * run.w[1] - 3].flatMap((r) => [r / 5, (2 * r) / 5]);
    const pushed = [start[0] * g[0] + start[1] * g[1], start[2] * g[0] + start[3] * g[1]];
    let sum = 0;
    for (const i of [0, 1]) {
      for (const k of [0, 1]) {
        const change = (g[0] ** 2 + g[1] ** 2) * start[4 + i] * start[4 + k] - pushed[i] * pushed[k];
        sum += (0.01 * change) ** 2;
      }
    }
    expect(drift(map, run)?.distance[1]).toBeCloseTo(Math.sqrt(sum), 14);
  });

  it('is zero at balance, and not known for every map', () => {
    const narrow = bindFamily('deep-linear', { h: 1 });
    const C = theta(1);
    narrow.conserved?.evaluate(theta(0.6, 0.8, 1), C);
    expect(C[0]).toBeCloseTo(0, 15);
    expect(drift(identity, gradientDescent(identity, loss, theta(0, 0), { rate: 0.1, steps: 2 }))).toBeUndefined();
  });
});

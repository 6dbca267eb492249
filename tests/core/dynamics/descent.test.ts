import { describe, expect, it } from 'vitest';
import { createDescentStep, descentStep, gradientDescent, type Loss, type ParameterMap } from '../../../src/core';
import { bindFamily, bindLoss, linearLoss } from '../../oracle/load';

const point = (m1: number, m2: number): Loss => bindLoss('point', { m1, m2, h1: 1, h2: 1, turn: 0 });
const theta = (...x: number[]): Float64Array => Float64Array.from(x);

const identity = bindFamily('identity', {});
const squared = bindFamily('squared', {});
const inverse = bindFamily('inverse', {});
const root = bindFamily('power', { N: 0.5, signed: false });

describe('gradient descent', () => {
  it('takes the exact steps w′ = w(1 − 2ηg)² of w = θ²', () => {
    const run = gradientDescent(squared, point(1.5, 0.7), theta(0.6, 1.1), { rate: 0.05, steps: 30 });
    expect(run.length).toBe(31);
    expect(run.ending).toEqual({ reason: 'budget', at: 30 });
    expect(run.t[30]).toBeCloseTo(1.5, 14);
    for (let k = 0; k < 30; k++) {
      const w = run.w[2 * k];
      expect(run.w[2 * k + 2]).toBeCloseTo(w * (1 - 0.1 * (w - 1.5)) ** 2, 14);
    }
    expect(run.statistics).toEqual({
      method: 'gradient descent',
      accepted: 30,
      rejected: 0,
      evaluations: 31,
      errorEstimate: 0,
    });
  });

  it('is made of single steps', () => {
    const loss = point(1.5, 0.7);
    const run = gradientDescent(inverse, loss, theta(0.6, 1.1), { rate: 0.01, steps: 3 });
    const step = createDescentStep(inverse);
    let at = theta(0.6, 1.1);
    for (let k = 1; k <= 3; k++) {
      expect(descentStep(inverse, loss, at, 0.01, step)).toBe('defined');
      at = step.next.slice();
      expect(run.theta.subarray(2 * k, 2 * k + 2)).toEqual(at);
    }
  });

  const end = (map: ParameterMap, loss: Loss, start: Float64Array, rate: number, steps = 1000) =>
    gradientDescent(map, loss, start, { rate, steps });

  it('ends converged, and at a ghost only where Jᵀ∇L vanishes', () => {
    expect(end(squared, point(1, 2), theta(0.5, 0.5), 0.05).ending.reason).toBe('converged');
    expect(end(squared, point(1, 2), theta(0, 0), 0.05).ending).toEqual({ reason: 'ghost', at: 0 });
    // η = 1/(2g): the first step lands on θ₁ = 0 exactly, the second coordinate is optimal.
    expect(end(squared, point(0, 1), theta(1, 1), 0.5).ending).toEqual({ reason: 'converged', at: 1 });
    expect(end(squared, point(-1, 1), theta(1, 1), 0.25).ending).toEqual({ reason: 'ghost', at: 1 });
    expect(end(squared, point(1, 2), theta(1e-10, 1e-10), 0.05).ending.reason).toBe('converged');
  });

  it('stops before a pole, with the number of the step that would cross it', () => {
    const run = end(inverse, linearLoss([-1, 0]), theta(1, 0.5), 0.2);
    expect(run.ending).toMatchObject({ reason: 'pole', crossing: { kind: 'pole', where: 'θ₁ = 0' } });
    expect(run.ending.at).toBe(run.length);
    expect(run.theta.every((x) => x > 0)).toBe(true);
    const from = run.theta[2 * run.length - 2];
    expect(from - 0.2 / (from * from)).toBeLessThanOrEqual(0);
  });

  it('stops at the edge of the domain, declared or not', () => {
    const silent: ParameterMap = { ...identity, evaluate: (x, out) => root.evaluate(x, out) };
    for (const map of [root, silent]) {
      const run = end(map, linearLoss([1, 0]), theta(1, 0.5), 0.3);
      expect(run.ending.reason).toBe('left-domain');
      expect(run.ending.at).toBe(run.length);
      expect(run.w.every((x) => x > 0)).toBe(true);
    }
    expect(end(root, point(1, 1), theta(-1, 1), 0.1).ending).toEqual({ reason: 'left-domain', at: 0 });
  });

  it('ends diverged where the rate is too large, keeping finite points only', () => {
    const run = end(identity, point(1, 2), theta(0, 0), 3);
    expect(run.ending.reason).toBe('diverged');
    expect(run.w.every(Number.isFinite)).toBe(true);
    const cubic = end(bindFamily('power', { N: 9, signed: false }), point(1, 2), theta(3, 3), 1);
    expect(cubic.ending.reason).toBe('diverged');
    expect(cubic.w.every(Number.isFinite)).toBe(true);
  });

  it('takes no step for a budget of none', () => {
    for (const steps of [0, -1, Number.NaN]) {
      const run = gradientDescent(squared, point(1, 2), theta(1, 1), { rate: 0.1, steps });
      expect(run.ending).toEqual({ reason: 'budget', at: 0 });
      expect(run.length).toBe(1);
    }
  });
});

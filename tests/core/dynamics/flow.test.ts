import { describe, expect, it } from 'vitest';
import {
  equalTimes,
  type Flow,
  gradientFlow,
  type Loss,
  type ParameterMap,
  pathTimes,
  sampleColumns,
  type Trajectory,
} from '../../../src/core';
import { denseSampler } from '../../../src/core/dynamics/flow-samples';
import {
  createStepper,
  denseCoefficient,
  interpolate,
  shift,
  tryStep,
} from '../../../src/core/numerics/dormand-prince';
import { bindFamily, bindLoss, linearLoss } from '../../oracle/load';

const point = (m1: number, m2: number, h1 = 1, h2 = 1): Loss => bindLoss('point', { m1, m2, h1, h2, turn: 0 });
const theta = (...x: number[]): Float64Array => Float64Array.from(x);
const last = (flow: Flow, column: 'theta' | 'w'): number[] => {
  const width = column === 'theta' ? flow.p : flow.q;
  return Array.from(flow[column].subarray(-width));
};
/** One coordinate of θ (or of w) at all rows. */
const coordinate = (rows: Float64Array, width: number, i: number): Float64Array =>
  rows.filter((_, k) => k % width === i);

const identity = bindFamily('identity', {});
const squared = bindFamily('squared', {});
const inverse = bindFamily('inverse', {});
const polar = bindFamily('polar', {});
const exponential = bindFamily('exponential', {});
const deep = bindFamily('deep-linear', { h: 2 });
const power = (N: number, signed = false): ParameterMap => bindFamily('power', { N, signed });

/** The solution of ẏ = y(1 − y). */
const logistic = (y0: number, t: number): number => y0 / (y0 + (1 - y0) * Math.exp(-t));

/** Worst error at t = 2 and of the dense output on the way there, with n equal steps. */
function fixedSteps(n: number): { end: number; dense: number } {
  const stepper = createStepper(1);
  const field = (y: Float64Array, out: Float64Array) => {
    out[0] = y[0] * (1 - y[0]);
    return true;
  };
  const h = 2 / n;
  const out = new Float64Array(1);
  const dense = new Float64Array(1);
  stepper.y0[0] = 0.1;
  field(stepper.y0, stepper.slopes[0]);
  let worst = 0;
  for (let k = 0; k < n; k++) {
    tryStep(stepper, field, h);
    denseCoefficient(stepper, h, dense);
    const y = theta(stepper.y0[0], stepper.y1[0]);
    const velocity = theta(stepper.slopes[0][0], stepper.slopes[6][0]);
    for (let s = 0; s <= 1; s += 1 / 16) {
      interpolate({ y, velocity, dense }, 0, h, s, out);
      worst = Math.max(worst, Math.abs(out[0] - logistic(0.1, (k + s) * h)));
    }
    shift(stepper);
  }
  return { end: Math.abs(stepper.y0[0] - logistic(0.1, 2)), dense: worst };
}

describe('the Dormand–Prince steps', () => {
  it('are of fifth order, and the dense output of fourth', () => {
    const [coarse, fine] = [fixedSteps(8), fixedSteps(16)];
    expect(Math.log2(coarse.end / fine.end)).toBeGreaterThan(4.7);
    expect(Math.log2(coarse.end / fine.end)).toBeLessThan(6);
    expect(Math.log2(coarse.dense / fine.dense)).toBeGreaterThan(3.8);
    expect(coarse.dense).toBeLessThan(1e-5);
  });
});

describe('a gradient flow', () => {
  /** w_i(t) under w = θ², H = I. */
  const exact = (w0: number, m: number, t: number): number => m / (1 + (m / w0 - 1) * Math.exp(-4 * m * t));

  it.each([1e-4, 1e-6, 1e-9])('follows the closed form of w = θ² between its steps too, rtol %s', (rtol) => {
    const loss = point(1.5, 0.7);
    const flow = gradientFlow(squared, loss, theta(0.1, 1.2), { horizon: 3, rtol, gradientTolerance: 0 });
    const samples = sampleColumns(flow, squared, loss, 301);
    let worst = 0;
    samples.t.forEach((t, k) => {
      worst = Math.max(worst, Math.abs(samples.w[2 * k] - exact(0.01, 1.5, t)));
      worst = Math.max(worst, Math.abs(samples.w[2 * k + 1] - exact(1.44, 0.7, t)));
    });
    expect(worst).toBeLessThan(20 * rtol);
    expect(flow.statistics.errorEstimate).toBeGreaterThan(0);
    expect(flow.statistics.errorEstimate).toBeLessThan(1000 * rtol);
  });

  it('is the canonical flow for w = θ', () => {
    const flow = gradientFlow(identity, point(1, 2, 3, 0.5), theta(-1, 0), { horizon: 4 });
    expect(Math.abs(last(flow, 'w')[0] - (1 - 2 * Math.exp(-12)))).toBeLessThan(1e-6);
    expect(Math.abs(last(flow, 'w')[1] - (2 - 2 * Math.exp(-2)))).toBeLessThan(1e-5);
    expect(flow.theta).toEqual(flow.w);
    // w₁ changes its sign on the way, which is nothing special here.
    expect(flow.statistics.accepted + flow.statistics.rejected).toBeLessThan(80);
  });

  it('conserves W₁W₁ᵀ − W₂ᵀW₂ of a two-layer map', () => {
    const conserved = ([a, b, c, d, u, v]: ArrayLike<number> & Iterable<number>) => [
      a * a + b * b - u * u,
      a * c + b * d - u * v,
      c * c + d * d - v * v,
    ];
    const start = theta(1, 0.3, -0.4, 0.8, 0.5, -0.2);
    const flow = gradientFlow(deep, point(2, -1, 1.5, 0.4), start, { horizon: 20, rtol: 1e-10 });
    expect(flow.ending.reason).toBe('converged');
    for (let k = 0; k < flow.length; k++) {
      conserved(flow.theta.subarray(6 * k, 6 * k + 6)).forEach((value, i) => {
        expect(Math.abs(value - conserved(start)[i])).toBeLessThan(1e-8);
      });
    }
  });

  it('never lets the loss grow, repeats itself exactly and leaves its input alone', () => {
    const start = theta(0.8, -0.6);
    const run = () => gradientFlow(polar, point(-1, 2, 5, 0.2), start, { horizon: 10 });
    const flow = run();
    for (let k = 1; k < flow.length; k++) expect(flow.loss[k]).toBeLessThanOrEqual(flow.loss[k - 1]);
    expect(run().theta).toEqual(flow.theta);
    expect(Array.from(start)).toEqual([0.8, -0.6]);
  });

  it('keeps all its rows when there are many', () => {
    const flow = gradientFlow(identity, point(1, 2, 1e4), theta(0, 0), { horizon: 1, gradientTolerance: 0 });
    expect(flow.length).toBeGreaterThan(1000);
    for (let k = 1; k < flow.length; k++) expect(flow.t[k]).toBeGreaterThan(flow.t[k - 1]);
    expect(flow.t[flow.length - 1]).toBe(1);
    expect(flow.loss.every((value) => value > 0)).toBe(true);
    expect(flow.velocity.length).toBe(2 * flow.length);
  });
});

describe('the samples of a flow', () => {
  const loss = point(1.5, 0.7);
  const flow = gradientFlow(squared, loss, theta(0.3, 1.2), { horizon: 0.5 });

  it('are its rows at the times of its rows, and its ends beyond them', () => {
    const rows = sampleColumns(flow, squared, loss, flow.t);
    rows.theta.forEach((x, i) => {
      expect(Math.abs(x - flow.theta[i])).toBeLessThan(1e-15);
    });
    const beyond = sampleColumns(flow, squared, loss, theta(-1, 9, Number.NaN));
    expect(Array.from(beyond.theta)).toEqual([0.3, 1.2, ...last(flow, 'theta'), 0.3, 1.2]);
  });

  it('come at equal times, or a few to each step', () => {
    expect(Array.from(equalTimes(flow, 6)).map((t) => t.toFixed(12))).toEqual(
      [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((t) => t.toFixed(12)),
    );
    const times = pathTimes(flow, 3);
    expect(times.length).toBe(4 * (flow.length - 1) + 1);
    expect(times.filter((_, i) => i % 4 === 0)).toEqual(flow.t);
    for (let i = 1; i < times.length; i++) expect(times[i]).toBeGreaterThan(times[i - 1]);
    const still = gradientFlow(squared, loss, theta(0, 0), { horizon: 1 });
    expect([...pathTimes(still, 3), ...equalTimes(still, 4)]).toEqual([0, 0, 0, 0, 0]);
  });

  const root = power(0.5);
  const silentRoot: ParameterMap = { ...identity, evaluate: (x, out) => root.evaluate(x, out) };
  it.each([
    ['a pole that the map declares', inverse],
    ['an edge where it is undefined', silentRoot],
  ])('stay inside the domain where the polynomial does not: %s', (_, map) => {
    const run: Trajectory = { ...flow, length: 2, t: theta(0, 1), theta: theta(1, 1, 0.1, 1) };
    const velocity = theta(-6, 0, 0, 0);
    const dense = theta(0, 0);
    const out = theta(0, 0);
    interpolate({ y: run.theta, velocity, dense }, 0, 1, 0.4, out);
    expect(out[0]).toBeLessThan(0);
    const sample = denseSampler(map, run, velocity, dense);
    for (let t = 0; t <= 1; t += 1 / 64) {
      sample(t, out);
      expect(out[0]).toBeGreaterThan(0);
    }
    sample(0.5, out);
    expect(out[0]).toBeCloseTo(0.55, 14);
  });
});

describe('the ending of a flow', () => {
  const ending = (map: ParameterMap, loss: Loss, start: Float64Array, horizon = 50, more = {}) =>
    gradientFlow(map, loss, start, { horizon, ...more });

  it('is converged where the gradient is small, relative to the first one or to 1', () => {
    const flow = ending(squared, point(1, 2), theta(1.2, 0.4), 50, { gradientTolerance: 1e-4 });
    expect(flow.ending.reason).toBe('converged');
    const [x, y] = last(flow, 'w');
    expect(Math.hypot(x - 1, y - 2)).toBeLessThanOrEqual(1e-4 * Math.hypot(0.44, 1.84));
    const near = ending(identity, point(1, 2), theta(1, 2.1), 50, { gradientTolerance: 0.01 });
    expect(near.ending.reason).toBe('converged');
    expect(last(near, 'w')[1] - 2).toBeGreaterThan(0.002);
    expect(ending(identity, point(1, 2), theta(1, 2)).ending).toEqual({ reason: 'converged', at: 0 });
  });

  const across = Math.atan2(1.2, 1.5) + Math.PI / 2;
  it.each([
    ['squared at 0', squared, theta(0, 0)],
    ['squared with one coordinate at 0 and the other optimal', squared, theta(0, Math.sqrt(1.2))],
    ['polar at r = 0, across the gradient', polar, theta(0, across)],
    ['two layers of zeros', deep, theta(0, 0, 0, 0, 0, 0)],
    ['two layers, w₂ = 0 and W₁ across the gradient', deep, theta(1.2, -1.5, 0, 0, 0, 0)],
    ['a cube at 0', power(3), theta(0, 0)],
    ['a signed power at 0', power(1.5, true), theta(0, 0)],
  ])('is a ghost at once: %s', (_, map, start) => {
    const flow = ending(map, point(1.5, 1.2), start);
    expect(flow.ending).toEqual({ reason: 'ghost', at: 0 });
    expect(flow.length).toBe(1);
  });

  it('is not a ghost where a saddle is only passed', () => {
    const [s, v] = [Math.SQRT1_2, 1e-7];
    const flow = ending(deep, point(1, 0), theta(-s, v, 0, 0, s, 0), 200);
    expect(flow.ending.reason).toBe('converged');
    expect(Math.min(...coordinate(flow.w, 2, 0).map(Math.abs))).toBeLessThan(1e-3);
    expect(last(flow, 'w')[0]).toBeCloseTo(1, 6);
    const exact = ending(deep, point(1, 0), theta(-s, 0, 0, 0, s, 0), 200);
    expect(exact.ending.reason).toBe('ghost');
  });

  it('is not a ghost after a tiny start or on a plateau', () => {
    expect(ending(squared, point(1, 2), theta(1e-12, 1e-12)).ending.reason).toBe('converged');
    expect(ending(power(3), point(1, 2), theta(1e-5, 1e-5), 10).ending.reason).toBe('budget');
    expect(ending(exponential, point(1, 2), theta(-9, -9), 1).ending.reason).toBe('budget');
  });

  it('is a ghost at the horizon where the optimum cannot be reached', () => {
    const flow = ending(squared, point(-1, 1), theta(1, 0.5), 20);
    expect(flow.ending.reason).toBe('ghost');
    expect(last(flow, 'w')[0]).toBeLessThan(1e-12);
    const both = ending(squared, point(-1, -1), theta(1, 0.5), 20);
    expect(both.ending).toEqual({ reason: 'ghost', at: 20 });
    expect(ending(squared, point(-1, 1), theta(1, 0.5), 1).ending.reason).toBe('budget');
    // As still as a ghost, but at the optimum.
    const still = ending(squared, point(1, 2), theta(0.5, 0.5), 6, { gradientTolerance: 0 });
    expect(still.ending).toEqual({ reason: 'budget', at: 6 });
  });

  it('is a pole where 1/θ runs to infinity, at the right time', () => {
    const flow = ending(inverse, linearLoss([-1, 0]), theta(1, 0.5));
    expect(flow.ending).toMatchObject({ reason: 'pole', crossing: { kind: 'pole', where: 'θ₁ = 0' } });
    expect(flow.ending.at).toBeCloseTo(1 / 3, 6);
    expect(coordinate(flow.theta, 2, 0).every((x) => x > 0)).toBe(true);
    expect(ending(inverse, point(-1, 1), theta(1, 0.5), 5).theta.every((x) => x > 0)).toBe(true);
  });

  it('has left the domain where √θ reaches 0 in finite time', () => {
    const flow = ending(power(0.5), linearLoss([1, 0]), theta(1, 0.5));
    expect(flow.ending).toMatchObject({ reason: 'left-domain', crossing: { kind: 'edge', where: 'θ₁ = 0' } });
    expect(flow.ending.at).toBeCloseTo(4 / 3, 6);
    expect(last(flow, 'w')[0]).toBeLessThan(1e-4);
    expect(flow.statistics.accepted + flow.statistics.rejected).toBeLessThan(500);
  });

  it('has left the domain where the map is undefined and says nothing about it', () => {
    const root: ParameterMap = {
      ...identity,
      evaluate: (x, out) => {
        // A stage that failed is not built on.
        if (started) expect(x.every(Number.isFinite)).toBe(true);
        power(0.5).evaluate(x, out);
      },
    };
    let started = true;
    const flow = ending(root, linearLoss([1, 0]), theta(1, 0.5));
    expect(flow.ending.reason).toBe('left-domain');
    expect(flow.ending.at).toBeCloseTo(4 / 3, 6);
    started = false;
    for (const start of [theta(-1, 1), theta(Number.NaN, 1)]) {
      expect(ending(root, point(1, 1), start).ending).toEqual({ reason: 'left-domain', at: 0 });
    }
  });

  it('is a ghost where a signed power with 1 < N < 2 comes to rest at 0', () => {
    const flow = ending(power(1.5, true), linearLoss([1, 0.5]), theta(1, 1));
    expect(flow.ending.reason).toBe('ghost');
    expect(flow.ending.at).toBeCloseTo(8 / 3, 5);
    expect(last(flow, 'theta')).toEqual([0, 0]);
    expect(flow.theta.every((x) => x >= 0)).toBe(true);
    // The other coordinate goes on after the first has come to rest.
    const one = ending(power(1.5, true), point(-1, 1), theta(1, 0.5), 50);
    expect(last(one, 'w')[0]).toBe(0);
    expect(last(one, 'w')[1]).toBeCloseTo(1, 6);
    expect(one.ending.reason).toBe('ghost');
  });

  it.each([2, 2.5, 3])('never crosses 0 with a signed power, N = %s', (N) => {
    const flow = ending(power(N, true), point(-1, 1), theta(1, 0.5), 300);
    expect(coordinate(flow.theta, 2, 0).every((x) => x > 0)).toBe(true);
    expect(['ghost', 'budget']).toContain(flow.ending.reason);
  });

  it('never crosses 0 after a decay so long that products of θ underflow', () => {
    const flow = ending(power(2, true), bindLoss('line', { a: 1, b: 0, c: 1 }), theta(1, 0.5), 1000);
    expect(Math.min(...coordinate(flow.theta, 2, 0))).toBeGreaterThanOrEqual(0);
    expect(flow.ending.reason).not.toBe('converged');
  });

  it('is diverged where w leaves all bounds or overflows', () => {
    const flow = ending(squared, linearLoss([-1, 0]), theta(1, 1));
    expect(flow.ending.reason).toBe('diverged');
    expect(last(flow, 'w')[0]).toBeGreaterThan(1e12);
    expect(ending(exponential, linearLoss([-1, 0]), theta(1, 1)).ending.reason).toBe('diverged');
    expect(ending(exponential, point(0, 0), theta(800, 1)).ending).toEqual({ reason: 'diverged', at: 0 });
  });

  it('is budget at the horizon, and cut short at the limit of steps', () => {
    const loss = point(1, 2);
    expect(ending(squared, loss, theta(1.2, 0.4), 0.5).ending).toEqual({ reason: 'budget', at: 0.5 });
    expect(ending(squared, loss, theta(1.2, 0.4), 0).ending).toEqual({ reason: 'budget', at: 0 });
    expect(ending(squared, loss, theta(1.2, 0.4), Number.NaN).length).toBe(1);
    const short = ending(squared, loss, theta(1.2, 0.4), 0.5, { maxSteps: 3 });
    expect(short.ending).toMatchObject({ reason: 'budget', cutShort: true });
    expect(short.statistics.accepted + short.statistics.rejected).toBe(3);
  });

  it('comes within the limit of steps on a stiff loss', () => {
    const flow = ending(identity, point(1, 2, 1e7, 1e-2), theta(1 + 1e-7, 0), 1000, { maxSteps: 2000 });
    expect(flow.ending).toMatchObject({ reason: 'budget', cutShort: true });
    expect(flow.statistics.evaluations).toBeLessThanOrEqual(6 * 2000 + 2);
    expect(last(flow, 'w')[0]).toBeCloseTo(1, 6);
  });

  it('settles on a stiff optimum instead of hovering about it', () => {
    const flow = ending(identity, point(1, 2, 300, 1), theta(0, 0), 100, { gradientTolerance: 1e-12 });
    expect(flow.ending.reason).toBe('converged');
  });
});

import { describe, expect, test } from 'vitest';
import {
  coefficientsOf,
  copyUnit,
  createDisparityJet,
  disparity,
  disparityRank,
  disparityStart,
  disparityTargets,
  disparityTraining,
  killUnit,
  networkValue,
} from '../../../src/core/labs/disparity';
import { finish } from '../../../src/core/labs/slices';
import { reach } from '../../../src/core/linear-algebra/svd';
import { integral } from '../../../src/core/numerics/quadrature';
import { tries } from '../../tries';
import { flat, reference, relative, worst } from './reference';

interface Place {
  readonly name: string;
  readonly h: number;
  readonly K: number;
  readonly q: number;
  readonly theta: readonly number[];
  readonly w: readonly number[];
  readonly H: readonly (readonly number[])[];
  readonly sv: readonly number[];
  readonly rank: number;
  readonly rank_formula: number;
}

interface Run {
  readonly h: number;
  readonly K: number;
  readonly target: string;
  readonly wstar: readonly number[];
  readonly mode: string;
  readonly theta0: readonly number[];
  readonly eta: number;
  readonly record: readonly {
    readonly step: number;
    readonly L: number;
    readonly sv: readonly number[];
    readonly grad_theta: number;
    readonly swallowed: number;
  }[];
  readonly theta_end: readonly number[];
}

const { points, runs } = reference<{ points: Place[]; runs: Run[] }>('L7');

/** Whether a threshold of 1e-9·σ₁ says the same on both sides. */
const isClear = (sv: readonly number[]) => sv.every((s) => s === 0 || s > 1e-8 * sv[0] || s < 1e-12 * sv[0]);

describe('the disparity matrix of a small ReLU network', () => {
  test.each(points)('$name', ({ h, K, q, theta, w, H, sv, rank, rank_formula }) => {
    const jet = createDisparityJet(h, K);
    const at = Float64Array.from(theta);
    disparity(at, K, jet);
    expect(worst(jet.w, w)).toBeLessThan(1e-11);
    expect(worst(jet.H.data, flat(H))).toBeLessThan(1e-11);
    const found = reach(jet.H);
    sv.forEach((s, k) => {
      expect(Math.abs(found.sigma[k] - s)).toBeLessThan(1e-10 * sv[0]);
    });
    if (isClear(sv)) expect(found.rank).toBe(rank);
    expect(disparityRank(at)).toBe(rank_formula);
    expect(Math.min(disparityRank(at), q)).toBe(rank);
  });

  test.each(runs)('training h = $h, K = $K to $target, $mode start', (run) => {
    const last = tries(3000, 1000);
    const record = run.record.filter(({ step }) => step <= last);
    const [goal, theta] = [Float64Array.from(run.wstar), Float64Array.from(run.theta0)];
    // The reference ends one step after the last that it records.
    const looks = [...record.map(({ step }) => step), last + 1];
    const found = finish(disparityTraining({ K: run.K, goal, theta, eta: run.eta, looks }));
    record.forEach(({ L, sv, grad_theta, swallowed }, k) => {
      expect(Math.abs(found.loss[k] - L) / Math.max(1, L)).toBeLessThan(1e-6);
      sv.forEach((s, i) => {
        expect(Math.abs(found.sigma[k][i] - s)).toBeLessThan(1e-6 * sv[0]);
      });
      // Of one that is all round-off no digit is left.
      if (grad_theta > 1e-12) expect(relative(found.thetaGradient[k], grad_theta)).toBeLessThan(1e-4);
      // Of a gradient that has all but vanished the digits that are swallowed are gone too.
      if (L > 1e-6 && isClear(sv)) expect(Math.abs(found.swallowed[k] - swallowed)).toBeLessThan(1e-4);
    });
    if (last === 3000) expect(worst(found.theta[record.length], run.theta_end)).toBeLessThan(1e-6);
  });

  test('w are the coefficients of the function that the network computes', () => {
    const theta = disparityStart(5, 7);
    const jet = createDisparityJet(5, 3);
    disparity(theta, 3, jet);
    // By pieces, for the kinks are anywhere.
    const pieces = Array.from({ length: 400 }, (_, k) => -1 + k / 200);
    const by = (basis: (x: number) => number) =>
      pieces.reduce((sum, x) => sum + integral((y) => networkValue(theta, y) * basis(y), x, x + 1 / 200), 0);
    expect(Math.abs(by(() => Math.SQRT1_2) - jet.w[0])).toBeLessThan(1e-6);
    expect(Math.abs(by((x) => Math.sin(2 * Math.PI * x)) - jet.w[4])).toBeLessThan(1e-6);
  });

  test('the targets have the coefficients of the reference', () => {
    for (const { target, K, wstar } of runs) {
      const id = target === '|x|' ? 'absolute' : 'sine';
      expect(worst(coefficientsOf(disparityTargets[id].value, K), wstar)).toBeLessThan(1e-12);
    }
  });

  test('a unit that misses the interval stays as it is, and equal units stay equal', () => {
    const start = killUnit(copyUnit(disparityStart(4, 1), 0, 1, true), 3);
    const goal = coefficientsOf(disparityTargets.absolute.value, 3);
    const { theta } = finish(disparityTraining({ K: 3, goal, theta: start, eta: 0.05, looks: [0, 500] }));
    const unit = (at: Float64Array, j: number) => [at[j], at[4 + j], at[8 + j]];
    expect(unit(theta[1], 3)).toEqual(unit(start, 3));
    expect(unit(theta[1], 1)).toEqual(unit(theta[1], 0));
    expect(unit(theta[1], 1)).not.toEqual(unit(start, 1));
  });

  test('never more than two columns of three count, whatever the start', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const theta = disparityStart(3, seed);
      const jet = createDisparityJet(3, 12);
      disparity(theta, 12, jet);
      const { sigma, rank } = reach(jet.H);
      expect(rank).toBeLessThanOrEqual(6);
      if (isClear([...sigma])) expect(rank).toBeLessThanOrEqual(disparityRank(theta));
    }
  });

  test(`runs ${points.length} points and ${runs.length} trainings and leaves out none`, () => {
    expect([points.length, runs.length]).toEqual([12, 10]);
  });
});

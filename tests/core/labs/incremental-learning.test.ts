import { describe, expect, test } from 'vitest';
import {
  incrementalThreshold,
  learningCurves,
  learningTimes,
  shallowThreshold,
  timeTo,
} from '../../../src/core/labs/incremental-learning';
import { integral } from '../../../src/core/numerics/quadrature';
import { reference, relative, worst } from './reference';

interface Run {
  readonly N: number;
  readonly w0: number;
  readonly half_time: readonly number[];
  readonly t10: readonly number[];
  readonly t90: readonly number[];
  readonly next_fraction_when_90: readonly number[];
  readonly t: readonly number[];
  readonly w: readonly (readonly number[])[];
}

interface Threshold {
  readonly s: number;
  readonly f: number;
  readonly sigma_i: number;
  readonly sigma_j: number;
  readonly N2_small_w0_formula: number;
  readonly N2: number;
  readonly N3: number;
  readonly N4: number;
  readonly N6: number;
}

const { runs, thresholds } = reference<{
  readonly runs: readonly { readonly targets: readonly number[]; readonly runs: readonly Run[] }[];
  readonly thresholds: readonly Threshold[];
}>('L6');

const cases = runs.flatMap(({ targets, runs: each }) => each.map((run) => ({ targets, ...run })));

describe('incremental learning by depth', () => {
  test.each(cases)('N = $N from $w0 to $targets: times and curves', (run) => {
    const found = learningTimes(run);
    run.half_time.forEach((half, i) => {
      expect(relative(found.half[i], half)).toBeLessThan(1e-10);
    });
    expect(worst(found.t10, run.t10)).toBeLessThan(1e-10);
    expect(worst(found.t90, run.t90)).toBeLessThan(1e-10);
    expect(worst(found.nextWhen90, run.next_fraction_when_90)).toBeLessThan(1e-10);
    learningCurves(run, run.t).forEach((curve, i) => {
      expect(worst(curve, run.w[i])).toBeLessThan(1e-8);
    });
  });

  test.each(thresholds)('the largest incremental start for targets $sigma_i and $sigma_j', (entry) => {
    const pair = { larger: entry.sigma_i, smaller: entry.sigma_j, s: entry.s, f: entry.f };
    for (const N of [2, 3, 4, 6] as const) {
      expect(relative(incrementalThreshold(pair, N) ?? 0, entry[`N${N}`]), `N = ${N}`).toBeLessThan(1e-6);
    }
    expect(incrementalThreshold(pair, 1)).toBeUndefined();
    expect(relative(shallowThreshold(pair), entry.N2_small_w0_formula)).toBeLessThan(1e-6);
  });

  test('the time at every depth is the integral of 1 over the speed', () => {
    for (let N = 1; N <= 12; N++) {
      const [w0, w, target] = [0.02, 1.3, 1.5];
      // By ln w, in which the slow start is as long as the rest.
      const slow = (x: number) => Math.exp(x) / (N * N * Math.exp(x) ** (2 - 2 / N) * (target - Math.exp(x)));
      const time = integral(slow, Math.log(w0), Math.log(w));
      expect(relative(timeTo(w, w0, target, N), time), `N = ${N}`).toBeLessThan(1e-11);
    }
  });

  test('the wrong depth is not within a thousandth of the reference', () => {
    for (const run of cases.filter(({ w0 }) => w0 < 0.01)) {
      const { half } = learningTimes({ ...run, N: run.N + 1 });
      expect(relative(half[0], run.half_time[0]), `N = ${run.N}`).toBeGreaterThan(1e-3);
    }
  });

  test(`runs ${cases.length} runs and ${thresholds.length} thresholds and leaves out none`, () => {
    expect([cases.length, thresholds.length]).toEqual([28, 12]);
  });
});

import { describe, expect, test } from 'vitest';
import { convergenceRun, flowRate, guarantee, scalarStart } from '../../../src/core/labs/deep-convergence';
import { finish } from '../../../src/core/labs/slices';
import { matrix } from '../../../src/core/linear-algebra/matrix';
import { linearNetwork } from '../../../src/core/networks/linear-network';
import { tries } from '../../tries';
import { flat, reference, relative, worst } from './reference';

type Rows = readonly (readonly number[])[];

interface Holds {
  readonly N: number;
  readonly d: number;
  readonly Phi: Rows;
  readonly W0: Rows;
  readonly layers0: readonly Rows[];
  readonly margin_c: number;
  readonly delta_bound: number;
  readonly eta_bound: number;
  readonly guaranteed_factor: number;
  readonly loss: readonly (readonly [step: number, loss: number])[];
  readonly observed_log_rate: number;
  readonly guaranteed_log_rate: number;
  readonly sigma_min_along: number;
  readonly imbalance_along: number;
  readonly run_eta: number;
  readonly run_loss: readonly (readonly [step: number, loss: number])[];
}

interface Fails {
  readonly layers0: number[] | Rows[];
  readonly Phi: number | Rows;
  readonly eta: number;
  readonly margin: number;
  readonly trace_step_w_loss?: readonly (readonly [number, number, number])[];
  readonly trace?: readonly (readonly [number, Rows, number])[];
  readonly loss_first?: readonly number[];
}

const { holds, fails } = reference<{ holds: Holds[]; fails: Fails[] }>('L2');

const widthsOf = (N: number, d: number) => Array.from({ length: N + 1 }, () => d);
const thetaOf = (layers: readonly Rows[]) => Float64Array.from(layers.flatMap((layer) => layer.flat()));

const runOf = ({ N, d, Phi, layers0 }: Holds, eta: number, looks: readonly number[]) =>
  finish(
    convergenceRun({ goal: matrix(d, d, flat(Phi)), widths: widthsOf(N, d), theta: thetaOf(layers0), eta, looks }),
  );

/** Two layers of one unit each towards 1. */
const scalarRun = (theta: Float64Array, eta: number, looks: readonly number[]) =>
  finish(convergenceRun({ goal: matrix(1, 1, [1]), widths: [1, 1, 1], theta, eta, looks }));

describe('convergence of deep linear networks', () => {
  test.each(holds)('N = $N, $d × $d: the bound, and the run below it', (entry) => {
    const { N, d, margin_c, delta_bound, eta_bound, guaranteed_factor, loss } = entry;
    const bound = guarantee(matrix(d, d, flat(entry.Phi)), matrix(d, d, flat(entry.W0)), N);
    const constants = [bound.margin, bound.balance, bound.eta, 1 - bound.factor];
    [margin_c, delta_bound, eta_bound, 1 - guaranteed_factor].forEach((value, k) => {
      expect(relative(constants[k], value)).toBeLessThan(k === 3 ? 1e-7 : 1e-10);
    });
    const found = runOf(
      entry,
      eta_bound,
      loss.map(([step]) => step),
    );
    loss.forEach(([step, value], k) => {
      expect(relative(found.loss[k], value)).toBeLessThan(1e-8);
      expect(found.loss[k]).toBeLessThanOrEqual(found.loss[0] * bound.factor ** step);
      // The flow from balanced layers is faster by 2N or more, and never slower than this.
      const least = flowRate(Math.min(...found.sigmaMin), N) * eta_bound * step;
      expect(found.loss[k]).toBeLessThanOrEqual(found.loss[0] * Math.exp(-least) * (1 + 1e-6));
    });
    const observed = -Math.log(found.loss[7] / found.loss[0]) / 4000;
    expect(relative(observed, entry.observed_log_rate)).toBeLessThan(1e-6);
    expect(Math.max(...found.imbalance)).toBeLessThan(1.01 * entry.imbalance_along);
  });

  test.each(holds)('N = $N, $d × $d: with a step 10⁵ times as large', (entry) => {
    const found = runOf(
      entry,
      entry.run_eta,
      entry.run_loss.map(([step]) => step),
    );
    entry.run_loss.forEach(([, value], k) => {
      if (value > 1e-20) expect(relative(found.loss[k], value)).toBeLessThan(1e-7);
      else expect(found.loss[k]).toBeLessThan(1e-20);
    });
  });

  test('without a margin: the product of two numbers rests at the saddle', () => {
    const { layers0, eta, margin, trace_step_w_loss: trace = [] } = fails[0];
    expect(guarantee(matrix(1, 1, [1]), matrix(1, 1, [-0.49]), 2)).toMatchObject({ margin, eta: Number.NaN });
    const looks = trace.map(([step]) => step);
    const found = scalarRun(Float64Array.from(layers0 as number[]), eta, looks);
    expect(found.W.map(({ data }) => data[0])).toEqual(trace.map(([, w]) => expect.closeTo(w, 12)));
    expect(
      worst(
        found.loss,
        Float64Array.from(trace, ([, , value]) => value),
      ),
    ).toBeLessThan(1e-10);
    // Any other start escapes.
    const escaped = scalarRun(Float64Array.of(0.7, -0.699), eta, [5000]);
    expect(escaped.loss[0]).toBeLessThan(1e-20);
  });

  test('without a margin: a determinant of the wrong sign ends at rank one', () => {
    const { layers0, eta, trace = [] } = fails[1];
    const looks = trace.map(([step]) => step).filter((step) => step <= tries(20_000, 1000));
    const theta = thetaOf(layers0 as Rows[]);
    const goal = matrix(2, 2, [1, 0, 0, 1]);
    const found = finish(convergenceRun({ goal, widths: [2, 2, 2], theta, eta, looks }));
    looks.forEach((_, k) => {
      expect(worst(found.W[k].data, flat(trace[k][1]))).toBeLessThan(1e-10);
      expect(Math.abs(found.loss[k] - trace[k][2])).toBeLessThan(1e-10);
    });
  });

  test('unbalanced by M²: the step of the theorem itself diverges', () => {
    const { layers0, eta, margin, loss_first = [] } = fails[2];
    const theta = Float64Array.from(layers0 as number[]);
    expect(guarantee(matrix(1, 1, [1]), linearNetwork([1, 1, 1]).product(theta), 2).margin).toBeCloseTo(margin, 12);
    const found = scalarRun(
      theta,
      eta,
      loss_first.map((_, k) => k),
    );
    // Squared in each step, the rounding of the start too.
    loss_first.slice(0, 9).forEach((value, k) => {
      expect(relative(found.loss[k], value), `step ${k}`).toBeLessThan(1e-6);
    });
    expect(scalarRun(theta, eta, [0, 1000]).diverged).toBe(true);
  });

  test.each([2.2, 2.5, 3, 3.5, 3.9])('ηM² = %d: the loss explodes, M shrinks, and it converges', (product) => {
    const M = 1000;
    const start = scalarStart(M, 0.8);
    const looks = [0, 5, 10, 20, 40, 1000, 3000];
    const found = scalarRun(start, product / M ** 2, looks);
    expect(found.diverged).toBe(false);
    expect(Math.max(...found.loss)).toBeGreaterThan(found.loss[0]);
    expect(found.loss.at(-1)).toBeLessThan(1e-10);
  });

  test.each([4.2, 5, 10])('ηM² = %d: it does not come back', (product) => {
    expect(scalarRun(scalarStart(1000, 0.8), product / 1e6, [0, 1000]).diverged).toBe(true);
  });

  test(`runs ${holds.length} that hold and ${fails.length} that fail and leaves out none`, () => {
    expect([holds.length, fails.length]).toEqual([3, 3]);
  });
});

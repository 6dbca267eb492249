/** Gradient descent on ½‖w(θ) − w*‖², half the squared L² distance of two functions on [−1, 1] up to frequency K. */

import { frobenius, multiplyTransposed } from '../../linear-algebra/matrix';
import { reach, swallowed } from '../../linear-algebra/svd';
import { integral } from '../../numerics/quadrature';
import { normal, seededRandom } from '../../numerics/random';
import type { Slices } from '../slices';
import { coefficientCount, createDisparityJet, disparity } from './network';

/** Functions to fit, each smooth on both sides of 0. */
export const disparityTargets = {
  sine: { label: 'sin πx', value: (x: number) => Math.sin(Math.PI * x) },
  absolute: { label: '|x|', value: Math.abs },
  step: { label: 'sign x', value: Math.sign },
  hat: { label: 'max(0, 1 − 2|x|)', value: (x: number) => Math.max(0, 1 - 2 * Math.abs(x)) },
} as const satisfies Record<string, { label: string; value: (x: number) => number }>;

export type DisparityTarget = keyof typeof disparityTargets;

/** The coefficients of a function on [−1, 1] with kinks or jumps at multiples of ½ at most. */
export function coefficientsOf(value: (x: number) => number, K: number): Float64Array {
  const project = (basis: (x: number) => number) =>
    [-1, -0.5, 0, 0.5].reduce((sum, from) => sum + integral((x) => value(x) * basis(x), from, from + 0.5), 0);
  return Float64Array.from({ length: coefficientCount(K) }, (_, i) => {
    const P = Math.PI * Math.ceil(i / 2);
    if (i === 0) return project(() => Math.SQRT1_2);
    return project(i % 2 === 1 ? (x) => Math.cos(P * x) : (x) => Math.sin(P * x));
  });
}

/** θ of h units with standard normal entries: the same for the same seed. */
export function disparityStart(h: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: 3 * h }, () => normal(random));
}

/** ‖H_j‖_F of the three columns of each unit: how much it can move the coefficients. 0 for a dead one. */
export function unitSizes(theta: Float64Array, K: number): Float64Array {
  const h = theta.length / 3;
  const { H } = disparityAt(theta, K);
  return Float64Array.from({ length: h }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < H.rows; i++) for (const k of [j, h + j, 2 * h + j]) sum += H.data[i * H.columns + k] ** 2;
    return Math.sqrt(sum);
  });
}

function disparityAt(theta: Float64Array, K: number) {
  const jet = createDisparityJet(theta.length / 3, K);
  disparity(theta, K, jet);
  return jet;
}

/** Unit k made to miss [−1, 1] altogether, its kink beyond an end. */
export function killUnit(theta: Float64Array, k: number): Float64Array {
  const h = theta.length / 3;
  const out = theta.slice();
  out[2 * h + k] = -Math.abs(theta[h + k]) - 0.5;
  return out;
}

/** Unit `into` made a copy of unit k, its outgoing weight kept unless `same`. */
export function copyUnit(theta: Float64Array, k: number, into: number, same: boolean): Float64Array {
  const h = theta.length / 3;
  const out = theta.slice();
  for (const block of same ? [0, h, 2 * h] : [h, 2 * h]) out[block + into] = theta[block + k];
  return out;
}

interface TrainingOptions {
  readonly K: number;
  readonly goal: Float64Array;
  readonly theta: Float64Array;
  readonly eta: number;
  /** Steps after which it is looked at, ascending. */
  readonly looks: readonly number[];
}

/** One row for each look that was reached. */
export interface TrainingRun {
  readonly step: number[];
  readonly loss: number[];
  /** Singular values of H, descending, q of them. */
  readonly sigma: Float64Array[];
  readonly rank: number[];
  /** ‖∇_θ L‖. */
  readonly thetaGradient: number[];
  /** The part of ‖∇_w L‖² in ker Hᵀ: near 1 with a loss above 0, the run ends in a ghost. */
  readonly swallowed: number[];
  readonly theta: Float64Array[];
  diverged: boolean;
}

/**
 * Whether a look finds training at rest in a ghost: all but a thousandth of the gradient is swallowed, and what θ sees of it is
 * next to nothing beside what there is, while the loss is not small.
 */
export function isGhost(run: TrainingRun, look: number): boolean {
  const loss = run.loss[look];
  return run.swallowed[look] > 0.999 && loss > 1e-4 && run.thetaGradient[look] < 1e-3 * Math.sqrt(2 * loss);
}

/** Steps of one slice. */
const STEPS = 100;

export function* disparityTraining({ K, goal, theta, eta, looks }: TrainingOptions): Slices<TrainingRun> {
  const run: TrainingRun = {
    step: [],
    loss: [],
    sigma: [],
    rank: [],
    thetaGradient: [],
    swallowed: [],
    theta: [],
    diverged: false,
  };
  const at = theta.slice();
  const trainer = createTrainer(K, goal, at.length / 3);
  let step = 0;
  for (const look of looks) {
    while (step < look) {
      const steps = Math.min(STEPS, look - step);
      for (let k = 0; k < steps; k++) trainer.step(at, eta);
      step += steps;
      yield { done: step / looks[looks.length - 1], result: run };
    }
    if (!at.every(Number.isFinite)) {
      run.diverged = true;
      break;
    }
    run.step.push(step);
    trainer.look(at, run);
  }
  return run;
}

function createTrainer(K: number, goal: Float64Array, h: number) {
  const jet = createDisparityJet(h, K);
  const q = goal.length;
  const gradient = { rows: q, columns: 1, data: new Float64Array(q) };
  const back = { rows: 3 * h, columns: 1, data: new Float64Array(3 * h) };
  const evaluate = (theta: Float64Array) => {
    disparity(theta, K, jet);
    for (let i = 0; i < q; i++) gradient.data[i] = jet.w[i] - goal[i];
    multiplyTransposed(jet.H, gradient, back);
  };
  return {
    step(theta: Float64Array, eta: number) {
      evaluate(theta);
      for (let j = 0; j < theta.length; j++) theta[j] -= eta * back.data[j];
    },
    look(theta: Float64Array, run: TrainingRun) {
      evaluate(theta);
      const all = reach(jet.H);
      run.loss.push(gradient.data.reduce((sum, x) => sum + 0.5 * x * x, 0));
      run.sigma.push(all.sigma);
      run.rank.push(all.rank);
      run.thetaGradient.push(frobenius(back.data));
      run.swallowed.push(swallowed(all, gradient.data));
      run.theta.push(theta.slice());
    },
  };
}

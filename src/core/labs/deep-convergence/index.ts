/**
 * Convergence of gradient descent on deep linear networks, ℓ = ½‖W_N ⋯ W₁ − Φ‖_F² (S. Arora, N. Cohen, N. Golowich, W. Hu,
 * "A Convergence Analysis of Gradient Descent for Deep Linear Neural Networks", ICLR 2019, arXiv:1810.02281).
 */

import { distance, frobenius, type Matrix } from '../../linear-algebra/matrix';
import { singularValues } from '../../linear-algebra/svd';
import { imbalance, linearNetwork } from '../../networks/linear-network';
import { descend } from '../depth-preconditioner/gap';
import type { Slices } from '../slices';

/** What theorem 1 of the paper asks of a start, and what it then promises. */
export interface Guarantee {
  /** c = σ_min(Φ) − ‖W − Φ‖_F: above 0, ℓ(0) is below that of every matrix of lower rank. */
  readonly margin: number;
  /** ‖W_{j+1}ᵀW_{j+1} − W_jW_jᵀ‖_F may be this at most; NaN without a margin, as all below. */
  readonly balance: number;
  /** The largest η. */
  readonly eta: number;
  /** ℓ shrinks by this factor with each step, or faster. */
  readonly factor: number;
}

/** The bounds with the constants 256 and 6144 as they are quoted from the paper. */
export function guarantee(goal: Matrix, W: Matrix, N: number): Guarantee {
  const margin = (singularValues(goal).at(-1) ?? 0) - distance(W.data, goal.data);
  const c = margin > 0 ? margin : Number.NaN;
  const size = frobenius(goal.data);
  const eta = c ** ((4 * N - 2) / N) / (6144 * N ** 3 * size ** ((6 * N - 4) / N));
  return {
    margin,
    balance: c ** 2 / (256 * N ** 3 * size ** ((2 * (N - 1)) / N)),
    eta,
    factor: 1 - eta * c ** ((2 * (N - 1)) / N),
  };
}

/**
 * The rate of the flow from balanced layers: N σ_min(W)^{2−2/N} bounds JJᵀ from below, so that ℓ falls at least as fast as
 * e^{−2Nσ_min^{2−2/N}t}.
 */
export const flowRate = (sigmaMin: number, N: number): number => 2 * N * sigmaMin ** (2 - 2 / N);

interface ConvergenceOptions {
  readonly goal: Matrix;
  readonly widths: readonly number[];
  readonly theta: Float64Array;
  readonly eta: number;
  /** Steps after which it is looked at, ascending; 0 is the start. */
  readonly looks: readonly number[];
}

/** One row for each look that was reached. */
export interface ConvergenceRun {
  readonly step: number[];
  readonly loss: number[];
  readonly W: Matrix[];
  readonly sigmaMin: number[];
  readonly imbalance: number[];
  /** True where the loss grew beyond all numbers, which ends the run. */
  diverged: boolean;
}

/** Steps of one slice. */
const STEPS = 500;

/** Gradient descent on the layers. */
export function* convergenceRun({ goal, widths, theta, eta, looks }: ConvergenceOptions): Slices<ConvergenceRun> {
  const network = linearNetwork(widths);
  const gradientOf = (W: Matrix, out: Matrix) => {
    for (let k = 0; k < W.data.length; k++) out.data[k] = W.data[k] - goal.data[k];
  };
  const at = theta.slice();
  const run: ConvergenceRun = { step: [], loss: [], W: [], sigmaMin: [], imbalance: [], diverged: false };
  let step = 0;
  for (const look of looks) {
    while (step < look) {
      const steps = Math.min(STEPS, look - step);
      descend(network, gradientOf, at, eta, steps);
      step += steps;
      yield { done: step / looks[looks.length - 1], result: run };
    }
    const { rows, columns, data } = network.product(at);
    const value = 0.5 * distance(data, goal.data) ** 2;
    if (!Number.isFinite(value)) {
      run.diverged = true;
      break;
    }
    run.step.push(step);
    run.loss.push(value);
    run.W.push({ rows, columns, data: data.slice() });
    run.sigmaMin.push(singularValues({ rows, columns, data }).at(-1) ?? 0);
    run.imbalance.push(imbalance(network.layers(at)));
  }
  return run;
}

/** Two layers of one unit each, (M, w/M): unbalanced by M² for large M, where GD overshoots for ηM² > 2. */
export const scalarStart = (M: number, w: number): Float64Array => Float64Array.of(M, w / M);

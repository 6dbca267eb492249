/**
 * Deep matrix factorization W = W_N ⋯ W₁ on observed entries, ½ Σ_Ω (W_ij − M_ij)² (S. Arora, N. Cohen, W. Hu, Y. Luo,
 * "Implicit Regularization in Deep Matrix Factorization", NeurIPS 2019, arXiv:1905.13655; their loss is twice ours, so
 * their time is half of it). All layers are n × n and start at α^{1/N}I, balanced, with W(0) = αI.
 */

import { diagonal, distance, type Matrix, matrix, zeros } from '../../linear-algebra/matrix';
import { singularValues } from '../../linear-algebra/svd';
import { linearNetwork } from '../../networks/linear-network';
import type { Tolerance, VectorField } from '../../numerics/dormand-prince';
import { flowRun } from '../../numerics/flow-run';
import type { Slices } from '../slices';

/** A matrix of which some entries are known. */
export interface Completion {
  readonly target: Matrix;
  /** 1 where an entry is observed, as many as the target has. */
  readonly observed: Uint8Array;
}

interface FactorizationOptions {
  /** Layers. */
  readonly N: number;
  /** W(0) = αI … */
  readonly alpha: number;
  /** … or, with −1, with its last entry negated: the flow of two layers or more keeps the sign of the determinant. */
  readonly detSign: 1 | -1;
  /** Times at which it is looked at, ascending. */
  readonly times: readonly number[];
  /** Of a step; fine enough for twelve digits or so where absent. */
  readonly tolerance?: Tolerance;
}

/** One row for each time that was reached. */
export interface FactorizationRun {
  readonly t: number[];
  /** Singular values, descending. */
  readonly sigma: Float64Array[];
  readonly loss: number[];
  readonly nuclear: number[];
  /** exp of the entropy of the singular values (O. Roy, M. Vetterli 2007). */
  readonly effectiveRank: number[];
  /** ‖W − M‖_F over all entries. */
  readonly error: number[];
  /** W at the last of these times. */
  W: Matrix;
}

/** ∇L = W − M on the observed entries, 0 elsewhere. */
export function completionGradient({ target, observed }: Completion, W: Matrix, out: Matrix): void {
  for (let k = 0; k < observed.length; k++) out.data[k] = observed[k] ? W.data[k] - target.data[k] : 0;
}

function completionLoss({ target, observed }: Completion, W: Matrix): number {
  return observed.reduce((sum, seen, k) => (seen ? sum + 0.5 * (W.data[k] - target.data[k]) ** 2 : sum), 0);
}

/** exp(−Σ p ln p) of p = σ/Σσ. */
export function effectiveRank(sigma: Float64Array): number {
  const total = sigma.reduce((sum, x) => sum + x, 0);
  return Math.exp(sigma.reduce((sum, x) => (x > 0 ? sum - (x / total) * Math.log(x / total) : sum), 0));
}

/** The layers α^{1/N}I one after another, with the last entry of the last one negated for a determinant below 0. */
function startOf(n: number, { N, alpha, detSign }: FactorizationOptions): Float64Array {
  const theta = new Float64Array(N * n * n);
  const layer = diagonal(n, n, () => alpha ** (1 / N)).data;
  for (let j = 0; j < N; j++) theta.set(layer, j * n * n);
  theta[theta.length - 1] *= detSign;
  return theta;
}

const FINE: Tolerance = { relative: 1e-9, absolute: 1e-12 };

/** Steps of one slice. */
const STEPS = 200;

/** Follows gradient flow in the layers through the times. */
export function* factorizationFlow(problem: Completion, options: FactorizationOptions): Slices<FactorizationRun> {
  const n = problem.target.rows;
  const network = linearNetwork(Array.from({ length: options.N + 1 }, () => n));
  const gradient = zeros(n, n);
  const field: VectorField = (theta, out) => {
    completionGradient(problem, network.product(theta), gradient);
    network.pullBack(gradient, out);
    for (let k = 0; k < out.length; k++) out[k] = -out[k];
    return true;
  };
  const flow = flowRun(field, startOf(n, options), options.tolerance ?? FINE);
  const run: FactorizationRun = { t: [], sigma: [], loss: [], nuclear: [], effectiveRank: [], error: [], W: gradient };
  const { times } = options;
  for (const t of times) {
    let state = flow.advance(t, STEPS);
    for (; state === 'going'; state = flow.advance(t, STEPS)) yield { done: run.t.length / times.length, result: run };
    if (state === 'stuck') return run;
    look(problem, network.product(flow.y), t, run);
    yield { done: run.t.length / times.length, result: run };
  }
  return run;
}

function look(problem: Completion, W: Matrix, t: number, run: FactorizationRun): void {
  const sigma = singularValues(W);
  run.t.push(t);
  run.sigma.push(sigma);
  run.loss.push(completionLoss(problem, W));
  run.nuclear.push(sigma.reduce((sum, x) => sum + x, 0));
  run.effectiveRank.push(effectiveRank(sigma));
  run.error.push(distance(W.data, problem.target.data));
  run.W = matrix(W.rows, W.columns, W.data);
}

/**
 * Gradient descent on N explicit layers beside the closed rule W ← W − η Σⱼ [WWᵀ]^{(N−j)/N} ∇L [WᵀW]^{(j−1)/N}: equal as
 * flows from balanced layers, and apart by a gap in proportion to η in steps.
 */

import { copy, distance, type Matrix, multiplyTransposed, zeros } from '../../linear-algebra/matrix';
import { endToEnd } from '../../networks/end-to-end';
import { balancedLayers, imbalance, type LinearNetwork, linearNetwork } from '../../networks/linear-network';
import type { VectorField } from '../../numerics/dormand-prince';
import { flowRun } from '../../numerics/flow-run';
import { normal, seededRandom } from '../../numerics/random';
import type { Slices } from '../slices';

/** ½ tr((W − Φ) S (W − Φ)ᵀ), from any start. */
export interface Regression {
  /** Φ, outputs × inputs. */
  readonly goal: Matrix;
  /** S, the second moments of the inputs. */
  readonly moments: Matrix;
}

/** ∇L = (W − Φ)S. */
function regressionGradient({ goal, moments }: Regression, W: Matrix, out: Matrix): void {
  const { rows, columns, data } = W;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        sum += (data[i * columns + k] - goal.data[i * columns + k]) * moments.data[k * columns + j];
      }
      out.data[i * columns + j] = sum;
    }
  }
}

interface GapOptions extends Regression {
  /** Inputs first, outputs last. */
  readonly widths: readonly number[];
  /** W₁, …, W_N one after another, row by row; balanced, or the closed rule is not theirs. */
  readonly theta: Float64Array;
  /** The time T at which both are compared: they take T/η steps. */
  readonly time: number;
  readonly etas: readonly number[];
}

export interface Gap {
  readonly eta: number;
  readonly steps: number;
  /** W_N ⋯ W₁ of the layers, and W by the closed rule. */
  readonly explicit: Matrix;
  readonly closed: Matrix;
  /** ‖explicit − closed‖_F. */
  readonly gap: number;
  /** Largest ‖W_{j+1}ᵀW_{j+1} − W_jW_jᵀ‖_F of the layers at the end. */
  readonly imbalance: number;
}

export interface Gaps {
  /** The end of the gradient flow, that of the layers and of the closed field alike; undefined until it is there. */
  flow: Matrix | undefined;
  readonly rows: Gap[];
}

/** One row for each η, then the flow. */
export function* gaps(options: GapOptions): Slices<Gaps> {
  const result: Gaps = { flow: undefined, rows: [] };
  for (const eta of options.etas) {
    result.rows.push(gapAt(options, eta));
    yield { done: result.rows.length / (options.etas.length + 1), result };
  }
  result.flow = networkFlow(options);
  return result;
}

function gapAt(options: GapOptions, eta: number): Gap {
  const { widths, theta, time } = options;
  const steps = Math.round(time / eta);
  const network = linearNetwork(widths);
  const explicit = theta.slice();
  descend(network, (W, out) => regressionGradient(options, W, out), explicit, eta, steps);
  const closed = closedDescent(options, network.product(theta), network.widths.length - 1, eta, steps);
  const end = copy(network.product(explicit));
  const gap = distance(end.data, closed.data);
  return { eta, steps, explicit: end, closed, gap, imbalance: imbalance(network.layers(explicit)) };
}

/**
 * Steps of gradient descent on the layers, in place.
 * @param gradientOf puts ∇_W L at W into a matrix of its size
 */
export function descend(
  network: LinearNetwork,
  gradientOf: (W: Matrix, out: Matrix) => void,
  theta: Float64Array,
  eta: number,
  steps: number,
): void {
  const { widths } = network;
  const gradient = zeros(widths[widths.length - 1], widths[0]);
  const step = new Float64Array(theta.length);
  for (let k = 0; k < steps; k++) {
    gradientOf(network.product(theta), gradient);
    network.pullBack(gradient, step);
    for (let i = 0; i < theta.length; i++) theta[i] -= eta * step[i];
  }
}

function closedDescent(loss: Regression, start: Matrix, N: number, eta: number, steps: number): Matrix {
  const W = copy(start);
  const [gradient, field] = [zeros(W.rows, W.columns), zeros(W.rows, W.columns)];
  for (let k = 0; k < steps; k++) {
    regressionGradient(loss, W, gradient);
    endToEnd(W, gradient, N, field);
    for (let i = 0; i < W.data.length; i++) W.data[i] -= eta * field.data[i];
  }
  return W;
}

/** W at `time` of the gradient flow of the layers. */
function networkFlow({ widths, theta, time, ...loss }: Omit<GapOptions, 'etas'>): Matrix {
  const network = linearNetwork(widths);
  const gradient = zeros(loss.goal.rows, loss.goal.columns);
  const field: VectorField = (y, out) => {
    regressionGradient(loss, network.product(y), gradient);
    network.pullBack(gradient, out);
    for (let i = 0; i < out.length; i++) out[i] = -out[i];
    return true;
  };
  const run = flowRun(field, theta, { relative: 1e-10, absolute: 1e-13 });
  run.advance(time, 100_000);
  return copy(network.product(run.y));
}

/** A random problem with balanced layers of the given widths: the same for the same seed. */
export function seededRegression(widths: readonly number[], seed: number): Regression & { theta: Float64Array } {
  const random = seededRandom(seed);
  const [inputs, outputs] = [widths[0], widths[widths.length - 1]];
  const draw = (rows: number, columns: number, scale: number): Matrix => ({
    rows,
    columns,
    data: Float64Array.from({ length: rows * columns }, () => scale * normal(random)),
  });
  const start = draw(outputs, inputs, 0.5);
  const goal = draw(outputs, inputs, 1);
  // Second moments of twice as many examples as there are inputs.
  const examples = draw(2 * inputs, inputs, 1 / Math.sqrt(2 * inputs));
  const moments = multiplyTransposed(examples, examples);
  return { goal, moments, theta: balancedLayers(start, widths) };
}

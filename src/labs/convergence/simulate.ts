import {
  type ConvergenceRun,
  convergenceRun,
  flowRate,
  type Guarantee,
  guarantee,
  scalarStart,
} from '../../core/labs/deep-convergence';
import type { Slices } from '../../core/labs/slices';
import { diagonal, frobenius, type Matrix, matrix } from '../../core/linear-algebra/matrix';
import { singularValues } from '../../core/linear-algebra/svd';
import { balancedLayers, linearNetwork } from '../../core/networks/linear-network';
import { normal, seededRandom } from '../../core/numerics/random';

export interface Options {
  readonly [key: string]: number | string;
  readonly start: 'balanced' | 'saddle' | 'determinant' | 'catapult';
  /** Layers of the balanced start. */
  readonly N: number;
  /** Distance of the balanced start from Φ, as part of σ_min(Φ). */
  readonly part: number;
  /** First layer of the unbalanced start. */
  readonly M: number;
  readonly eta: number;
  readonly steps: number;
  readonly seed: number;
}

export interface Result {
  readonly goal: Matrix;
  readonly N: number;
  readonly bound: Guarantee;
  readonly run: ConvergenceRun;
  /** 2Nσ_min(W)^{2−2/N} at each look: the flow falls at this rate or faster. */
  readonly rates: readonly number[];
}

interface Start {
  readonly goal: Matrix;
  readonly widths: readonly number[];
  readonly theta: Float64Array;
}

const size = 3;

/** Φ = I and a third of noise; W(0) at the given part of σ_min(Φ) from it. */
function balancedStart({ N, part, seed }: Options): Start {
  const random = seededRandom(seed);
  const draw = () => Float64Array.from({ length: size * size }, () => normal(random));
  const goal = matrix(
    size,
    size,
    draw().map((x, k) => x / 3 + (k % (size + 1) === 0 ? 1.5 : 0)),
  );
  const away = draw();
  const scale = (part * (singularValues(goal).at(-1) ?? 0)) / frobenius(away);
  const widths = Array.from({ length: N + 1 }, () => size);
  const W = matrix(
    size,
    size,
    goal.data.map((x, k) => x + scale * away[k]),
  );
  return { goal, widths, theta: balancedLayers(W, widths) };
}

const scalar = (theta: Float64Array): Start => ({ goal: matrix(1, 1, [1]), widths: [1, 1, 1], theta });

export function startOf(options: Options): Start {
  if (options.start === 'balanced') return balancedStart(options);
  if (options.start === 'saddle') return scalar(Float64Array.of(0.5, -0.5));
  if (options.start === 'catapult') return scalar(scalarStart(options.M, 0.8));
  // det W(0) < 0 < det Φ, with balanced layers.
  const widths = [2, 2, 2];
  return { goal: diagonal(2, 2, () => 1), widths, theta: balancedLayers(matrix(2, 2, [0.6, 0, 0, -0.6]), widths) };
}

const looks = 160;

export function* simulate(options: Options): Slices<Result> {
  const { goal, widths, theta } = startOf(options);
  const N = widths.length - 1;
  const { eta, steps } = options;
  const times = [...new Set(Array.from({ length: looks + 1 }, (_, i) => Math.round((steps * i) / looks)))];
  const bound = guarantee(goal, linearNetwork(widths).product(theta), N);
  const resultOf = (run: ConvergenceRun): Result => ({
    goal,
    N,
    bound,
    run,
    rates: run.sigmaMin.map((sigma) => flowRate(sigma, N)),
  });
  const slices = convergenceRun({ goal, widths, theta, eta, looks: times });
  for (let step = slices.next(); ; step = slices.next()) {
    if (step.done) return resultOf(step.value);
    yield { done: step.value.done, result: resultOf(step.value.result) };
  }
}

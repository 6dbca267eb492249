import {
  type ConvergenceRun,
  convergenceRun,
  flowRate,
  type Guarantee,
  guarantee,
  scalarStart,
} from '../../core/labs/deep-convergence';
import { finish, type Slices } from '../../core/labs/slices';
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
  /** Losses at the same looks from other starts of this kind, the seed's own first; empty where there is but one start. */
  readonly others: readonly (readonly number[])[];
  readonly shots: readonly Shot[];
}

/** What becomes of the unbalanced start at one ηM². */
export interface Shot {
  readonly product: number;
  /** The largest loss on the way and that in the end, over the first; NaN where it diverged. */
  readonly peak: number;
  readonly end: number;
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
  if (options.start === 'catapult') return scalar(scalarStart(options.M, unbalanced));
  // det W(0) < 0 < det Φ, with balanced layers.
  const widths = [2, 2, 2];
  return { goal: diagonal(2, 2, () => 1), widths, theta: balancedLayers(matrix(2, 2, [0.6, 0, 0, -0.6]), widths) };
}

const looks = 160;
/** Starts that make the band. */
export const starts = 21;
const products = Array.from({ length: 56 }, (_, i) => (5 + i) / 10);
/** W(0) of the unbalanced start. */
const unbalanced = 0.8;

/** The run that is asked for, then those that it is compared with. */
export function* simulate(options: Options): Slices<Result> {
  const { goal, widths, theta } = startOf(options);
  const N = widths.length - 1;
  const { eta, steps } = options;
  const times = [...new Set(Array.from({ length: looks + 1 }, (_, i) => Math.round((steps * i) / looks)))];
  const bound = guarantee(goal, linearNetwork(widths).product(theta), N);
  const resultOf = (run: ConvergenceRun): Result => ({
    ...{ goal, N, bound, run, others: [], shots: [] },
    rates: run.sigmaMin.map((sigma) => flowRate(sigma, N)),
  });
  const slices = convergenceRun({ goal, widths, theta, eta, looks: times });
  let step = slices.next();
  for (; !step.done; step = slices.next()) yield { done: 0.3 * step.value.done, result: resultOf(step.value.result) };
  let result = resultOf(step.value);
  for (const { done, result: others } of otherStarts(options, times)) {
    result = { ...result, others };
    yield { done: 0.3 + 0.5 * done, result };
  }
  for (const { done, result: shots } of catapults(eta, times)) {
    result = { ...result, shots };
    yield { done: 0.8 + 0.2 * done, result };
  }
  return result;
}

/** Losses from the starts of the seeds from this one on. */
function* otherStarts(options: Options, times: readonly number[]): Slices<readonly (readonly number[])[]> {
  let losses: readonly (readonly number[])[] = [];
  if (options.start !== 'balanced') return losses;
  for (let k = 0; k < starts; k++) {
    const start = balancedStart({ ...options, seed: options.seed + k });
    losses = [...losses, finish(convergenceRun({ ...start, eta: options.eta, looks: times })).loss];
    yield { done: (k + 1) / starts, result: losses };
  }
  return losses;
}

/** The unbalanced start for ever larger ηM². */
function* catapults(eta: number, times: readonly number[]): Slices<readonly Shot[]> {
  let shots: readonly Shot[] = [];
  for (const product of products) {
    const { loss, diverged } = finish(
      convergenceRun({ ...scalar(scalarStart(Math.sqrt(product / eta), unbalanced)), eta, looks: times }),
    );
    const [peak, end] = diverged
      ? [Number.NaN, Number.NaN]
      : [Math.max(...loss) / loss[0], loss[loss.length - 1] / loss[0]];
    shots = [...shots, { product, peak, end }];
    yield { done: shots.length / products.length, result: shots };
  }
  return shots;
}

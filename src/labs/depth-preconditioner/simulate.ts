import {
  bestRates,
  constantGradient,
  deepField,
  drawnRegression,
  type Gaps,
  gaps,
  loopIntegral,
  type PlaneGradient,
  polygon,
  quadraticGradient,
  quarterDecades,
  type RateSweep,
  seededRegression,
} from '../../core/labs/depth-preconditioner';
import type { Slices } from '../../core/labs/slices';
import type { Point } from '../../core/types/types';

export interface Options {
  readonly [key: string]: number | string;
  /** Layers. */
  readonly N: number;
  /** The gradient around the loop: constant, of ½‖w − w*‖², or of a stretched quadratic. */
  readonly gradient: 'constant' | 'round' | 'stretched';
  /** Points of the loop, x,y one after another. */
  readonly loop: string;
  /** The power of the loss that is raced on. */
  readonly power: 'four' | 'two';
  /** Two points, or a dozen that are drawn. */
  readonly data: 'points' | 'drawn';
  /** Width of the hidden layers. */
  readonly width: number;
  readonly seed: number;
}

export interface Result {
  readonly loop: readonly Point[];
  /** ∮F·dw at each depth of `depths`. */
  readonly integrals: Float64Array;
  /** Places of a grid and F there, x, y, F₁, F₂. */
  readonly field: readonly (readonly [number, number, number, number])[];
  readonly gaps: Gaps;
  readonly etas: readonly number[];
  readonly rates: readonly RateSweep[];
  /** Gaps at each η from the seeds from this one on. */
  readonly otherGaps: readonly (readonly number[])[];
  /** Fewest steps of each depth from the seeds from this one on, NaN where none arrived; one row where nothing is drawn. */
  readonly bests: readonly (readonly number[])[];
}

export const depths = [1, 2, 3, 4, 5, 6] as const;
export const raceDepths = [1, 2, 3, 4] as const;
export const cap = 20_000;
/** Seeds that are compared, of the explicit layers and of the race. */
export const [gapSeeds, raceSeeds] = [15, 9];

const gradients: Readonly<Record<Options['gradient'], PlaneGradient>> = {
  constant: constantGradient([1, 0]),
  round: quadraticGradient([1, 0, 1], [1, 0.6]),
  stretched: quadraticGradient([2, 0.5, 0.75], [1, 0.6]),
};

const readLoop = (text: string): Point[] => {
  const values = text.split(',').map(Number);
  return Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i], values[2 * i + 1]] as const);
};

/** The loop at once, then the gaps, then the race. */
export function* simulate(options: Options): Slices<Result> {
  const { N, gradient, loop: text } = options;
  const loop = readLoop(text);
  const curve = polygon(loop);
  const integrals = Float64Array.from(depths, (depth) => loopIntegral(gradients[gradient], depth, curve));
  const etas = quarterDecades(-4, 0.5);
  let result: Result = {
    loop,
    integrals,
    field: fieldOf(gradients[gradient], N),
    gaps: { flow: undefined, rows: [] },
    etas,
    ...{ rates: [], otherGaps: [], bests: [] },
  };
  yield { done: 0.05, result };
  for (const { done, result: found } of gapsOf(options, options.seed)) {
    result = { ...result, gaps: { ...found, rows: [...found.rows] } };
    yield { done: 0.05 + 0.1 * done, result };
  }
  for (const { done, result: rates } of raceOf(options, options.seed, etas)) {
    result = { ...result, rates: rates.map((row) => ({ ...row })) };
    yield { done: 0.15 + 0.25 * done, result };
  }
  for (const { done, result: otherGaps } of manyGaps(options)) {
    result = { ...result, otherGaps };
    yield { done: 0.4 + 0.1 * done, result };
  }
  for (const { done, result: bests } of manyRaces(options, etas)) {
    result = { ...result, bests };
    yield { done: 0.5 + 0.5 * done, result };
  }
  return result;
}

const gapSteps = [0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125];

/** Explicit layers beside the closed rule, for one seed. */
function gapsOf({ N, width }: Options, seed: number): Slices<Gaps> {
  const widths = [2, ...Array.from({ length: N - 1 }, () => width), 2];
  return gaps({ ...seededRegression(widths, seed), widths, time: 1, etas: gapSteps });
}

/** Every depth at every η, for one seed. */
function raceOf({ power, data }: Options, seed: number, etas: readonly number[]): Slices<RateSweep[]> {
  const two = { X: Float64Array.of(1, 0, 0, 1), y: Float64Array.of(10, 1) };
  const race = { w0: [0.01, 0.01] as const, accuracy: 1e-5, cap, p: power === 'four' ? 4 : 2 };
  return bestRates({ ...race, ...(data === 'drawn' ? drawnRegression(seed) : two) }, raceDepths, etas);
}

function* manyGaps(options: Options): Slices<readonly (readonly number[])[]> {
  let all: readonly (readonly number[])[] = [];
  for (let k = 0; k < gapSeeds; k++) {
    for (const { result } of gapsOf(options, options.seed + k)) {
      if (result.rows.length < gapSteps.length) continue;
      all = [...all, result.rows.map(({ gap }) => gap)];
      // What would follow is the flow.
      break;
    }
    yield { done: (k + 1) / gapSeeds, result: all };
  }
  return all;
}

function* manyRaces(options: Options, etas: readonly number[]): Slices<readonly (readonly number[])[]> {
  let all: readonly (readonly number[])[] = [];
  const count = options.data === 'drawn' ? raceSeeds : 1;
  for (let k = 0; k < count; k++) {
    const slices = raceOf(options, options.seed + k, etas);
    let step = slices.next();
    for (; !step.done; step = slices.next()) yield { done: (k + step.value.done) / count, result: all };
    all = [...all, step.value.map(({ steps, best }) => (best < 0 ? Number.NaN : steps[best]))];
  }
  yield { done: 1, result: all };
  return all;
}

/** F = G(w)∇L over the plane. */
function fieldOf(gradient: PlaneGradient, N: number): Result['field'] {
  const out = new Float64Array(2);
  const ticks = Array.from({ length: 13 }, (_, i) => -1.8 + 0.3 * i);
  return ticks.flatMap((x) =>
    ticks.map((y) => {
      deepField(gradient, N, x, y, out);
      return [x, y, out[0], out[1]] as const;
    }),
  );
}

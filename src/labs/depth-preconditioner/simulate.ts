import {
  bestRates,
  constantGradient,
  deepField,
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
}

export const depths = [1, 2, 3, 4, 5, 6] as const;
export const raceDepths = [1, 2, 3, 4] as const;
export const cap = 20_000;

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
export function* simulate({ N, gradient, loop: text, power, seed }: Options): Slices<Result> {
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
    rates: [],
  };
  yield { done: 0.05, result };
  const widths = [2, ...Array.from({ length: N - 1 }, () => 3), 2];
  const steps = [0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125];
  for (const { done, result: found } of gaps({ ...seededRegression(widths, seed), widths, time: 1, etas: steps })) {
    result = { ...result, gaps: { ...found, rows: [...found.rows] } };
    yield { done: 0.05 + 0.25 * done, result };
  }
  const p = power === 'four' ? 4 : 2;
  const race = {
    p,
    X: Float64Array.of(1, 0, 0, 1),
    y: Float64Array.of(10, 1),
    w0: [0.01, 0.01] as const,
    accuracy: 1e-5,
    cap,
  };
  for (const { done, result: rates } of bestRates(race, raceDepths, etas)) {
    result = { ...result, rates: rates.map((row) => ({ ...row })) };
    yield { done: 0.3 + 0.7 * done, result };
  }
  return result;
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

import {
  coefficientsOf,
  copyUnit,
  type DisparityTarget,
  disparityStart,
  disparityTargets,
  disparityTraining,
  isGhost,
  killUnit,
  type TrainingRun,
} from '../../core/labs/disparity';
import type { Progress, Slices } from '../../core/labs/slices';

export type UnitChange = 'none' | 'kill' | 'copy' | 'twin';

export interface Options {
  readonly [key: string]: number | string | boolean;
  readonly target: DisparityTarget;
  /** Hidden units. */
  readonly h: number;
  /** Highest frequency. */
  readonly K: number;
  /** What is done to one unit of the start. */
  readonly unit: UnitChange;
  /** Which one, from 1. */
  readonly which: number;
  /** What is done to each unit besides, a letter of `unitLetters` for each; not read where it does not fit. */
  readonly units: string;
  readonly eta: number;
  readonly steps: number;
  readonly seed: number;
  /** The moment that is looked at, 0 to 1. */
  readonly at: number;
}

/** How training ends from several starts of one width. */
export interface WidthEnds {
  readonly h: number;
  readonly losses: readonly number[];
  readonly ghosts: readonly boolean[];
}

export interface Result {
  readonly run: TrainingRun;
  readonly goal: Float64Array;
  readonly widths: readonly WidthEnds[];
}

/** Widths that are compared, and starts of each. */
const widths = [2, 4, 8, 16];
const starts = 15;

/** Steps of these runs at most. */
export const widthSteps = 2000;

/** Looks, equally spaced in ln(step + 1). */
const looks = 72;

function looksUpTo(steps: number): number[] {
  const all = Array.from({ length: looks }, (_, k) => Math.round((steps + 1) ** (k / (looks - 1))) - 1);
  return [...new Set(all)];
}

/** How a link says what is done to a unit. */
export const unitLetters: Readonly<Record<string, UnitChange>> = { o: 'none', d: 'kill', k: 'copy', t: 'twin' };

/** What is done to each unit. */
export function unitChanges({ h, unit, which, units }: Options): UnitChange[] {
  const one = (which - 1) % h;
  return Array.from({ length: h }, (_, k) => {
    const own = units.length === h ? unitLetters[units[k]] : undefined;
    return own ?? (k === one ? unit : 'none');
  });
}

/** The start of the seed, with some units changed one after the other. */
export function startOf(options: Options): Float64Array {
  const { h, seed } = options;
  return unitChanges(options).reduce(
    (theta, change, k) => {
      if (change === 'none') return theta;
      if (change === 'kill') return killUnit(theta, k);
      return copyUnit(theta, (k + 1) % h, k, change === 'twin');
    },
    disparityStart(h, seed),
  );
}

export function* simulate(options: Options): Slices<Result> {
  const { K, eta, steps, target } = options;
  const goal = coefficientsOf(disparityTargets[target].value, K);
  const slices = disparityTraining({ K, goal, theta: startOf(options), eta, looks: looksUpTo(steps) });
  let run: TrainingRun | undefined;
  for (const { done, result } of slices) {
    run = result;
    if (run.step.length > 0) yield { done: 0.4 * done, result: { run, goal, widths: [] } };
  }
  let result: Result = { run: run as TrainingRun, goal, widths: [] };
  const total = widths.length * starts;
  for (let k = 0; k < total; k++) {
    result = { ...result, widths: yield* withStart(options, goal, result, k) };
    yield { done: 0.4 + (0.6 * (k + 1)) / total, result };
  }
  return result;
}

/** The ends with those of one start more: the starts of a width one after another, the seed's own first. */
function* withStart(options: Options, goal: Float64Array, result: Result, k: number): Generator<Step, WidthEnds[]> {
  const h = widths[Math.floor(k / starts)];
  const theta = disparityStart(h, options.seed + (k % starts));
  const last = Math.min(options.steps, widthSteps);
  const slices = disparityTraining({ K: options.K, goal, theta, eta: options.eta, looks: [last] });
  let step = slices.next();
  for (; !step.done; step = slices.next()) yield { done: 0.4 + (0.6 * k) / (widths.length * starts), result };
  const run = step.value;
  const before = result.widths.find((each) => each.h === h) ?? { h, losses: [], ghosts: [] };
  const others = result.widths.filter((each) => each !== before);
  if (run.diverged) return [...others, before];
  return [...others, { h, losses: [...before.losses, run.loss[0]], ghosts: [...before.ghosts, isGhost(run, 0)] }];
}

type Step = Progress<Result>;

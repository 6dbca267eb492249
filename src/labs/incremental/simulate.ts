import { incrementalThreshold, learningCurves, learningTimes } from '../../core/labs/incremental-learning';
import type { Slices } from '../../core/labs/slices';

export interface Options {
  readonly [key: string]: number | string;
  /** Layers. */
  readonly N: number;
  /** The start w₀ of every weight, at every depth. */
  readonly w0: number;
  /** Targets, as `4,3,2,1`. */
  readonly targets: string;
}

/** Weights over time at one depth. */
interface Curves {
  /** In units of the half-time of the last target. */
  readonly times: Float64Array;
  /** One row for each target, the largest first. */
  readonly weights: readonly Float64Array[];
  readonly half: Float64Array;
  readonly t90: Float64Array;
}

/** For each depth: how much of each next target is learned when the one before it is at 90 %. */
interface Overlap {
  readonly N: number;
  readonly next: Float64Array;
}

/** The largest start from which two targets are learned one after the other, by their ratio; NaN where none is. */
interface Thresholds {
  readonly N: number;
  readonly values: Float64Array;
}

export interface Result {
  readonly targets: Float64Array;
  readonly curves: Curves;
  /** The same without depth. */
  readonly shallow: Curves;
  readonly overlaps: readonly Overlap[];
  readonly ratios: Float64Array;
  readonly thresholds: readonly Thresholds[];
}

/** The targets as numbers, the largest first. */
const readTargets = (text: string): Float64Array => Float64Array.from(text.split(','), Number).sort().reverse();

const overlapDepths = [1, 2, 3, 4, 5, 6] as const;
const thresholdDepths = [2, 3, 4] as const;
/** Parts of the smaller and of the larger target, as in the paper's definition. */
export const [s, f] = [0.1, 0.9];

/** The curves at once, the thresholds point by point. */
export function* simulate({ N, w0, targets: text }: Options): Slices<Result> {
  const targets = readTargets(text);
  const ratios = Float64Array.from({ length: 21 }, (_, i) => 1 + 0.06 * (4 / 0.06) ** (i / 20));
  const result: Result = {
    targets,
    curves: curvesOf(N, w0, targets),
    shallow: curvesOf(1, w0, targets),
    overlaps: overlapDepths.map((depth) => ({
      N: depth,
      next: learningTimes({ targets: [...targets], w0, N: depth }).nextWhen90,
    })),
    ratios,
    thresholds: thresholdDepths.map((depth) => ({
      N: depth,
      values: new Float64Array(ratios.length).fill(Number.NaN),
    })),
  };
  for (let i = 0; i < ratios.length; i++) {
    for (const { N: depth, values } of result.thresholds) {
      yield { done: i / ratios.length, result };
      values[i] = incrementalThreshold({ larger: ratios[i], smaller: 1, s, f }, depth) ?? Number.NaN;
    }
  }
  return result;
}

function curvesOf(N: number, w0: number, targets: Float64Array): Curves {
  const learning = { targets: [...targets], w0, N };
  const { half, t90 } = learningTimes(learning);
  const last = half[half.length - 1];
  const times = Float64Array.from({ length: 321 }, (_, i) => i / 200);
  const weights = learningCurves(
    learning,
    times.map((t) => t * last),
  );
  return { times, weights, half, t90 };
}

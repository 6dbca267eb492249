import { type DepthTimes, depthSweep, type ProductStart, productStarts } from '../../core/labs/deep-product';
import type { Slices } from '../../core/labs/slices';

export interface Options {
  readonly [key: string]: number | string | boolean;
  readonly start: ProductStart;
  readonly target: number;
  /** The largest depth. */
  readonly depth: number;
  /** Starts for each depth. */
  readonly starts: number;
  /** L at which a run has arrived. */
  readonly accuracy: number;
  /** Whether gradient descent is run beside the integral. */
  readonly descent: boolean;
  readonly eta: number;
  readonly seed: number;
}

/** All depths of one way to start. */
export interface Sweep {
  readonly start: ProductStart;
  readonly rows: readonly DepthTimes[];
}

export interface Result {
  /** The chosen way to start. */
  readonly own: Sweep;
  readonly others: readonly Sweep[];
}

/** Steps of descent after which a run is given up. */
export const cap = 10_000;

/** The chosen way to start, then the others for comparison. */
export function* simulate(options: Options): Slices<Result> {
  const { start, target, depth, starts, accuracy, descent, eta, seed } = options;
  const depths = Array.from({ length: depth }, (_, i) => i + 1);
  const common = { target, accuracy, depths, seed, starts, eta };
  const kinds = (Object.keys(productStarts) as ProductStart[]).filter((kind) => kind !== start);
  let result: Result = { own: { start, rows: [] }, others: [] };
  for (const { done, result: rows } of depthSweep({ ...common, start, cap: descent ? cap : 0 })) {
    result = { ...result, own: { start, rows } };
    yield { done: 0.6 * done, result };
  }
  for (const [i, kind] of kinds.entries()) {
    const before = result.others;
    for (const { done, result: rows } of depthSweep({ ...common, start: kind, cap: 0 })) {
      result = { ...result, others: [...before, { start: kind, rows }] };
      yield { done: 0.6 + (0.4 * (i + done)) / kinds.length, result };
    }
  }
  return result;
}

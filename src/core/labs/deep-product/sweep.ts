/** Times over depths and seeds: never one lucky start. */

import { normal, seededRandom } from '../../numerics/random';
import type { Slices } from '../slices';
import { descendProduct } from './descent';
import { plateau, timeToAccuracy } from './time';

/** Standard ways to draw a start uⱼ, each entry by itself. */
export const productStarts = {
  normal: { label: 'N(0, 1)', draw: normal },
  uniform: { label: 'U(−1, 1)', draw: (random: () => number) => 2 * random() - 1 },
  'near-one': { label: 'N(1, 0.2²)', draw: (random: () => number) => 1 + 0.2 * normal(random) },
} as const satisfies Record<string, { label: string; draw: (random: () => number) => number }>;

export type ProductStart = keyof typeof productStarts;

interface DepthSweepOptions {
  readonly start: ProductStart;
  readonly target: number;
  readonly accuracy: number;
  readonly depths: readonly number[];
  readonly seed: number;
  /** Starts for each depth. */
  readonly starts: number;
  /** Descent is run beside the integral where it needs this many steps at most; 0 for never. */
  readonly cap: number;
  readonly eta: number;
}

/** All starts of one depth, in the order in which they were drawn. */
export interface DepthTimes {
  readonly depth: number;
  /** Flow time of each start; Infinity where it ends at a saddle. */
  readonly times: Float64Array;
  /** (∏ of all but the smallest entry)², G on the plateau. */
  readonly plateaus: Float64Array;
  /** Steps of gradient descent; −1 beyond the cap, −2 where it diverges. Empty where descent was not asked for. */
  readonly steps: Int32Array;
}

/** Start number `index` of a depth: the same for the same seed whatever else is drawn. */
export function drawProduct(start: ProductStart, depth: number, seed: number, index: number): Float64Array {
  const random = seededRandom(seed * 1_000_003 + depth * 1009 + index);
  // What comes first from neighbouring seeds is thrown away.
  for (let k = 0; k < 8; k++) random();
  return Float64Array.from({ length: depth }, () => productStarts[start].draw(random));
}

function fill(row: DepthTimes, k: number, options: DepthSweepOptions): void {
  const { start, target, accuracy, seed, cap, eta } = options;
  const u = drawProduct(start, row.depth, seed, k);
  row.times[k] = timeToAccuracy(u, target, accuracy);
  row.plateaus[k] = plateau(u) ** 2;
  if (cap === 0) return;
  const run = descendProduct(u, target, { eta, accuracy, cap });
  row.steps[k] = run.ending === 'reached' ? run.steps : run.ending === 'capped' ? -1 : -2;
}

/** Depth after depth, a start at a time; a depth is among the results when all of its starts are. */
export function* depthSweep(options: DepthSweepOptions): Slices<DepthTimes[]> {
  const { depths, starts, cap } = options;
  const rows: DepthTimes[] = [];
  for (const depth of depths) {
    const steps = new Int32Array(cap > 0 ? starts : 0);
    const row = { depth, times: new Float64Array(starts), plateaus: new Float64Array(starts), steps };
    for (let k = 0; k < starts; k++) {
      fill(row, k, options);
      yield { done: (rows.length + k / starts) / depths.length, result: rows };
    }
    rows.push(row);
  }
  return rows;
}

import {
  changeUnit,
  linearUnits,
  reluUnits,
  type Swallowing,
  swallowing,
  type UnitChange,
  type Units,
} from '../../core/labs/dead-units';
import type { Slices } from '../../core/labs/slices';
import { type Matrix, zeros } from '../../core/linear-algebra/matrix';
import { normal, seededRandom } from '../../core/numerics/random';

export type Model = 'relu' | 'linear';
export type Gradient = 'random' | 'lost';

export interface Options {
  readonly [key: string]: number | string | boolean;
  readonly model: Model;
  /** Hidden units. */
  readonly h: number;
  /** Points of a ReLU network in the plane, or weights of a linear one. */
  readonly n: number;
  readonly change: UnitChange;
  /** How many of the units, the first ones, are changed. */
  readonly changed: number;
  /** Whether the second layer is 0. */
  readonly mute: boolean;
  readonly gradient: Gradient;
  readonly seed: number;
}

/** One network with the gradient that is sent through it. */
export interface Case {
  readonly J: Matrix;
  readonly g: Float64Array;
  readonly after: Swallowing;
  /** Points that no unit is active at; 0 for a linear network. */
  readonly unseen: number;
}

/** Ranks and swallowed parts of many networks, by how many of their units are changed. */
export interface Sweep {
  readonly changed: number;
  readonly ranks: readonly number[];
  readonly swallowed: readonly number[];
}

export interface Result {
  readonly own: Case;
  readonly sweep: readonly Sweep[];
}

/** Networks of the sweep. */
export const networks = 41;

function draw(rows: number, columns: number, random: () => number): Matrix {
  const out = zeros(rows, columns);
  for (let k = 0; k < out.data.length; k++) out.data[k] = normal(random);
  return out;
}

/** The network of a seed with its first `changed` units changed, one after the other. */
function caseOf({ model, h, n, change, mute, gradient }: Options, seed: number, changed: number): Case {
  const random = seededRandom(seed);
  const X = draw(n, 2, random);
  const g = draw(n, 1, random).data;
  const start: Units = { first: draw(h, model === 'linear' ? n : 2, random), second: draw(h, 1, random).data };
  let units: Units = mute ? { ...start, second: new Float64Array(h) } : start;
  for (let k = 0; k < Math.min(changed, h); k++) {
    units = changeUnit(units, k, change, model === 'relu' ? X : undefined);
    // A unit of a linear network is dead where it neither hears nor says anything.
    if (model === 'linear' && change === 'kill') units = changeUnit(units, k, 'silence');
  }
  if (model === 'linear') return sent(linearUnits(units).J, g, gradient, 0);
  const { J, active } = reluUnits(units, X);
  const seen = new Set(Array.from(active, (on, k) => (on ? Math.floor(k / h) : -1)));
  return sent(J, g, gradient, n - [...seen].filter((row) => row >= 0).length);
}

function sent(J: Matrix, random: Float64Array, gradient: Gradient, unseen: number): Case {
  const { kernel } = swallowing(J, random);
  const g = gradient === 'lost' && kernel.length > 0 ? kernel[0] : random;
  return { J, g, after: swallowing(J, g), unseen };
}

export function* simulate(options: Options): Slices<Result> {
  const { h, seed, changed } = options;
  let result: Result = { own: caseOf(options, seed, changed), sweep: [] };
  yield { done: 0, result };
  for (let m = 0; m <= h; m++) {
    const cases = Array.from({ length: networks }, (_, k) => caseOf({ ...options, gradient: 'random' }, seed + k, m));
    const row: Sweep = {
      changed: m,
      ranks: cases.map(({ after }) => after.rank),
      swallowed: cases.map(({ after }) => after.swallowed),
    };
    result = { ...result, sweep: [...result.sweep, row] };
    yield { done: (m + 1) / (h + 1), result };
  }
  return result;
}

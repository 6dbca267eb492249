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
  /** Which of them instead, a 0 or 1 for each; where it does not fit, the first ones are. */
  readonly which: string;
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
  /** Which units are changed. */
  readonly changed: readonly boolean[];
  /** The same gradient without one of the units, for each. */
  readonly without: readonly Swallowing[];
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

/** Which units are changed: those that a hand chose, or the first ones. */
const chosen = ({ h, changed, which }: Options): boolean[] =>
  Array.from({ length: h }, (_, k) => (which.length === h ? which[k] === '1' : k < changed));

/** The network of a seed with some of its units changed, one after the other. */
function networkOf({ model, h, n, change, mute }: Options, seed: number, changed: readonly boolean[]): Network {
  const random = seededRandom(seed);
  const X = draw(n, 2, random);
  const g = draw(n, 1, random).data;
  const start: Units = { first: draw(h, model === 'linear' ? n : 2, random), second: draw(h, 1, random).data };
  let units: Units = mute ? { ...start, second: new Float64Array(h) } : start;
  for (let k = 0; k < h; k++) {
    if (!changed[k]) continue;
    units = changeUnit(units, k, change, model === 'relu' ? X : undefined);
    // A unit of a linear network is dead where it neither hears nor says anything.
    if (model === 'linear' && change === 'kill') units = changeUnit(units, k, 'silence');
  }
  if (model === 'linear') return { J: linearUnits(units).J, g, unseen: 0 };
  const { J, active } = reluUnits(units, X);
  const seen = new Set(Array.from(active, (on, k) => (on ? Math.floor(k / h) : -1)));
  return { J, g, unseen: n - [...seen].filter((row) => row >= 0).length };
}

type Network = Pick<Case, 'J' | 'g' | 'unseen'>;

/** The network that is looked at, its gradient, and what becomes of it without each unit. */
function caseOf(options: Options): Case {
  const changed = chosen(options);
  const { J, g: drawn, unseen } = networkOf(options, options.seed, changed);
  const { kernel } = swallowing(J, drawn);
  const g = options.gradient === 'lost' && kernel.length > 0 ? kernel[0] : drawn;
  const without = changed.map((_, k) => swallowing(withoutUnit(J, k, options.h), g));
  return { J, g, after: swallowing(J, g), unseen, changed, without };
}

/** J with the columns of one of the h units set to 0. */
function withoutUnit({ rows, columns, data }: Matrix, unit: number, h: number): Matrix {
  const kept = data.slice();
  const inputs = columns / h - 1;
  for (let i = 0; i < rows; i++) {
    kept.fill(0, i * columns + unit * inputs, i * columns + (unit + 1) * inputs);
    kept[i * columns + h * inputs + unit] = 0;
  }
  return { rows, columns, data: kept };
}

export function* simulate(options: Options): Slices<Result> {
  const { h, seed } = options;
  let result: Result = { own: caseOf(options), sweep: [] };
  yield { done: 0, result };
  for (let m = 0; m <= h; m++) {
    const first = Array.from({ length: h }, (_, k) => k < m);
    const ends = Array.from({ length: networks }, (_, k) => {
      const { J, g } = networkOf(options, seed + k, first);
      return swallowing(J, g);
    });
    const row: Sweep = {
      changed: m,
      ranks: ends.map(({ rank }) => rank),
      swallowed: ends.map(({ swallowed }) => swallowed),
    };
    result = { ...result, sweep: [...result.sweep, row] };
    yield { done: (m + 1) / (h + 1), result };
  }
  return result;
}

import { readFileSync } from 'node:fs';
import { families, type Loss, lossFamilies, type Options, type ParameterMap } from '../../src/core';

/** Independent reference values: 40-digit arithmetic for points and steps, DOP853 at 1e-12 for flows. */
export interface OracleParam {
  readonly id: string;
  readonly q?: number;
  readonly N?: number;
  readonly h?: number;
  readonly d?: number;
  readonly widths?: readonly number[];
}

export type OracleLoss =
  | {
      readonly type: 'quadratic';
      readonly H: readonly (readonly number[])[];
      readonly wstar: readonly number[];
    }
  | { readonly type: 'line'; readonly a: number; readonly b: number; readonly c: number }
  | { readonly type: 'linear'; readonly g: readonly number[] }
  | { readonly type: 'lp' | 'lstsq' | 'logistic' };

export interface OracleStep {
  readonly param: OracleParam;
  readonly loss: OracleLoss;
  readonly theta: readonly number[];
  readonly eta: number;
  readonly w: readonly number[];
  readonly L: number;
  readonly grad_w: readonly number[];
  readonly grad_theta: readonly number[];
  readonly theta_next: readonly number[];
  readonly w_next: readonly number[] | null;
  readonly halfspace?: number;
  readonly L_next?: number;
  readonly left_domain?: boolean;
  readonly overflow?: boolean;
}

export interface OracleFlow {
  readonly param: OracleParam;
  readonly loss: OracleLoss;
  readonly theta0: readonly number[];
  readonly t: readonly number[];
  readonly w: readonly (readonly number[])[];
  readonly L: readonly number[];
  readonly theta_end: readonly number[];
}

export interface OracleLimit {
  readonly param: OracleParam;
  readonly loss: OracleLoss;
  readonly theta0: readonly number[];
  readonly w_limit: readonly number[];
  readonly tags?: readonly string[];
}

export interface OraclePoint {
  readonly theta: readonly number[];
  readonly w: readonly number[];
  readonly J: readonly (readonly number[])[];
  readonly G: readonly (readonly number[])[];
  /** Ascending. */
  readonly eig: readonly number[];
  readonly rank: number;
  readonly cond: number | null;
  readonly tags?: readonly string[];
}

interface Oracle {
  readonly losses: readonly {
    readonly loss: OracleLoss;
    readonly cases: readonly {
      readonly w: readonly number[];
      readonly L: number;
      readonly grad: readonly number[];
      readonly hess: readonly (readonly number[])[];
    }[];
  }[];
  readonly points: readonly {
    readonly param: OracleParam;
    readonly p: number;
    readonly q: number;
    readonly cases: readonly OraclePoint[];
  }[];
  readonly gauge: readonly {
    readonly W1: readonly (readonly number[])[];
    readonly w2: readonly number[];
    readonly A: readonly (readonly number[])[];
    readonly W1_new: readonly (readonly number[])[];
    readonly w2_new: readonly number[];
    readonly w: readonly number[];
    readonly G: readonly (readonly number[])[];
    readonly eig: readonly number[];
  }[];
  readonly kantorovich: readonly {
    readonly kappa: number;
    readonly G: readonly (readonly number[])[];
    readonly x_worst: readonly number[];
    readonly cos_bound: number;
    readonly max_angle_deg: number;
  }[];
  readonly gd_steps: readonly OracleStep[];
  readonly flows: readonly OracleFlow[];
  readonly line_limits: readonly OracleLimit[];
}

export const oracle: Oracle = JSON.parse(readFileSync(new URL('../fixtures/oracle.json', import.meta.url), 'utf8'));

/** Our name and options for each name of the oracle's that has been built. */
const choices: Readonly<Record<string, (param: OracleParam) => { id: keyof typeof families; options: Options }>> = {
  identity: () => ({ id: 'identity', options: {} }),
  squared: () => ({ id: 'squared', options: {} }),
  inverse: () => ({ id: 'inverse', options: {} }),
  exp: () => ({ id: 'exponential', options: {} }),
  power: ({ N = Number.NaN }) => ({ id: 'power', options: { N, signed: false } }),
  signed_power: ({ N = Number.NaN }) => ({ id: 'power', options: { N, signed: true } }),
  polar: () => ({ id: 'polar', options: {} }),
  deep2: ({ h = Number.NaN }) => ({ id: 'deep-linear', options: { h } }),
};

/** The map of an oracle entry as a scene holds it. */
export const sceneMapOf = (param: OracleParam) => choices[param.id](param);

export function bindFamily(id: keyof typeof families, options: Options, q?: number): ParameterMap {
  const bound = families[id].bind(options, q);
  if (!bound.ok) throw new Error(`${id}: ${bound.problems.map((problem) => problem.message).join('; ')}`);
  return bound.value;
}

export function bindLoss(id: keyof typeof lossFamilies, options: Options): Loss {
  const bound = lossFamilies[id].bind(options);
  if (!bound.ok) throw new Error(`${id}: ${bound.problems.map((problem) => problem.message).join('; ')}`);
  return bound.value;
}

/** The map of an oracle entry, or the name it is skipped by. */
export function mapOf(param: OracleParam): ParameterMap | string {
  if (!Object.hasOwn(choices, param.id)) return param.id;
  const { id, options } = choices[param.id](param);
  return bindFamily(id, options, param.id === 'polar' ? 2 : (param.q ?? param.d));
}

/** The loss of an oracle entry, or the name it is skipped by. */
export function lossOf(loss: OracleLoss): Loss | string {
  if (loss.type === 'line') return bindLoss('line', { a: loss.a, b: loss.b, c: loss.c });
  if (loss.type === 'linear') return linearLoss(loss.g);
  if (loss.type === 'quadratic' && loss.wstar.length === 2) return bindLoss('point', pointOptions(loss.H, loss.wstar));
  return loss.type === 'quadratic' ? `quadratic in ${loss.wstar.length} dimensions` : loss.type;
}

/** Eigenvalues of H and the turn of its first eigenvector in degrees. */
function pointOptions(H: readonly (readonly number[])[], wstar: readonly number[]): Options {
  const [[a, b], [, c]] = H;
  const middle = (a + c) / 2;
  const radius = Math.hypot((a - c) / 2, b);
  const turn = (Math.atan2(2 * b, a - c) / 2) * (180 / Math.PI);
  return { m1: wstar[0], m2: wstar[1], h1: middle + radius, h2: middle - radius, turn };
}

/** L = g·w, whose flow never comes to rest. */
export const linearLoss = (g: readonly number[]): Loss => ({
  q: g.length,
  value: (w) => g.reduce((sum, gi, i) => sum + gi * w[i], 0),
  gradient: (_w, out) => out.set(g),
  hessian: (_w, out) => {
    out.fill(0);
  },
  minimiser: { kind: 'none', why: 'a linear function has no minimum' },
  handles: [],
});

export interface Case<E> {
  readonly title: string;
  readonly entry: E;
  readonly map: ParameterMap;
  readonly loss: Loss;
}

export interface Sorted<E> {
  readonly cases: readonly Case<E>[];
  /** How many entries were left out, by the name of the map or loss that has not been built. */
  readonly skipped: Readonly<Record<string, number>>;
}

/** Splits entries into those that can run and a count of those that cannot, by name. */
export function sortEntries<E extends { readonly param: OracleParam; readonly loss: OracleLoss }>(
  entries: readonly E[],
): Sorted<E> {
  const cases: Case<E>[] = [];
  const skipped: Record<string, number> = {};
  entries.forEach((entry, index) => {
    const map = mapOf(entry.param);
    const loss = lossOf(entry.loss);
    if (typeof map !== 'string' && typeof loss !== 'string') {
      cases.push({ title: titleOf(entry.param, entry.loss, index), entry, map, loss });
      return;
    }
    const name = typeof map === 'string' ? map : String(loss);
    skipped[name] = (skipped[name] ?? 0) + 1;
  });
  return { cases, skipped };
}

function titleOf({ id, ...rest }: OracleParam, { type }: OracleLoss, index: number): string {
  const options = Object.entries(rest).map(([key, value]) => ` ${key}=${value}`);
  return `${index}: ${id}${options.join('')}, ${type} loss`;
}

/** max |xᵢ − yᵢ| / max(1, |yᵢ|), y the reference; infinite where x is not a number. */
export function worstError(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let worst = x.length === y.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < y.length; i++) {
    const error = Math.abs(x[i] - y[i]) / Math.max(1, Math.abs(y[i]));
    worst = error <= worst ? worst : Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  }
  return worst;
}

/** A line for the test's title: `skipped 12: lp 3, hadamard 9`. */
export function skippedTitle(skipped: Readonly<Record<string, number>>): string {
  const names = Object.entries(skipped);
  const total = names.reduce((sum, [, count]) => sum + count, 0);
  return `leaves out ${total}: ${names.map(([name, count]) => `${name} ${count}`).join(', ')}`;
}

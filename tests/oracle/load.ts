import { type Binding, families, type Loss, lossFamilies, type Options, type ParameterMap } from '../../src/core';
import { customMap } from '../../src/core/expression';
import { tableOf } from '../../src/core/losses/data/data-table';
import { createLeastSquares } from '../../src/core/losses/least-squares';
import { createLogistic } from '../../src/core/losses/logistic';
import { createLp } from '../../src/core/losses/lp';
import { factorProduct } from '../../src/core/parameterizations/products/factor-product';
import { matrixProduct } from '../../src/core/parameterizations/products/matrix-product';
import type { Choice } from '../../src/state';
import type { OracleLoss, OracleParam } from './reference';

export {
  type OracleBalanced,
  type OracleExit,
  type OracleFlow,
  type OracleLimit,
  type OraclePoint,
  type OracleProduct,
  type OracleStep,
  oracle,
} from './reference';

/** A map of ours for each name of the oracle's that has been built. */
const builders: Readonly<Record<string, (param: OracleParam) => ParameterMap>> = {
  identity: ({ q }) => bindFamily('identity', {}, q),
  squared: ({ q }) => bindFamily('squared', {}, q),
  inverse: ({ q }) => bindFamily('inverse', {}, q),
  exp: ({ q }) => bindFamily('exponential', {}, q),
  power: ({ q, N = Number.NaN }) => bindFamily('power', { N, signed: false }, q),
  signed_power: ({ q, N = Number.NaN }) => bindFamily('power', { N, signed: true }, q),
  polar: () => bindFamily('polar', {}, 2),
  deep2: ({ h = Number.NaN, d }) => bindFamily('deep-linear', { h }, d),
  hadamard: ({ q }) => bindFamily('hadamard', {}, q),
  uu_vv: ({ q }) => bindFamily('difference', {}, q),
  weightnorm: ({ q }) => bindFamily('weight-norm', {}, q),
  deepN: ({ widths = [] }) => deepMap(widths),
  scalarN: ({ N = Number.NaN }) => sound(factorProduct(N, 1)),
  matfac: ({ widths = [] }) => sound(matrixProduct(widths)),
  custom: ({ exprs = [] }) => typedMap(exprs),
  softmax: ({ q = Number.NaN }) => bindFamily('softmax', {}, q),
};

/** What a scene calls each map of the oracle's that a scene can hold; pictures have two coordinates. */
const choices: Readonly<Record<string, (param: OracleParam) => Choice | undefined>> = {
  identity: () => ({ id: 'identity', options: {} }),
  squared: () => ({ id: 'squared', options: {} }),
  inverse: () => ({ id: 'inverse', options: {} }),
  exp: () => ({ id: 'exponential', options: {} }),
  power: ({ N = Number.NaN }) => ({ id: 'power', options: { N, signed: false } }),
  signed_power: ({ N = Number.NaN }) => ({ id: 'power', options: { N, signed: true } }),
  polar: () => ({ id: 'polar', options: {} }),
  deep2: ({ h = Number.NaN }) => ({ id: 'deep-linear', options: { h } }),
  hadamard: () => ({ id: 'hadamard', options: {} }),
  uu_vv: () => ({ id: 'difference', options: {} }),
  weightnorm: () => ({ id: 'weight-norm', options: {} }),
  softmax: () => ({ id: 'softmax', options: {} }),
  deepN: ({ widths = [] }) =>
    widths.slice(0, -1).every((width) => width === 2) && widths.at(-1) === 1
      ? { id: 'depth', options: { N: widths.length - 1 } }
      : undefined,
};

/** The map of an oracle entry as a scene holds it; undefined where none can. */
export const sceneMapOf = (param: OracleParam): Choice | undefined => choices[param.id]?.(param);

/** The family where all hidden layers are as wide as the input, else the product of layers of any widths. */
export function deepMap(widths: readonly number[]): ParameterMap {
  const [q] = widths;
  const square = widths.slice(1, -1).every((width) => width === q) && widths.at(-1) === 1;
  return square ? bindFamily('depth', { N: widths.length - 1 }, q) : sound(matrixProduct(widths));
}

/** The map of formulas, one for each weight; the engine must have been loaded. */
function typedMap(formulas: readonly string[]): ParameterMap {
  const result = customMap({ text: formulas, q: formulas.length });
  if (!result.ok) throw new Error(`${formulas.join(', ')}: ${result.problems[0].message}`);
  return result.value;
}

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
  return Object.hasOwn(builders, param.id) ? builders[param.id](param) : param.id;
}

/** The loss of an oracle entry. */
export function lossOf(loss: OracleLoss): Loss {
  switch (loss.type) {
    case 'line':
      return bindLoss('line', { a: loss.a, b: loss.b, c: loss.c });
    case 'linear':
      return linearLoss(loss.g);
    case 'quadratic':
      return loss.wstar.length === 2
        ? bindLoss('point', pointOptions(loss.H, loss.wstar))
        : quadraticAsData(loss.H, loss.wstar);
    case 'lstsq':
      return sound(createLeastSquares(sound(tableOf(loss.X, loss.y))));
    case 'logistic':
      return sound(createLogistic(sound(tableOf(loss.X, loss.y))));
    case 'lp':
      return sound(createLp(sound(tableOf(loss.X, loss.y)), loss.p));
  }
}

export function sound<T>(bound: Binding<T>): T {
  if (!bound.ok) throw new Error(bound.problems.map(({ message }) => message).join('; '));
  return bound.value;
}

/** ½(w − w*)ᵀH(w − w*) in any dimension, as least squares on the q rows √q·Cᵀ where H = CCᵀ (Cholesky). */
function quadraticAsData(H: readonly (readonly number[])[], wstar: readonly number[]): Loss {
  const q = wstar.length;
  const C = H.map(() => new Float64Array(q));
  for (let j = 0; j < q; j++) {
    for (let i = j; i < q; i++) {
      const rest = H[i][j] - C[i].subarray(0, j).reduce((sum, x, k) => sum + x * C[j][k], 0);
      C[i][j] = i === j ? Math.sqrt(rest) : rest / C[j][j];
    }
  }
  const rows = C.map((_, j) => C.map((row) => Math.sqrt(q) * row[j]));
  const targets = rows.map((row) => row.reduce((sum, x, i) => sum + x * wstar[i], 0));
  return sound(createLeastSquares(sound(tableOf(rows, targets))));
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
  /** How many entries were left out, by the name of the map that has not been built. */
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
    if (typeof map === 'string') skipped[map] = (skipped[map] ?? 0) + 1;
    else cases.push({ title: titleOf(entry.param, entry.loss, index), entry, map, loss });
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

/** A line for the test's title: `leaves out 12: lp 3, hadamard 9`. */
export function skippedTitle(skipped: Readonly<Record<string, number>>): string {
  const names = Object.entries(skipped);
  const total = names.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return 'leaves out none';
  return `leaves out ${total}: ${names.map(([name, count]) => `${name} ${count}`).join(', ')}`;
}

/**
 * Regression by Σ|xᵢᵀw − yᵢ|^p/(pn) with w = a₂ ⋯ a_N v, v in the plane and scalars a: depth helps for p = 4 and not for
 * p = 2, if each depth has its own best step (Arora, Cohen, Hazan 2018, section 5).
 */

import { normal, seededRandom } from '../../numerics/random';
import type { Slices } from '../slices';

export interface PowerRegression {
  readonly p: number;
  /** n × 2, row-major. */
  readonly X: Float64Array;
  readonly y: Float64Array;
  readonly w0: readonly [number, number];
  /** L at which a run has arrived. */
  readonly accuracy: number;
  /** Steps at most. */
  readonly cap: number;
}

/** The loss at (a, b), with its gradient in `out`. */
function lossAt({ p, X, y }: PowerRegression, a: number, b: number, out: Float64Array): number {
  const n = y.length;
  let sum = 0;
  let da = 0;
  let db = 0;
  for (let i = 0; i < n; i++) {
    const x1 = X[2 * i];
    const x2 = X[2 * i + 1];
    const r = x1 * a + x2 * b - y[i];
    const slope = p === 4 ? r * r * r : p === 2 ? r : Math.sign(r) * Math.abs(r) ** (p - 1);
    sum += slope * r;
    da += slope * x1;
    db += slope * x2;
  }
  out[0] = da / n;
  out[1] = db / n;
  return sum / (p * n);
}

/** The balanced start: ‖v‖ and every a are ‖w₀‖^{1/N}. */
function balancedStart([x, y]: readonly [number, number], N: number): { v: Float64Array; a: Float64Array } {
  const length = Math.hypot(x, y);
  const size = length ** (1 / N);
  return { v: Float64Array.of((x / length) * size, (y / length) * size), a: new Float64Array(N - 1).fill(size) };
}

/** The first step at which L ≤ accuracy; undefined where it is not reached within the cap, or never. */
export function stepsToAccuracy(problem: PowerRegression, N: number, eta: number): number | undefined {
  const { v, a } = balancedStart(problem.w0, N);
  const [g, old] = [new Float64Array(2), new Float64Array(a.length)];
  for (let k = 0; ; k++) {
    let scale = 1;
    for (let j = 0; j < a.length; j++) {
      old[j] = a[j];
      scale *= old[j];
    }
    const loss = lossAt(problem, scale * v[0], scale * v[1], g);
    if (loss <= problem.accuracy) return k;
    if (k === problem.cap || !(loss < 1e100)) return undefined;
    const along = v[0] * g[0] + v[1] * g[1];
    for (let j = 0; j < a.length; j++) {
      let others = eta * along;
      for (let i = 0; i < a.length; i++) if (i !== j) others *= old[i];
      a[j] -= others;
    }
    v[0] -= eta * scale * g[0];
    v[1] -= eta * scale * g[1];
  }
}

export interface RateSweep {
  readonly N: number;
  /** Steps to the accuracy at each η of the grid; NaN where it was not reached, or not within six times the best so far. */
  readonly steps: Float64Array;
  /** Index of the η with the fewest steps; −1 where none arrived. */
  best: number;
}

/** Every η of an ascending grid for each depth. */
export function* bestRates(
  problem: PowerRegression,
  depths: readonly number[],
  etas: readonly number[],
): Slices<RateSweep[]> {
  const rows: RateSweep[] = depths.map((N) => ({ N, steps: new Float64Array(etas.length).fill(Number.NaN), best: -1 }));
  let done = 0;
  for (const row of rows) {
    for (let k = 0; k < etas.length; k++) {
      const cap = row.best < 0 ? problem.cap : Math.min(problem.cap, 6 * row.steps[row.best]);
      const steps = stepsToAccuracy({ ...problem, cap }, row.N, etas[k]);
      if (steps !== undefined) row.steps[k] = steps;
      if (steps !== undefined && (row.best < 0 || steps < row.steps[row.best])) row.best = k;
      yield { done: ++done / (depths.length * etas.length), result: rows };
    }
  }
  return rows;
}

/** Examples of `drawnRegression`, and the condition number of their X. */
const examples = 12;
const condition = 3;

/** Drawn examples y = Xw*, ‖w*‖ = 10, with singular values of X in the ratio 3 and a geometric mean of √n: the same for the same seed. */
export function drawnRegression(seed: number): Pick<PowerRegression, 'X' | 'y'> {
  const random = seededRandom(seed);
  const column = () => Float64Array.from({ length: examples }, () => normal(random));
  const unit = (v: Float64Array) => v.map((x) => x / Math.hypot(...v));
  const u = unit(column());
  const other = column();
  const along = u.reduce((sum, x, i) => sum + x * other[i], 0);
  const v = unit(other.map((x, i) => x - along * u[i]));
  const [turn, way] = [2 * Math.PI * random(), 2 * Math.PI * random()];
  const [large, small] = [Math.sqrt(examples * condition), Math.sqrt(examples / condition)];
  const X = new Float64Array(2 * examples);
  const y = new Float64Array(examples);
  for (let i = 0; i < examples; i++) {
    const [a, b] = [large * u[i], small * v[i]];
    X[2 * i] = a * Math.cos(turn) - b * Math.sin(turn);
    X[2 * i + 1] = a * Math.sin(turn) + b * Math.cos(turn);
    y[i] = 10 * (X[2 * i] * Math.cos(way) + X[2 * i + 1] * Math.sin(way));
  }
  return { X, y };
}

/** Quarter decades from 10^low to 10^high. */
export const quarterDecades = (low: number, high: number): number[] =>
  Array.from({ length: Math.round(4 * (high - low)) + 1 }, (_, k) => 10 ** (low + k / 4));

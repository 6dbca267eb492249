import { describe, expect, test } from 'vitest';
import {
  type Completion,
  completionGradient,
  effectiveRank,
  type FactorizationRun,
  factorizationFlow,
  nuclearCorner,
  nuclearMinimum,
  seededCompletion,
} from '../../../src/core/labs/matrix-completion';
import { finish } from '../../../src/core/labs/slices';
import {
  distance,
  identity,
  matrix,
  multiply,
  multiplyTransposed,
  zeros,
} from '../../../src/core/linear-algebra/matrix';
import { singularValues, svd } from '../../../src/core/linear-algebra/svd';
import { balancedLayers, imbalance, linearNetwork } from '../../../src/core/networks/linear-network';
import { tries } from '../../tries';
import { flat, reference, relative, worst } from './reference';

type Rows = readonly (readonly number[])[];

interface Run {
  readonly N: number;
  readonly alpha: number;
  readonly det_sign: 1 | -1;
  readonly rows: readonly {
    readonly t: number;
    readonly sv: readonly number[];
    readonly loss: number;
    readonly nuc: number;
    readonly erank: number;
    readonly rec: number;
  }[];
  readonly W_end: Rows;
}

interface Problem {
  readonly name: string;
  readonly target: Rows;
  readonly observed: readonly (readonly [number, number])[];
  readonly nuclear_min: { readonly W: Rows; readonly norm: number; readonly spread: number; readonly rec: number };
  readonly runs: readonly Run[];
}

const { problems } = reference<{ problems: Problem[] }>('L3');

function completionOf({ target, observed }: Problem): Completion {
  const n = target.length;
  const seen = new Uint8Array(n * n);
  for (const [i, j] of observed) seen[i * n + j] = 1;
  return { target: matrix(n, n, flat(target)), observed: seen };
}

const every = problems.flatMap((problem) => problem.runs.map((run) => ({ name: problem.name, problem, run })));
const cases = every.filter((_, k) => k % tries(1, 6) === 0);

function expectRows(found: FactorizationRun, { rows, W_end }: Run, tolerance: number): void {
  expect(found.t).toEqual(rows.map(({ t }) => t));
  rows.forEach(({ sv, loss, nuc, erank, rec }, k) => {
    expect(worst(found.sigma[k], sv)).toBeLessThan(tolerance);
    // The times of the reference are rounded to eight digits.
    expect(worst([found.loss[k], found.nuclear[k], found.error[k]], [loss, nuc, rec])).toBeLessThan(1e-5);
    expect(Math.abs(found.effectiveRank[k] - erank)).toBeLessThan(1e-4);
  });
  expect(worst(found.W.data, flat(W_end))).toBeLessThan(tolerance);
}

describe('deep matrix factorization', () => {
  test.each(cases)('$name, N = $run.N, α = $run.alpha, det $run.det_sign', ({ name, problem, run }) => {
    const times = run.rows.map(({ t }) => t);
    const found = finish(
      factorizationFlow(completionOf(problem), { N: run.N, alpha: run.alpha, detSign: run.det_sign, times }),
    );
    expectRows(found, run, name.includes('infinity') ? 1e-4 : 1e-6);
  });

  test.each(problems)('$name: the least nuclear norm with its certificate', (problem) => {
    const { W, norm, spread, rec } = problem.nuclear_min;
    const found = finish(nuclearMinimum(completionOf(problem), spread > 1e-8 ? tries(1e-7, 1e-6) : 1e-7));
    expect(relative(found.norm, norm)).toBeLessThan(1e-6);
    expect(found.gap / norm).toBeLessThanOrEqual(1e-6);
    // A norm below the least one, or a bound above it, would be a false certificate.
    expect(found.norm - norm).toBeGreaterThan(-1e-9);
    expect(found.gap - (found.norm - norm)).toBeGreaterThan(-1e-9);
    if (spread > 1e-5 || (spread > 1e-8 && tries(0, 1))) return;
    expect(worst(found.W.data, flat(W))).toBeLessThan(1e-4);
    expect(Math.abs(distance(found.W.data, flat(problem.target)) - rec)).toBeLessThan(1e-4);
  });

  test('σ moves by Nσ^{2−2/N} times what the gradient has along its vectors', () => {
    const problem = seededCompletion(4, 2, 9, 1);
    const start = seededCompletion(4, 4, 16, 2).target;
    for (const N of [2, 3, 4]) {
      const network = linearNetwork(Array.from({ length: N + 1 }, () => 4));
      const theta = balancedLayers(start, network.widths);
      expect(imbalance(network.layers(theta))).toBeLessThan(1e-12);
      const W = network.product(theta);
      const { U, sigma, V } = svd(W);
      const gradient = zeros(4, 4);
      completionGradient(problem, W, gradient);
      const step = new Float64Array(theta.length);
      network.pullBack(gradient, step);
      const along = multiply(multiplyTransposed(U, gradient), V);
      const moved = (h: number) => singularValues(network.product(theta.map((x, i) => x - h * step[i])));
      const [ahead, behind] = [moved(1e-5), moved(-1e-5)];
      sigma.forEach((s, r) => {
        const speed = (ahead[r] - behind[r]) / 2e-5;
        expect(relative(speed, -N * s ** (2 - 2 / N) * along.data[5 * r])).toBeLessThan(1e-5);
      });
    }
  });

  test('the corner of least nuclear norm has rank one up to |bc| = a², and rank two beyond', () => {
    expect([nuclearCorner(1, 0.5, 0.8), nuclearCorner(1, 2, 2), nuclearCorner(-1, 2, 2)]).toEqual([0.4, 1, -1]);
    const observed = Uint8Array.of(1, 1, 1, 0);
    for (const [a, b, c] of [
      [1, 2, 2],
      [2, 1, 1.5],
      [1, -0.3, 0.8],
    ]) {
      const { W } = finish(nuclearMinimum({ target: matrix(2, 2, [a, b, c, 0]), observed }, 1e-9));
      expect(W.data[3]).toBeCloseTo(nuclearCorner(a, b, c), 4);
    }
  });

  test(`runs ${every.length} flows and ${problems.length} minima; leaves out none in the long run`, () => {
    expect([every.length, problems.length]).toEqual([50, 7]);
  });
});

describe('singular values', () => {
  test('keep their digits over many decades', () => {
    const graded = matrix(3, 3, [1, 1e-8, 1e-16, 1, -2e-8, 3e-16, 1, 1e-8, -4e-16]);
    const scaled = svd(matrix(3, 3, [1, 1, 1, 1, -2, 3, 1, 1, -4]));
    const found = singularValues(graded);
    const product = scaled.sigma.reduce((a, b) => a * b, 1) * 1e-24;
    expect(relative(found[0] * found[1] * found[2], product)).toBeLessThan(1e-13);
  });

  test.each([
    [3, 5],
    [5, 3],
    [6, 6],
  ])('give the matrix back, %d × %d', (rows, columns) => {
    const A = matrix(
      rows,
      columns,
      Array.from({ length: rows * columns }, (_, k) => Math.sin(3 * k + 1)),
    );
    const { U, sigma, V } = svd(A);
    const scaled = { ...U, data: U.data.map((x, k) => x * sigma[k % U.columns]) };
    const back = multiply(scaled, { rows: V.columns, columns: V.rows, data: transposed(V.data, V.rows, V.columns) });
    expect(worst(back.data, A.data)).toBeLessThan(1e-14);
    expect(worst(multiplyTransposed(V, V).data, identity(V.columns).data)).toBeLessThan(1e-14);
    expect([...sigma]).toEqual([...sigma].sort((a, b) => b - a));
  });

  test('an effective rank counts equal singular values, and those of a zero matrix are no NaN', () => {
    expect(effectiveRank(Float64Array.of(2, 2, 2))).toBeCloseTo(3, 12);
    expect(effectiveRank(Float64Array.of(1, 0))).toBe(1);
    expect(effectiveRank(Float64Array.of(0, 0))).toBe(1);
  });
});

function transposed(data: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(data, (_, k) => data[(k % rows) * columns + Math.floor(k / rows)]);
}

import { describe, expect, test } from 'vitest';
import { leastAbsolute, normSum, woodworthDual, woodworthPenalty } from '../../../src/core';
import { leastNorms, levelSet, richPaths, type SparseProblem, sparseProblem } from '../../../src/core/labs/kernel-rich';
import { finish } from '../../../src/core/labs/slices';
import { tries } from '../../tries';
import { flat, reference, relative, worst } from './reference';

interface Row {
  readonly D: number;
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

interface Plane {
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly rows: readonly (Row & {
    readonly w: readonly number[];
    readonly nu: readonly number[];
    readonly Q?: number;
  })[];
  readonly l1_min: readonly number[];
  readonly l2_min: readonly number[];
}

interface End {
  readonly w: readonly number[];
  readonly l1: number;
  readonly pop_err: number;
}

interface Sparse {
  readonly n: number;
  readonly q: number;
  readonly k: number;
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly w_true: readonly number[];
  readonly rows: readonly (Row & { readonly pop_err: number; readonly w?: readonly number[] })[];
  readonly l1_min: End;
  readonly l2_min: End;
}

interface Level {
  readonly R_over_alpha2: number;
  readonly phi_deg: readonly number[];
  readonly rho: readonly number[];
  readonly level_over_alpha2: number;
}

const { q2, level_sets, sparse } = reference<{ q2: Plane[]; level_sets: Level[]; sparse: Sparse[] }>('L5');

const ends = q2.flatMap(({ rows, ...problem }) => rows.map((row) => ({ ...problem, ...row })));

/** Of population errors below 1e-8 only a bound is asked for. */
function expectError(found: number, error: number): void {
  if (error > 1e-8) expect(relative(found, error)).toBeLessThan(1e-4);
  else expect(found).toBeLessThan(1e-6);
}

describe('kernel to rich', () => {
  test.each(ends)('two weights on $X, D = $D, α = $alpha', ({ X, y, D, alpha, w, nu, Q }) => {
    const found = woodworthDual(flat(X), Float64Array.from(y), 2, alpha, D);
    expect(worst(found?.w ?? [], w)).toBeLessThan(1e-9);
    expect(relative(found?.nu[0] ?? 0, nu[0])).toBeLessThan(1e-10);
    if (Q !== undefined) expect(relative(woodworthPenalty(Float64Array.from(w), alpha), Q)).toBeLessThan(1e-10);
  });

  test.each(level_sets)('the level set of Q at R/α² = $R_over_alpha2', ({ R_over_alpha2, phi_deg, rho, ...level }) => {
    const angles = phi_deg.map((degrees) => (degrees * Math.PI) / 180);
    expect(worst(levelSet(R_over_alpha2, angles), rho)).toBeLessThan(1e-10);
    expect(relative(woodworthPenalty(Float64Array.of(R_over_alpha2, 0), 1), level.level_over_alpha2)).toBeLessThan(
      1e-10,
    );
  });

  test.each(sparse)('sparse regression, $k of $q weights from $n rows', (entry) => {
    const [X, y, truth] = [flat(entry.X), Float64Array.from(entry.y), Float64Array.from(entry.w_true)];
    const problem: SparseProblem = { n: entry.n, q: entry.q, X, y, truth };
    for (const D of [2, 3, 4]) {
      const rows = entry.rows.filter((row) => row.D === D);
      const [path] = finish(
        richPaths(
          problem,
          [D],
          rows.map(({ alpha }) => alpha),
        ),
      );
      rows.forEach(({ l1, l2, pop_err, w }, k) => {
        expect(Math.abs(path.l1[k] - l1)).toBeLessThan(1e-8);
        expect(Math.abs(path.l2[k] - l2)).toBeLessThan(1e-8);
        expectError(path.error[k], pop_err);
        if (w) expect(worst(path.w.subarray(k * entry.q, (k + 1) * entry.q), w)).toBeLessThan(1e-8);
      });
    }
    const { l1, l2 } = leastNorms(problem);
    expect(worst(l1?.w ?? [], entry.l1_min.w)).toBeLessThan(1e-8);
    expect(worst(l2?.w ?? [], entry.l2_min.w)).toBeLessThan(1e-8);
    expectError(l1?.error ?? 1, entry.l1_min.pop_err);
    expectError(l2?.error ?? 1, entry.l2_min.pop_err);
  });

  test('another depth ends elsewhere', () => {
    for (const { X, y, D, alpha, w } of ends.filter((end) => end.alpha >= 0.1 && end.alpha <= 1)) {
      const found = woodworthDual(flat(X), Float64Array.from(y), 2, alpha, D + 1);
      expect(worst(found?.w ?? [], w)).toBeGreaterThan(1e-4);
    }
  });

  test(`runs ${ends.length} ends, ${level_sets.length} level sets, ${sparse.length} regressions and leaves out none`, () => {
    expect([ends.length, level_sets.length, sparse.flatMap(({ rows }) => rows).length]).toEqual([87, 8, 63]);
  });
});

describe('the least ‖w‖₁ of many weights', () => {
  test.each([
    [5, 12],
    [20, 60],
    [40, 100],
  ])('is certified by its dual, %d rows and %d weights', (n, q) => {
    for (let seed = 1; seed <= tries(3, 1); seed++) {
      const { X, y } = sparseProblem(n, q, Math.ceil(n / 2), seed);
      const w = leastAbsolute(X, y, q) ?? new Float64Array();
      const missed = y.map((target, i) => target - w.reduce((sum, x, j) => sum + X[i * q + j] * x, 0));
      expect(Math.max(...missed.map(Math.abs))).toBeLessThan(1e-10);
      // The flow's limit from a smaller and smaller start comes near, never below.
      const rich = woodworthDual(X, y, q, 1e-2, 4);
      if (!rich) throw new Error('no end');
      expect(normSum(w)).toBeLessThanOrEqual(normSum(rich.w) + 1e-9);
      expect(normSum(rich.w) / normSum(w)).toBeLessThan(1.01);
    }
  });

  test('there is none where rows contradict each other', () => {
    expect(leastAbsolute(Float64Array.of(1, 2, 1, 2), Float64Array.of(1, 2), 2)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import {
  type DepthTimes,
  depthSweep,
  descendProduct,
  drawProduct,
  gainOf,
  plateau,
  timeToAccuracy,
} from '../../../src/core/labs/deep-product';
import { finish } from '../../../src/core/labs/slices';
import { quantile } from '../../../src/core/numerics/quantile';
import { tries } from '../../tries';
import { reference, relative } from './reference';

interface Start {
  readonly u: readonly number[];
  readonly T: number;
  readonly G0: number;
  readonly q0: number;
  /** −1 beyond the cap; absent where the reference has no descent. */
  readonly steps?: number;
  readonly robust?: boolean;
}

interface Family {
  readonly init: string;
  readonly target: number;
  readonly eps: number;
  readonly eta: number;
  readonly cap: number;
  readonly rows: readonly { readonly k: number; readonly inits: readonly Start[] }[];
}

const { families } = reference<{ readonly families: readonly Family[] }>('L4');
const starts = families.flatMap((family) =>
  family.rows.flatMap(({ inits }) => inits.map((each) => ({ family, ...each }))),
);
const descended = starts.filter(({ steps }) => steps !== undefined);

describe('a product of many factors', () => {
  test.each(families)('$init towards $target: the time of the flow, and JJᵀ', ({ target, eps, rows }) => {
    for (const { u, T, G0, q0 } of rows.flatMap(({ inits }) => inits)) {
      const found = timeToAccuracy(u, target, eps);
      if (T === 0) expect(found).toBe(0);
      else expect(relative(found, T)).toBeLessThan(1e-6);
      expect(relative(gainOf(u), G0)).toBeLessThan(1e-9);
      expect(relative(plateau(u), q0)).toBeLessThan(1e-9);
    }
  });

  test.each(families)('$init towards $target: the steps of descent, exactly', ({ target, eps, eta, cap, rows }) => {
    const few = rows.flatMap(({ inits }) => inits).filter((_, k) => k % tries(1, 4) === 0);
    for (const { u, steps, robust } of few) {
      if (steps === undefined) continue;
      const run = descendProduct(Float64Array.from(u), target, { eta, accuracy: eps, cap });
      const found = run.ending === 'reached' ? run.steps : run.ending === 'capped' ? -1 : -2;
      if (robust || steps < 0) expect(found).toBe(steps);
      else expect(relative(found, steps)).toBeLessThan(0.01);
    }
  });

  test('a product that must change its sign through two equal smallest factors never arrives', () => {
    expect(timeToAccuracy([0.5, -0.5, 1], 1, 1e-3)).toBe(Number.POSITIVE_INFINITY);
    expect(timeToAccuracy([0.5, 0.5, 1], 1, 1e-3)).toBeLessThan(10);
    expect(timeToAccuracy([0, 0, 1], 1, 1e-3)).toBe(Number.POSITIVE_INFINITY);
  });

  test('a run beyond its cap says so, and so does one that leaves', () => {
    const options = { eta: 0.01, accuracy: 1e-3, cap: 10 };
    expect(descendProduct(Float64Array.of(0.1, 0.1, 0.1), 1, options)).toEqual({ steps: 10, ending: 'capped' });
    expect(descendProduct(Float64Array.of(30, 30, 30), 1, options).ending).toBe('diverged');
  });

  test(`runs ${starts.length} times and ${descended.length} descents and leaves out only the quantiles of their seeds`, () => {
    expect([starts.length, descended.length]).toEqual([417, 347]);
  });
});

/** Slope of ln(median time) by depth, by least squares. */
function slope(rows: readonly DepthTimes[]): number {
  const points = rows.map(({ depth, times }) => [depth, Math.log(quantile(times.slice().sort(), 0.5))] as const);
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0)
  );
}

describe('times over depths and seeds', () => {
  const options = { accuracy: 1e-3, depths: [6, 9, 12, 15, 18, 21], seed: 1, starts: 101, cap: 0, eta: 0.01 } as const;

  test.each([
    ['uniform', 1, 0.6, 1.1],
    ['normal', 1, 0.25, 0.65],
    ['near-one', -1, 0.1, 0.35],
    ['near-one', 2, -0.2, 0],
  ] as const)('%s towards %d grow by a factor with each layer, or fall', (start, target, least, most) => {
    const found = slope(finish(depthSweep({ ...options, start, target })));
    expect(found).toBeGreaterThan(least);
    expect(found).toBeLessThan(most);
  });

  test('the same seed gives the same times, and each start is drawn by itself', () => {
    const sweep = (starts: number, depths: readonly number[]) =>
      finish(depthSweep({ ...options, start: 'normal', target: 1, starts, depths, cap: 100 }));
    expect(sweep(5, [4])).toEqual(sweep(5, [4]));
    expect(sweep(9, [4, 5])[1].times.slice(0, 3)).toEqual(sweep(3, [5])[0].times);
    expect(drawProduct('normal', 4, 1, 0)).not.toEqual(drawProduct('normal', 4, 2, 0));
    expect(structuredClone(sweep(5, [4]))).toEqual(sweep(5, [4]));
  });
});

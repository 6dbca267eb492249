import { describe, expect, test } from 'vitest';
import {
  bestRates,
  circle,
  constantGradient,
  drawnRegression,
  gaps,
  loopIntegral,
  type PowerRegression,
  polygon,
  quadraticGradient,
  quarterDecades,
  sector,
  sectorIntegral,
  seededRegression,
  stepsToAccuracy,
} from '../../../src/core/labs/depth-preconditioner';
import { finish } from '../../../src/core/labs/slices';
import { matrix } from '../../../src/core/linear-algebra/matrix';
import { svd } from '../../../src/core/linear-algebra/svd';
import { tries } from '../../tries';
import { flat, reference, relative, worst } from './reference';

type Rows = readonly (readonly number[])[];

interface EndToEnd {
  readonly N: number;
  readonly widths: readonly number[];
  readonly Phi: Rows;
  readonly Sx: Rows;
  readonly layers0: readonly Rows[];
  readonly T: number;
  readonly W_flow: Rows;
  readonly runs: readonly {
    readonly eta: number;
    readonly steps: number;
    readonly W_explicit: Rows;
    readonly W_precond: Rows;
    readonly gap: number;
    readonly imbalance: number;
  }[];
}

interface Loop {
  readonly loss: { type: 'const'; g: [number, number] } | { type: 'quadratic'; H: Rows; wstar: [number, number] };
  readonly curve:
    | { type: 'sector'; r1: number; r2: number; phi1: number; phi2: number }
    | { type: 'circle'; c: [number, number]; rho: number };
  readonly N: number;
  readonly integral: number;
  readonly closed_form?: number;
}

interface Lp {
  readonly name: string;
  readonly X: Rows;
  readonly y: readonly number[];
  readonly w0: [number, number];
  readonly eps: number;
  readonly p: number;
  readonly eta_grid: readonly number[];
  readonly cap: number;
  readonly rows: readonly {
    readonly N: number;
    readonly counts: readonly { readonly eta: number; readonly steps: number; readonly robust: boolean }[];
    readonly best_eta: number;
    readonly best_steps: number;
  }[];
}

const { e2e, loop, lp4, lp2 } = reference<{ e2e: EndToEnd[]; loop: Loop[]; lp4: Lp[]; lp2: Lp[] }>('L1');

const thetaOf = (layers: readonly Rows[]) => Float64Array.from(layers.flatMap((layer) => layer.flat()));

function runOf({ widths, Phi, Sx, layers0, T, runs }: EndToEnd) {
  const [inputs, outputs] = [widths[0], widths[widths.length - 1]];
  const [goal, moments] = [matrix(outputs, inputs, flat(Phi)), matrix(inputs, inputs, flat(Sx))];
  const theta = thetaOf(layers0);
  return finish(gaps({ goal, moments, widths, theta, time: T, etas: runs.map(({ eta }) => eta) }));
}

describe('explicit layers beside the closed rule', () => {
  test.each(e2e)('widths $widths: both runs, their gap, and the flow', (entry) => {
    const { rows, flow } = runOf(entry);
    expect(worst(flow?.data ?? [], flat(entry.W_flow))).toBeLessThan(1e-7);
    entry.runs.forEach(({ steps, W_explicit, W_precond, gap, imbalance }, k) => {
      expect(rows[k].steps).toBe(steps);
      expect(worst(rows[k].explicit.data, flat(W_explicit))).toBeLessThan(1e-9);
      expect(worst(rows[k].closed.data, flat(W_precond))).toBeLessThan(1e-9);
      expect(relative(rows[k].gap, gap)).toBeLessThan(1e-4);
      expect(relative(rows[k].imbalance, imbalance)).toBeLessThan(1e-4);
    });
  });

  test('the gap halves with η from a balanced start, and not from another one', () => {
    const widths = [2, 3, 2];
    const problem = { ...seededRegression(widths, 1), widths, time: 0.5, etas: [0.01, 0.005, 0.0025] };
    const ratio = (theta: Float64Array) => {
      const { rows } = finish(gaps({ ...problem, theta }));
      return rows[1].gap / rows[2].gap;
    };
    expect(ratio(problem.theta)).toBeCloseTo(2, 1);
    const unbalanced = problem.theta.map((x, i) => (i < 6 ? 2 * x : x / 2));
    expect(ratio(unbalanced)).toBeLessThan(1.2);
  });

  test('widths do not matter to the flow, as long as they hold the rank', () => {
    const flows = [
      [2, 2, 3, 1],
      [2, 5, 4, 1],
      [2, 1, 1, 1],
    ].map((widths) => finish(gaps({ ...seededRegression(widths, 3), widths, time: 1, etas: [] })).flow?.data ?? []);
    expect(worst(flows[1], Float64Array.from(flows[0]))).toBeLessThan(1e-9);
    expect(worst(flows[2], Float64Array.from(flows[0]))).toBeLessThan(1e-9);
  });

  test(`runs ${e2e.length} and leaves out none`, () => {
    expect(e2e.map(({ runs }) => runs.length)).toEqual([5, 5, 5, 5, 5]);
  });
});

const gradientOf = ({ loss }: Loop) =>
  loss.type === 'const'
    ? constantGradient(loss.g)
    : quadraticGradient([loss.H[0][0], loss.H[0][1], loss.H[1][1]], loss.wstar);

const curveOf = ({ curve }: Loop) =>
  curve.type === 'circle' ? circle(curve.c, curve.rho) : sector(curve.r1, curve.r2, curve.phi1, curve.phi2);

describe('the integral around a loop', () => {
  test.each(loop)('$loss.type, $curve.type, N = $N', (entry) => {
    const { N, integral, closed_form, loss, curve } = entry;
    expect(Math.abs(loopIntegral(gradientOf(entry), N, curveOf(entry)) - integral)).toBeLessThan(1e-8);
    if (closed_form === undefined || loss.type !== 'const' || curve.type !== 'sector') return;
    const { r1, r2, phi1, phi2 } = curve;
    expect(Math.abs(sectorIntegral(loss.g, N, r1, r2, phi1, phi2) - closed_form)).toBeLessThan(1e-12);
  });

  test('around a drawn polygon it comes to that of the circle it runs along', () => {
    const points = Array.from({ length: 200 }, (_, k) => {
      const angle = (k / 100) * Math.PI;
      return [1.5 + Math.cos(angle), 1 + Math.sin(angle)] as const;
    });
    const constant = constantGradient([1, 0]);
    const drawn = loopIntegral(constant, 3, polygon(points));
    expect(drawn).toBeCloseTo(loopIntegral(constant, 3, circle([1.5, 1], 1)), 2);
    expect(Math.abs(loopIntegral(constant, 2, polygon(points)))).toBeLessThan(1e-10);
  });

  test(`runs ${loop.length} and leaves out none`, () => {
    expect(loop.length).toBe(40);
  });
});

test('drawn regressions are solved exactly by a w* of length 10, and their X has singular values in the ratio 3', () => {
  for (const seed of [1, 2, 3]) {
    const { X, y } = drawnRegression(seed);
    expect(drawnRegression(seed)).toEqual({ X, y });
    const { sigma } = svd(matrix(12, 2, X));
    expect(sigma[0] / sigma[1]).toBeCloseTo(3, 9);
    const w = leastSquaresOf(X, y);
    expect(Math.hypot(...w)).toBeCloseTo(10, 9);
    const found = y.map((_, i) => X[2 * i] * w[0] + X[2 * i + 1] * w[1]);
    expect(worst(found, y)).toBeLessThan(1e-9);
  }
});

/** The w of least ‖Xw − y‖, from the normal equations. */
function leastSquaresOf(X: Float64Array, y: Float64Array): readonly [number, number] {
  let [a, b, c, u, v] = [0, 0, 0, 0, 0];
  y.forEach((value, i) => {
    const [p, q] = [X[2 * i], X[2 * i + 1]];
    [a, b, c, u, v] = [a + p * p, b + p * q, c + q * q, u + p * value, v + q * value];
  });
  const det = a * c - b * b;
  return [(c * u - b * v) / det, (a * v - b * u) / det];
}

const regressions = [...lp4, ...lp2].map(({ X, y, eps, ...rest }) => ({
  ...rest,
  problem: { p: rest.p, X: flat(X), y: Float64Array.from(y), w0: rest.w0, accuracy: eps, cap: rest.cap },
}));

/** Counts at the edge of stability hang on rounding. */
const robust = (lp: Lp[]) =>
  lp.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts)).filter((c) => c.robust).length;

describe('steps to a small loss of power p', () => {
  test.each(regressions)('p = $p, $name: exact counts at every η', ({ problem, rows, eta_grid }) => {
    for (const { N, counts } of rows) {
      const few = counts.filter(({ steps, robust: sure }, k) => sure && (steps < 3000 || k % tries(1, 7) === 0));
      for (const { eta, steps } of few) {
        const found = stepsToAccuracy(problem, N, eta);
        if (steps < 1e4) expect(found, `N = ${N}, η = ${eta}`).toBe(steps);
        else expect(relative(found ?? 0, steps), `N = ${N}, η = ${eta}`).toBeLessThan(0.01);
      }
      const last = counts[counts.length - 1].eta;
      for (const eta of eta_grid.filter((each) => each > last)) {
        const slow = { ...problem, cap: tries(60_000, 6000) };
        const found = stepsToAccuracy(slow, N, eta) ?? Number.POSITIVE_INFINITY;
        expect(found, `N = ${N}, η = ${eta}`).toBeGreaterThan(6 * Math.min(...counts.map((count) => count.steps)));
      }
    }
  });

  test('at its best η depth wins for p = 4, and loses for p = 2', () => {
    const [easy] = lp2;
    const [hard] = lp4;
    const best = ({ X, y, w0, eps, p }: Lp, N: number) => {
      const problem: PowerRegression = { p, X: flat(X), y: Float64Array.from(y), w0, accuracy: eps, cap: 6000 };
      const [row] = finish(bestRates(problem, [N], quarterDecades(-3, 1)));
      return row.steps[row.best];
    };
    expect([best(hard, 1), best(hard, 2)]).toEqual([4979, 282]);
    expect([best(easy, 1), best(easy, 2)]).toEqual([4, 14]);
  });

  test(`has ${robust(lp4)} and ${robust(lp2)} counts and leaves out those at the edge of stability`, () => {
    expect([robust(lp4), robust(lp2)]).toEqual([46, 107]);
  });
});

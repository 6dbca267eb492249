import { describe, expect, test } from 'vitest';
import type { Binding } from '../../../src/core';
import type { DataLoss, Optimum } from '../../../src/core/losses/data/data-loss';
import { tableOf } from '../../../src/core/losses/data/data-table';
import { createLeastSquares } from '../../../src/core/losses/least-squares';
import { createLogistic } from '../../../src/core/losses/logistic';
import { createLp } from '../../../src/core/losses/lp';
import { oracle } from '../../oracle/load';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

type Rows = readonly (readonly number[])[];

function sound<T>(bound: Binding<T>): T {
  if (!bound.ok) throw new Error(bound.problems.map(({ message }) => message).join('; '));
  return bound.value;
}

const messages = <T>(bound: Binding<T>): string =>
  bound.ok ? 'none' : bound.problems.map(({ message }) => message).join('; ');

const creators = {
  'least squares': (X: Rows, y: readonly number[]) => sound(createLeastSquares(sound(tableOf(X, y)))),
  logistic: (X: Rows, y: readonly number[]) => sound(createLogistic(sound(tableOf(X, y)))),
  'ℓ₄': (X: Rows, y: readonly number[]) => sound(createLp(sound(tableOf(X, y)))),
};

function at(optimum: Optimum): number[] {
  if (optimum.kind === 'none') throw new Error(optimum.why);
  return Array.from(optimum.at);
}

function expectNear(found: readonly number[], expected: readonly number[], relative: number): void {
  expect(found.length).toBe(expected.length);
  const scale = Math.hypot(...expected);
  found.forEach((x, i) => {
    expect(Math.abs(x - expected[i]) / scale, `${found} against ${expected}`).toBeLessThan(relative);
  });
}

function gradientAt(loss: DataLoss, w: readonly number[]): number[] {
  const g = new Float64Array(loss.q);
  loss.gradient(Float64Array.from(w), g);
  return Array.from(g);
}

/** Newton's step at the minimiser of a loss in the plane, relative to each entry of it. */
function newtonRest(loss: DataLoss): number[] {
  const w = at(loss.optimum);
  const H = new Float64Array(4);
  loss.hessian(Float64Array.from(w), H);
  const [g, h] = gradientAt(loss, w);
  const det = H[0] * H[3] - H[1] * H[2];
  return [Math.abs((H[3] * g - H[1] * h) / det / w[0]), Math.abs((H[0] * h - H[2] * g) / det / w[1])];
}

/** Rows with normal-looking features, and classes that overlap or a linear target with noise. */
function sample(n: number, q: number, seed: string, kind: 'classes' | 'numbers') {
  const random = seeded(seed);
  const bell = () => random() + random() + random() + random() - 2;
  const truth = Array.from({ length: q }, () => 2 * bell());
  const X = Array.from({ length: n }, () => Array.from({ length: q }, () => 2 * bell()));
  const y = X.map((row) => row.reduce((sum, x, j) => sum + x * truth[j], 0) + 1.5 * bell());
  return { X, y: kind === 'numbers' ? y : y.map((m, i) => (i % 5 === 0 ? -1 : 1) * (m < 0 ? -1 : 1)) };
}

describe('the derivatives of the losses on data', () => {
  test.each(['least squares', 'logistic', 'ℓ₄'] as const)(
    '%s: central differences, for 1, 2 and 4 features',
    (name) => {
      const random = seeded(`differences ${name}`);
      for (const q of [1, 2, 4]) {
        const { X, y } = sample(12, q, `table ${q}`, name === 'logistic' ? 'classes' : 'numbers');
        const loss = creators[name](X, y);
        const H = new Float64Array(q * q);
        for (let trial = 0; trial < tries(20, 4); trial++) {
          const w = Array.from({ length: q }, () => 4 * random() - 2);
          const g = gradientAt(loss, w);
          loss.hessian(Float64Array.from(w), H);
          for (let j = 0; j < q; j++) {
            const [up, down] = [w.with(j, w[j] + 1e-5), w.with(j, w[j] - 1e-5)];
            const slope = (loss.value(Float64Array.from(up)) - loss.value(Float64Array.from(down))) / 2e-5;
            expect(Math.abs(slope - g[j]) / (1 + Math.abs(g[j]))).toBeLessThan(1e-8);
            const [above, below] = [gradientAt(loss, up), gradientAt(loss, down)];
            for (let k = 0; k < q; k++) {
              const bend = (above[k] - below[k]) / 2e-5;
              expect(Math.abs(bend - H[j * q + k]) / (1 + Math.abs(bend))).toBeLessThan(1e-8);
              expect(H[j * q + k]).toBe(H[k * q + j]);
            }
          }
        }
      }
    },
  );

  test('logistic keeps its digits far out on both sides', () => {
    const loss = creators.logistic([[1], [1]], [1, -1]);
    expect(loss.value(Float64Array.of(1000))).toBe(500);
    const one = creators.logistic([[1]], [1]);
    expect(one.value(Float64Array.of(40)) / Math.exp(-40)).toBeCloseTo(1, 14);
    expect(one.value(Float64Array.of(-1e6))).toBe(1e6);
    expect(gradientAt(one, [40])[0] / Math.exp(-40)).toBeCloseTo(-1, 14);
    expect(gradientAt(one, [-1e6])).toEqual([-1]);
    expect(gradientAt(one, [1e6])[0]).toBeCloseTo(0, 300);
  });
});

describe('minimisers that are points', () => {
  /** Newton's method in 50-digit arithmetic on the reference's tables, rounded to doubles. */
  const reference = {
    lstsq: [0.16937317786864656, 2.021584201781319],
    logistic: [-0.42545641753291036, 1.4172460602829757],
    lp: [0.15488265087118203, 1.7229937559988535],
  };
  const ours = { lstsq: 'least squares', logistic: 'logistic', lp: 'ℓ₄' } as const;

  test.each(['lstsq', 'logistic', 'lp'] as const)('%s on the table of the reference', (type) => {
    const entry = oracle.losses.find(({ loss }) => loss.type === type)?.loss;
    if (entry?.type !== type) throw new Error('unreachable');
    const loss = creators[ours[type]](entry.X, entry.y);
    expectNear(at(loss.optimum), reference[type], 1e-14);
    expect(loss.minimiser).toEqual({ kind: 'point', at: at(loss.optimum) });
  });

  test('least squares with κ = 3·10⁶ keeps nine digits', () => {
    const e = 2 ** -20;
    const X = [
      [1, 1],
      [1, 1 + e],
      [1, 1 - e],
      [1, 1 + 2 * e],
    ];
    // Exact in rational arithmetic.
    expectNear(at(creators['least squares'](X, [2, 1, 4, 3]).optimum), [419433.1, -419430.4], 1e-9);
  });

  test.each(['least squares', 'logistic', 'ℓ₄'] as const)('%s: no gradient is left, for 1 to 5 features', (name) => {
    for (let q = 1; q <= 5; q++) {
      for (let trial = 0; trial < tries(20, 4); trial++) {
        const kind = name === 'logistic' ? 'classes' : 'numbers';
        const { X, y } = sample(40, q, `${name} ${q} ${trial}`, kind);
        const loss = creators[name](X, y);
        expect(loss.optimum.kind).toBe('point');
        const start = Math.hypot(...gradientAt(loss, X[0]));
        expect(Math.hypot(...gradientAt(loss, at(loss.optimum)))).toBeLessThan(1e-14 * Math.max(1, start));
      }
    }
  });

  test('ℓ₄ where rows can be fitted exactly: at an interpolation, and where curvature vanishes in one direction', () => {
    const two = [
      [1, 2],
      [3, -1],
    ];
    expectNear(at(creators['ℓ₄'](two, [5, 1]).optimum), [1, 2], 1e-12);
    // The first feature's rows disagree by ±1 about 2; the third row alone says that w₁ + w₂ = 5.
    const three = [
      [1, 0],
      [1, 0],
      [1, 1],
    ];
    expectNear(at(creators['ℓ₄'](three, [1, 3, 5]).optimum), [2, 3], 1e-12);
  });

  test('features of very different sizes, and outliers: what Newton would still correct is below 1e-9', () => {
    const random = seeded('badly scaled');
    const entry = () => (random() < 0.3 ? (2 * random() - 1) / (1e-3 + random()) : 2 * random() - 1);
    for (let trial = 0; trial < tries(400, 50); trial++) {
      const sizes = [10 ** (6 * random() - 3), 10 ** (6 * random() - 3)];
      const n = 4 + Math.floor(12 * random());
      const X = Array.from({ length: n }, () => sizes.map((size) => size * entry()));
      for (const name of ['logistic', 'ℓ₄'] as const) {
        const y = X.map(() => (name === 'logistic' ? Math.sign(random() - 0.5) || 1 : 5 * entry()));
        const loss = creators[name](X, y);
        if (loss.optimum.kind === 'none') expect(loss.optimum.why).toMatch(/can be separated, so/);
        else for (const rest of newtonRest(loss)) expect(rest).toBeLessThan(1e-9);
      }
    }
  });

  test('ℓ₂ is least squares', () => {
    const { X, y } = sample(30, 3, 'l2', 'numbers');
    const table = sound(tableOf(X, y));
    expectNear(at(sound(createLp(table, 2)).optimum), at(sound(createLeastSquares(table)).optimum), 1e-14);
    expect(messages(createLp(table, 1.5))).toMatch(/p must be/);
  });

  test('an optimum at w = 0 is found too', () => {
    const X = [
      [1, 2],
      [1, 2],
      [3, -1],
      [3, -1],
    ];
    for (const name of ['least squares', 'logistic', 'ℓ₄'] as const) {
      const loss = creators[name](X, [1, -1, 1, -1]);
      expect(loss.optimum.kind).toBe('point');
      expect(Math.hypot(...at(loss.optimum))).toBeLessThan(1e-15);
    }
  });
});

describe('minimisers that are lines', () => {
  const X = [
    [1, 3],
    [0.1, 0.3],
    [-2, -6],
    [0.7, 2.1],
  ];

  test.each([
    ['least squares', [1, 2, 0.5, -1]],
    ['logistic', [1, -1, -1, 1]],
    ['ℓ₄', [1, 2, 0.5, -1]],
  ] as const)('%s with one feature three times the other', (name, y) => {
    const loss = creators[name](X, y);
    const { minimiser } = loss;
    if (minimiser.kind !== 'line') throw new Error(minimiser.kind);
    // Across the rows' direction, from the point of least norm.
    expect(Math.abs(minimiser.along[0] + 3 * minimiser.along[1])).toBeLessThan(1e-14);
    expect(Math.hypot(...minimiser.along)).toBeCloseTo(1, 14);
    expect(Math.abs(3 * minimiser.through[0] - minimiser.through[1])).toBeLessThan(1e-14);
    for (const t of [-3, 0, 5]) {
      const w = [minimiser.through[0] + t * minimiser.along[0], minimiser.through[1] + t * minimiser.along[1]];
      expect(Math.hypot(...gradientAt(loss, w))).toBeLessThan(1e-13);
    }
  });

  test('in more dimensions: one point of least norm and orthonormal directions', () => {
    const loss = creators['least squares']([[1, 2, 2]], [9]);
    if (loss.optimum.kind !== 'flat') throw new Error(loss.optimum.kind);
    expectNear(at(loss.optimum), [1, 2, 2], 1e-15);
    expect(loss.optimum.directions.length).toBe(2);
    for (const v of loss.optimum.directions) expect(Math.abs(v[0] + 2 * v[1] + 2 * v[2])).toBeLessThan(1e-15);
    expect(loss.minimiser).toMatchObject({ kind: 'none', why: expect.stringContaining('two features only') });
  });
});

describe('what is no table', () => {
  test.each([
    [[], [], /no row/],
    [[[]], [1], /no row/],
    [[[1, 2], [3]], [1, 2], /row 2 has 1 features, the first has 2/],
    [[[1, 2]], [1, 2], /1 rows but 2 targets/],
    [[[1, Number.NaN]], [1], /row 1, feature 2/],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [1, Number.POSITIVE_INFINITY],
      /row 2: the target/,
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      [1, 2],
      /every feature is 0/,
    ],
  ] as const)('%j with targets %j', (rows, targets, message) => {
    expect(messages(tableOf(rows, targets))).toMatch(message);
  });

  test('classes are −1 and 1', () => {
    expect(messages(createLogistic(sound(tableOf([[1], [2]], [1, 0]))))).toBe(
      'row 2: the class is 0, it must be −1 or 1',
    );
  });
});

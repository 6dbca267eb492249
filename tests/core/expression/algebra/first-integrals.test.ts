import { beforeAll, describe, expect, test } from 'vitest';
import { createJet, drift, gradientFlow, lossFamilies, type ParameterMap, pullBack } from '../../../../src/core';
import { load } from '../../../../src/core/expression';
import { searchConserved } from '../../../../src/core/expression/algebra/conserved';
import { norm } from '../../../../src/core/geometry/slope';
import { cpuTime } from '../../../cpu-time';
import { seeded } from '../../../seeded';
import { tries } from '../../../tries';
import { jetAt, typed } from '../typed';

beforeAll(load);

type Known = readonly [text: string, symbol: string];

const known: readonly Known[] = [
  ['u1 v1, u2 v2', 'u₁² − v₁², u₂² − v₂²'],
  ['u1 u2 u3, v1 v2 v3', 'u₁² − u₂², u₂² − u₃², v₁² − v₂², v₂² − v₃²'],
  ['u1^2 - v1^2, u2^2 - v2^2', 'u₁v₁, u₂v₂'],
  ['s v1/sqrt(v1^2+v2^2), s v2/sqrt(v1^2+v2^2)', 'v₁² + v₂²'],
  // The shift that softmax does not see.
  ['exp(t1)/(exp(t1)+exp(t2)+exp(t3)), exp(t2)/(exp(t1)+exp(t2)+exp(t3))', 't₁ + t₂ + t₃'],
  // W₁W₁ᵀ − W₂ᵀW₂ entry by entry.
  ['a c + b d, f c + g d', 'a² − c² + f², b² − d² + g², ab − cd + fg'],
  ['relu(u1 v1), log(u2 v2)', 'u₁² − v₁², u₂² − v₂²'],
  ['alpha1 beta1, t', 'α₁² − β₁²'],
  // An exponent shares the speed unevenly; 1.41 is 141/100.
  ['u^2 v, t', 'u² − 2v²'],
  ['u^1.41 v, t', '100u² − 141v²'],
  // Not homogeneous.
  ['(u+1) v, t', 'u² − v² + 2u'],
  ['exp(u) v, t', 'v² − 2u'],
  // Linear ones first, and no products of them; what is left is (a − b)² − 2v² but for (a + b)².
  ['(a-b) v, t', 'a + b, v² + 2ab'],
  ['2 t1 - t2 + t3, t1 + 5 t2', '5t₁ − t₂ − 11t₃'],
  // Not a ratio of whole numbers.
  ['sqrt(2) t1 + t2, t3', 't₁ − 1.414 t₂'],
  // Four, of which one follows from the others.
  ['a1 b1 + a2 b2, t', 'a₁² − b₁², a₂² − b₂², a₁a₂ − b₁b₂, a₁b₂ − a₂b₁'],
];

test.each(known)('the flow of %s keeps %s', (text, symbol) => {
  const { conserved } = typed(text);
  expect(conserved?.symbol).toBe(symbol);
});

test('TeX is that of the same names', () => {
  expect(typed('u1 v1, alpha^2 beta').conserved?.tex).toBe('u_{1}^2 - v_{1}^2,\\; \\alpha^2 - 2\\beta^2');
  expect(typed('u1^2 - v1^2, t').conserved?.tex).toBe('u_{1} v_{1}');
});

test.each([
  // Nothing is kept: flows reach all θ.
  ['r cos(φ), r sin(φ)', 0, true],
  ['u^2 - v^2, u v', 0, true],
  ['t, t^2', 0, true],
  // Ratios x : y : z.
  ['x^2 + y^2 + z^2, t', 2, true],
  // u to the power of 1/√2, over v.
  ['sqrt(2) u^2 + v^2, t', 1, true],
  ['sin(t1 t2) + t3^3, exp(t1) + t4 t3', 1, false],
] as const)('no linear or quadratic function is kept by %s, and %d of others', (text, others, exact) => {
  const map = typed(text);
  expect(map.conserved).toBeUndefined();
  expect(map.conservedSearch).toEqual({ independent: 0, others, exact });
});

test.each([
  ['u1 u2 u3, v1 v2 v3', 4, 0, true],
  ['a1 b1 + a2 b2 + a3 b3, t', 5, 0, true],
  // Of the three that the leaf leaves all are found, so it is known not to be larger.
  ['a c + b d, f c + g d', 3, 0, true],
  ['tanh(a b + c), t', 1, 1, true],
] as const)('of %s %d independent ones are found, and %d are left', (text, independent, others, exact) => {
  expect(typed(text).conservedSearch).toEqual({ independent, others, exact });
});

test('a domain that is a small part of the ranges is found', () => {
  expect(typed('sqrt(1 - x^2 - y^2) + u v, z').conserved?.symbol).toBe('u² − v²');
  expect(typed('u v sqrt(0.5 - x^2), y').conserved?.symbol).toContain('u² − v²');
});

test('where no θ is in the domain nothing is said', () => {
  const map = typed('sqrt(-1 - t1^2), t2');
  expect([map.conserved, map.conservedSearch]).toEqual([undefined, undefined]);
});

test('sliders of very different ranges find the same', () => {
  const ranges = { u: [1e3, 5e3], v: [-0.01, 0.02], t: [-1, 1] } as const;
  const parameters = Object.entries(ranges).map(([key, range]) => ({ key, range }));
  expect(typed('u v, t', { parameters }).conserved?.symbol).toBe('u² − v²');
});

describe('linear maps w = Bθ', () => {
  const random = seeded('linear maps');
  const cases = [3, 4, 5, 6, 7, 8].map((p) => [p, [0, 1].map(() => Array.from({ length: p }, () => 2 * random() - 1))]);

  test.each(cases as [number, number[][]][])('of %d parameters keep the null space of B, and only that', (p, B) => {
    const map = typed(B.map((row) => row.map((b, j) => `(${b}) t${j + 1}`).join(' + ')).join(', '));
    const { conserved, conservedSearch } = map;
    if (!conserved) throw new Error('nothing found');
    expect([conserved.rows, conserved.columns]).toEqual([p - 2, 1]);
    expect(conservedSearch).toEqual({ independent: p - 2, others: 0, exact: true });
    // Each is linear: its values at the axes are its coefficients, which are orthogonal to both rows.
    const out = new Float64Array(p - 2);
    const columns = Array.from({ length: p }, (_, j) => {
      conserved.evaluate(
        Float64Array.from({ length: p }, (_, k) => (k === j ? 1 : 0)),
        out,
      );
      return out.slice();
    });
    for (let i = 0; i < p - 2; i++) {
      const c = Float64Array.from(columns, (column) => column[i]);
      for (const row of B) expect(Math.abs(row.reduce((sum, b, j) => sum + b * c[j], 0))).toBeLessThan(1e-10 * norm(c));
      conserved.evaluate(
        Float64Array.from(c, (x) => 2 * x),
        out,
      );
      expect(out[i]).toBeCloseTo(2 * norm(c) ** 2, 8);
    }
  });
});

describe('turned by a random rotation of θ', () => {
  /** The columns of a product of random plane rotations. */
  const rotation = (n: number, random: () => number): number[][] => {
    const R = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Number(i === j)));
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const angle = 6 * random();
        for (const row of R) {
          const [x, y] = [row[i], row[j]];
          [row[i], row[j]] = [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
        }
      }
    }
    return R;
  };

  test.each([
    ['A B, C D', 4, 2, 2],
    ['A B C, D E F', 6, 4, 4],
    ['A C + B D, F C + G D', 6, 3, 3],
    ['A B + C D, F^2 - G^2', 6, 5, 4],
    ['exp(A + B) C, D', 4, 2, 2],
    ['A B C D, E F G H', 8, 6, 6],
  ])('%s of %d parameters keeps %d functions, %d of them independent', (text, p, rows, independent) => {
    const random = seeded(`turned ${text}`);
    const map = composed(typed(text), rotation(p, random));
    const found = searchConserved(map);
    expect(found?.search).toEqual({ independent, others: 0, exact: true });
    if (!found?.invariant || !point.ok) throw new Error('nothing found');
    expect(found.invariant.rows).toBe(rows);
    const start = Float64Array.from(map.parameters, () => random());
    const flow = gradientFlow(map, point.value, start, { horizon: 2, rtol: 1e-11 });
    const moved = drift({ ...map, conserved: found.invariant }, flow);
    expect(Math.max(...(moved?.distance ?? [Number.NaN]))).toBeLessThan(1e-7);
  });
});

/** w(Rθ). */
function composed(
  { p, q, parameters, tex, thetaIsVector, fibre, evaluate }: ParameterMap,
  R: number[][],
): ParameterMap {
  const inner = createJet(p, q);
  return {
    ...{ p, q, parameters, tex, thetaIsVector, fibre },
    evaluate(theta, { w, J }) {
      evaluate(
        Float64Array.from(R, (row) => row.reduce((sum, x, j) => sum + x * theta[j], 0)),
        inner,
      );
      w.set(inner.w);
      for (let i = 0; i < q; i++)
        for (let j = 0; j < p; j++) J[i * p + j] = R.reduce((sum, row, k) => sum + inner.J[i * p + k] * row[j], 0);
    },
  };
}

const point = lossFamilies.point.bind({ m1: 0.7, m2: 0.4, h1: 1, h2: 3, turn: 20 });

describe.each(known)('what %s keeps', (text) => {
  const random = seeded(text);
  const build = () => {
    const map = typed(text);
    const { conserved } = map;
    if (!conserved || !point.ok) throw new Error('nothing');
    return { map, conserved, loss: point.value };
  };

  test('stays along simulated flow', () => {
    const { map, loss } = build();
    for (let trial = 0; trial < 5; trial++) {
      const start = Float64Array.from(map.parameters, () => 0.4 + random());
      const moved = drift(map, gradientFlow(map, loss, start, { horizon: 2, rtol: 1e-11 }));
      const factor = Math.max(1, norm(start) ** 2) * (text.includes('1.41') ? 100 : 1);
      expect(Math.max(...(moved?.distance ?? [Number.NaN]))).toBeLessThan(1e-7 * factor);
    }
  });

  test('does not change along any Jᵀg, and changes elsewhere', () => {
    const { map, conserved } = build();
    const at = (theta: Float64Array) => {
      const out = new Float64Array(conserved.rows);
      conserved.evaluate(theta, out);
      return out;
    };
    /** Exact for quadratics but for rounding. */
    const change = (theta: Float64Array, direction: Float64Array) => {
      const [after, before] = [1, -1].map((sign) => at(theta.map((x, j) => x + sign * direction[j])));
      return norm(after.map((x, i) => x - before[i])) / 2;
    };
    const pull = new Float64Array(map.p);
    const elsewhere: number[] = [];
    for (let trial = 0; trial < 20; trial++) {
      const theta = Float64Array.from(map.parameters, () => 0.3 + 2 * random());
      pullBack(jetAt(map, theta).J, Float64Array.of(2 * random() - 1, 2 * random() - 1), pull);
      expect(change(theta, pull)).toBeLessThan(1e-9 * Math.max(1, norm(at(pull)), norm(pull) * norm(theta)));
      elsewhere.push(
        change(
          theta,
          theta.map(() => random()),
        ),
      );
    }
    expect(Math.max(...elsewhere)).toBeGreaterThan(1e-2);
  });
});

test('a search ends soon at eight parameters', () => {
  const texts = [
    't1 + t2 + t3 + t4 + t5 + t6 + t7 + t8, t1 - t2',
    'a1 b1 + a2 b2 + a3 b3 + a4 b4, 2(a1 b1 + a2 b2 + a3 b3 + a4 b4)',
    'u1 u2 u3 u4, v1 v2 v3 v4',
    't1^3 + t2 t3 + exp(t4) t5, t1 t4^2 + t2 sin(t3) t6 + t7 t8',
  ];
  for (const text of texts) {
    const times = Array.from({ length: tries(8, 2) }, () => {
      const map = typed(text);
      return cpuTime(() => void map.conservedSearch);
    });
    // About 10 ms on a free machine; this only sees one that grows beyond all measure.
    expect(Math.min(...times)).toBeLessThan(500);
  }
});

test('it is made when asked for, and once', () => {
  const map = typed('u1 v1, u2 v2');
  expect(map.conserved).toBe(map.conserved);
});

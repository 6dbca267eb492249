import { beforeAll, describe, expect, test } from 'vitest';
import { gradientFlow, isDefined, lossFamilies } from '../../../../src/core';
import { customMap, latticeField, load } from '../../../../src/core/expression';
import { spectrum } from '../../../../src/core/geometry/spectrum';
import { spreadTheta } from '../../../../src/core/numerics/spread';
import { jetAt, typed } from '../typed';

beforeAll(load);

const nowhere = new Float64Array(0);
const point = (m1: number, m2: number) => {
  const bound = lossFamilies.point.bind({ m1, m2, h1: 1, h2: 1, turn: 0 });
  if (!bound.ok) throw new Error('unreachable');
  return bound.value;
};

describe('a lift', () => {
  test.each([
    't1^2*exp(-t2), t1*sin(t2)',
    'r cos(φ), r sin(φ)',
    't1^3 + t1, t2^5 + t1',
    's u/sqrt(u^2+v^2), s v/sqrt(u^2+v^2)',
    'u1 u2 u3, v1 v2 v3',
    'exp(a) - exp(-b), exp(c) - exp(-d)',
    't1 t2, t2 t3',
  ])('of w(θ′) from nearby leads to w(θ′): %s', (text) => {
    const map = typed(text);
    const near = new Float64Array(map.p);
    const out = new Float64Array(map.p);
    let lifted = 0;
    for (let k = 0; k < 200; k++) {
      spreadTheta(map, k, near);
      if (near.some((x) => Math.abs(x) < 0.3)) continue;
      const { w } = jetAt(
        map,
        near.map((x) => 1.05 * x),
      );
      if (!map.fibre.lift(w, nowhere, near, out)) continue;
      lifted++;
      const back = jetAt(map, out).w;
      expect(Math.hypot(back[0] - w[0], back[1] - w[1])).toBeLessThan(1e-9 * Math.hypot(...w));
    }
    expect(lifted).toBeGreaterThan(60);
  });

  test('moves θ no further than it must where θ has more coordinates than w', () => {
    const map = typed('a + b + c, a - b');
    const near = Float64Array.of(1, 2, 3);
    const out = new Float64Array(3);
    expect(map.fibre.lift(Float64Array.of(9, -1), nowhere, near, out)).toBe(true);
    // w₁ must grow by 3 and a − b stay: the shortest way is (1, 1, 1).
    for (const [j, x] of [2, 3, 4].entries()) expect(out[j]).toBeCloseTo(x, 12);
  });

  test('stays on its side of a fold, and says where nothing is behind it', () => {
    const map = typed('t1^2 + t2, t2');
    const out = new Float64Array(2);
    for (const side of [-1, 1]) {
      const near = Float64Array.of(side * 1.5, 0.2);
      expect(map.fibre.lift(Float64Array.of(0.26, 0.25), nowhere, near, out)).toBe(true);
      expect(out[0]).toBeCloseTo(0.1 * side, 9);
      expect(map.fibre.lift(Float64Array.of(0.2, 0.25), nowhere, near, out)).toBe(false);
    }
  });

  test('is refused where the map is undefined, off a curve, and at a point without slope', () => {
    const out = new Float64Array(2);
    const w = Float64Array.of(1, 1);
    expect(typed('log(t1), t2').fibre.lift(w, nowhere, Float64Array.of(-1, 1), out)).toBe(false);
    expect(typed('t1^2, t2^2').fibre.lift(w, nowhere, Float64Array.of(0, 0), out)).toBe(false);
    const circle = typed('cos(t1), sin(t1)');
    expect(circle.fibre.lift(w, nowhere, Float64Array.of(0.5), new Float64Array(1))).toBe(false);
    const on = new Float64Array(1);
    expect(circle.fibre.lift(Float64Array.of(0, 1), nowhere, Float64Array.of(0.9), on)).toBe(true);
    expect(on[0]).toBeCloseTo(Math.PI / 2, 8);
  });
});

describe('the domain', () => {
  test.each([
    ['1/t1, t2', [-1, 0], [1, 0], 'pole', 't₁ = 0'],
    ['log(t1 - 1), t2', [2, 0], [0.5, 0], 'pole', 't₁ - 1 = 0'],
    ['sqrt(t1), t2', [1, 0], [-1, 0], 'edge', 't₁ = 0'],
    ['t1^1.5, t2', [1, 0], [-1, 0], 'edge', 't₁ = 0'],
    ['cbrt(t1), t2', [1, 0], [-1, 0], 'cusp', 't₁ = 0'],
    ['tan(t1), t2', [1, 0], [2, 0], 'pole', 'cos(t₁) = 0'],
    ['asin(t1), t2', [0, 0], [2, 0], 'edge', '1 - t₁ = 0'],
    ['t1/(t2 - t1), t2', [0, 1], [2, 1], 'pole', 't₂ - t₁ = 0'],
    // There and back again within one step.
    ['1/(t1^2 - 0.1), t2', [-1, 0], [1, 0], 'pole', 't₁^2 - 0.1 = 0'],
  ] as const)('%s is left between %j and %j', (text, from, to, kind, where) => {
    const { crossing } = typed(text);
    expect(crossing?.(Float64Array.from(from), Float64Array.from(to))).toEqual({ kind, where });
    expect(crossing?.(Float64Array.from(from), Float64Array.from(from))).toBeUndefined();
  });

  test.each(['t1^2, t1 t2', 'exp(-t1)/(1 + t1^2), |t2|', 't1/(2 + exp(t2)), sqrt(1 + t1^2)', 'relu(t1), 2^t2'])(
    '%s cannot be left',
    (text) => {
      expect(typed(text).crossing).toBeUndefined();
    },
  );

  test('a flow ends at a pole and does not jump it', () => {
    const flow = gradientFlow(typed('1/t1, t2'), point(-1, 1), Float64Array.of(1, 0), { horizon: 100 });
    expect(flow.theta.every((x, i) => i % 2 === 1 || x > 0)).toBe(true);
  });

  test('a point outside is undefined, and its neighbours are not', () => {
    const map = typed('sqrt(t1), 1/t2');
    expect(isDefined(jetAt(map, [1, 1]))).toBe(true);
    expect(isDefined(jetAt(map, [-1, 1]))).toBe(false);
    expect(isDefined(jetAt(map, [1, 0]))).toBe(false);
    // A part that adds nothing is still a part.
    expect(isDefined(jetAt(typed('0*sqrt(t1) + t2, t1'), [-1, 1]))).toBe(false);
  });
});

test.each([
  ['relu(t1)', 0],
  ['|t1|', 0],
  ['sign(t1)', 0],
  ['max(0, t1)', 0],
  ['max(t1, 0)', 1],
  ['min(t1, 0)', 1],
  ['max(sqrt(t1 + 1), 2)', 0],
])('at its kink %s has the stated slope %d', (text, slope) => {
  const jet = jetAt(typed(`${text}, t1`), [0]);
  expect(jet.J[0]).toBe(slope);
});

describe('constants', () => {
  const text = 'a t1^2, exp(rate t2)';
  const at = (a: number, rate: number) =>
    typed(text, {
      constants: [
        { key: 'a', value: a },
        { key: 'rate', value: rate },
      ],
    });

  test('enter as numbers, and stay symbols in writing', () => {
    const map = at(3, 0.5);
    expect(map.p).toBe(2);
    const { w, J } = jetAt(map, [2, 1]);
    expect([...w, ...J]).toEqual([12, Math.exp(0.5), 12, 0, 0, 0.5 * Math.exp(0.5)]);
    expect(map.tex.jacobian).toContain('2\\,a\\,t_{1}');
    expect(map.tex.map).toContain('\\mathrm{rate}');
  });

  test('move without reading the text again', () => {
    expect(at(3, 0.5).understanding).toBe(at(4, 1).understanding);
    expect(jetAt(at(4, 1), [1, 0]).w[0]).toBe(4);
  });
});

describe('starts', () => {
  test.each([
    't1, t2',
    'log(-t1), sqrt(t2 - 2)',
    'acosh(t1), 1/(t2 - 0.6)',
    'exp(u)/(exp(u)+exp(v)), exp(v)/(exp(u)+exp(v))',
  ])('%s starts where it is defined', (text) => {
    const { parameters, ...map } = typed(text);
    expect(
      isDefined(
        jetAt(
          map,
          parameters.map((spec) => spec.default),
        ),
      ),
    ).toBe(true);
  });

  test('wishes are kept', () => {
    const { parameters } = typed('log(-t1), t2', { parameters: [{ key: 't2', default: 2, range: [1, 4] }] });
    expect(parameters[1]).toMatchObject({ default: 2, range: [1, 4] });
    expect(parameters[0].default).toBeLessThan(0);
  });
});

test('a text that is no map is refused with its problem', () => {
  expect(customMap({ text: 'snh(t1), t2' })).toMatchObject({ ok: false, problems: [{ column: 1 }] });
  expect(customMap({ text: 't1, t2 + 1/0' })).toMatchObject({ ok: false, problems: [{ column: 11 }] });
});

test('on a lattice, arrows stand at the image of θ and follow −JJᵀ∇L, folds and all', () => {
  const map = typed('t1^2 + t2, t2');
  const theta = Float64Array.of(1, 1);
  const field = latticeField(map, point(0, 0), theta, { axes: [0, 1], range: [-1, 1, -1, 1] }, 5);
  expect(field.n).toBe(25);
  // θ = (−1, 1) and (1, 1) have one w = (2, 1); JJᵀ = (5 1; 1 1) at both.
  for (const k of [20, 24]) expect([field.x[k], field.y[k], field.u[k], field.v[k]]).toEqual([2, 1, -11, -3]);
  const curve = latticeField(
    typed('cos(t1), sin(t1)'),
    point(0, 0),
    Float64Array.of(0),
    { axes: [0, 0], range: [0, 3, 0, 0] },
    7,
  );
  expect(curve.n).toBe(7);
  expect(curve.x.every((x, k) => Math.abs(Math.hypot(x, curve.y[k]) - 1) < 1e-12)).toBe(true);
});

test('J of a softmax with as many outputs as parameters has rank 1 all over its ranges, rounding or not', () => {
  const map = typed('exp(t1)/(exp(t1)+exp(t2)), exp(t2)/(exp(t1)+exp(t2))');
  const theta = new Float64Array(2);
  const ranks = Array.from({ length: 400 }, (_, k) => {
    spreadTheta(map, k, theta);
    return spectrum(jetAt(map, theta).J, 2).rank;
  });
  expect(ranks.filter((rank) => rank !== 1)).toEqual([]);
  // And a small slope across a dense J is still told from none.
  const nearly = typed('t1 + t2, (1 + 1e-12) t1 + t2');
  expect(spectrum(jetAt(nearly, [1, 1]).J, 2).rank).toBe(2);
});

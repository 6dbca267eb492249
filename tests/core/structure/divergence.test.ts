import { beforeAll, describe, expect, test } from 'vitest';
import { families, gradientFlow, type ParameterMap } from '../../../src/core';
import { load } from '../../../src/core/expression';
import { divergence } from '../../../src/core/structure/divergence';
import { bindFamily, bindLoss } from '../../oracle/load';
import { typed } from '../expression/typed';

await families.custom.load?.();

beforeAll(load);

const at = (map: ParameterMap, start: readonly number[]) => {
  const found = divergence(map, Float64Array.from(start));
  if (!found) throw new Error('no divergence');
  return found;
};

type Scalar = (x: number) => number;

/** ψ and ψ′ of one coordinate, integrated by hand from ψ″ = 1/G. */
const known: readonly (readonly [name: string, map: () => ParameterMap, start: number[], psi: Scalar, dpsi: Scalar])[] =
  [
    ['identity', () => bindFamily('identity', {}), [0.5, -1], (w) => (w * w) / 2, (w) => w],
    ['squared', () => bindFamily('squared', {}), [1.2, 0.7], (w) => (w * Math.log(w) - w) / 4, (w) => Math.log(w) / 4],
    ['exponential', () => bindFamily('exponential', {}), [0.3, -0.4], (w) => -Math.log(w), (w) => -1 / w],
    ['inverse', () => bindFamily('inverse', {}), [0.8, 1.3], (w) => 1 / (6 * w * w), (w) => -1 / (3 * w ** 3)],
    [
      'power 3',
      () => bindFamily('power', { N: 3, signed: true }),
      [1.1, 0.9],
      (w) => -(w ** (2 / 3)) / 2,
      (w) => -(w ** (-1 / 3)) / 3,
    ],
    ['typed squares', () => typed('t1^2, t2^2'), [1.2, 0.7], (w) => (w * Math.log(w) - w) / 4, (w) => Math.log(w) / 4],
    ['typed exponentials', () => typed('exp(t1), exp(t2)'), [0.3, -0.4], (w) => -Math.log(w), (w) => -1 / w],
  ];

describe.each(known)('D_ψ of %s', (_, make, start, psi, dpsi) => {
  test('is the closed form', () => {
    const found = at(make(), start);
    const one = (w: number, w0: number) => psi(w) - psi(w0) - dpsi(w0) * (w - w0);
    for (const w of [
      [0.2, 0.4],
      [3, 0.3],
      [1.5, 2.5],
      [0.05, 4],
    ]) {
      const expected = one(w[0], found.w0[0]) + one(w[1], found.w0[1]);
      expect(Math.abs(found.at(w[0], w[1]) - expected)).toBeLessThan(1e-7 * (1 + expected));
    }
    expect(found.at(...found.w0)).toBe(0);
  });
});

test('ψ of a Hadamard product on the leaf δ is ½ w asinh(2w/δ) − ¼ √(4w² + δ²)', () => {
  const found = at(bindFamily('hadamard', {}), [1.5, 0.5, 0.5, 1]);
  const one = (w: number, w0: number, d: number) => {
    const psi = (x: number) => (x * Math.asinh((2 * x) / d)) / 2 - Math.hypot(2 * x, d) / 4;
    return psi(w) - psi(w0) - (Math.asinh((2 * w0) / d) / 2) * (w - w0);
  };
  const value = one(-1, 0.75, 2) + one(2, 0.5, 0.75);
  expect(found.at(-1, 2)).toBeCloseTo(value, 8);
});

test('a start close to an edge is no hindrance', () => {
  const found = at(bindFamily('squared', {}), [1e-4, 1e-4]);
  const one = (w: number) => (w * Math.log(w / 1e-8) - w + 1e-8) / 4;
  expect(found.at(1, 2)).toBeCloseTo(one(1) + one(2), 5);
});

describe('there is none', () => {
  test('beyond the edge of the domain', () => {
    expect(at(bindFamily('squared', {}), [1, 1]).at(-0.1, 1)).toBeNaN();
    expect(at(typed('1/t1, t2'), [1, 1]).at(-1, 1)).toBeNaN();
  });
  test('beyond where JJᵀ is singular, though the map goes on', () => {
    expect(at(bindFamily('power', { N: 3, signed: true }), [1, 1]).at(-0.5, 1)).toBeNaN();
    expect(at(typed('(t1 + t2)^3, exp(t1 - t2)'), [0.6, 0.5]).at(-0.5, 1)).toBeNaN();
  });
  test('from where JJᵀ is singular', () =>
    expect(divergence(bindFamily('squared', {}), Float64Array.of(0, 1))).toBeUndefined());
});

/** Commuting without being separable in θ. */
const turned = '(t1 + t2)^3, exp(t1 - t2)';

test('its Hessian is (JJᵀ)⁻¹', () => {
  const map = typed(turned);
  const found = at(map, [0.6, 0.5]);
  const h = 1e-3;
  const [x, y] = [2, 1.4];
  const second = (f: (t: number) => number) => (f(h) - 2 * f(0) + f(-h)) / (h * h);
  // u = t1 + t2 and v = t1 − t2: G = diag(2·9u⁴, 2·e^{2v}).
  expect(second((t) => found.at(x + t, y))).toBeCloseTo(1 / (18 * x ** (4 / 3)), 5);
  expect(second((t) => found.at(x, y + t))).toBeCloseTo(1 / (2 * y * y), 5);
  expect(second((t) => found.at(x + t, y + t)) - second((t) => found.at(x + t, y - t))).toBeCloseTo(0, 5);
});

test('∇ψ moves along −∇L: by −∫∇L dt on any loss', () => {
  const map = typed(turned);
  const found = at(map, [0.6, 0.5]);
  const loss = bindLoss('point', { m1: 2.5, m2: 2, h1: 1, h2: 3, turn: 0.5 });
  const flow = gradientFlow(map, loss, Float64Array.of(0.6, 0.5), { horizon: 0.1, rtol: 1e-10 });
  const [n, theta, jetW] = [400, new Float64Array(2), new Float64Array(2)];
  const [g, pushed] = [new Float64Array(2), [0, 0]];
  for (let k = 0; k <= n; k++) {
    flow.sample((0.1 * k) / n, theta);
    map.evaluate(theta, { w: jetW, J: new Float64Array(4) });
    loss.gradient(jetW, g);
    const weight = (0.1 / n) * (k === 0 || k === n ? 1 / 3 : k % 2 === 1 ? 4 / 3 : 2 / 3);
    for (const i of [0, 1]) pushed[i] -= weight * g[i];
  }
  const h = 1e-4;
  const [x, y] = jetW;
  expect((found.at(x + h, y) - found.at(x - h, y)) / (2 * h)).toBeCloseTo(pushed[0], 6);
  expect((found.at(x, y + h) - found.at(x, y - h)) / (2 * h)).toBeCloseTo(pushed[1], 6);
});

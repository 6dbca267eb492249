import { describe, expect, test } from 'vitest';
import { createJet, families, gradientFlow, type Loss, type ParameterMap, preconditioner } from '../../../src/core';
import { lineLimit } from '../../../src/core/flow-limits/line-limit';
import { differencedCurvature } from '../../../src/core/geometry/theta-hessian';
import {
  identity,
  type Matrix,
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
} from '../../../src/core/linear-algebra/matrix';
import { linearNetwork } from '../../../src/core/networks/linear-network';
import { factorProduct } from '../../../src/core/parameterizations/products/factor-product';
import { matrixProduct } from '../../../src/core/parameterizations/products/matrix-product';
import { holdTo } from '../../contract';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { mapContract } from './map-contract';

function mapOf(bound: ReturnType<typeof matrixProduct>): ParameterMap {
  if (!bound.ok) throw new Error(bound.problems[0].message);
  return bound.value;
}

const layers = (...widths: number[]) => [`layers ${widths.join(' → ')}`, mapOf(matrixProduct(widths))] as const;
const factors = (N: number, q: number) => [`${N} factors of ${q} weights`, mapOf(factorProduct(N, q))] as const;

const twoWeights = [
  layers(2, 1),
  layers(2, 1, 1),
  layers(2, 3, 1),
  layers(2, 5, 4, 1),
  layers(1, 3, 2),
  factors(2, 2),
  factors(3, 2),
  factors(6, 2),
];
const other = [layers(3, 2), layers(3, 2, 2), layers(2, 3, 2, 3), layers(1, 1, 1, 1), factors(4, 1), factors(3, 5)];

describe('products of two weights', () => {
  holdTo(mapContract, twoWeights);
});

describe('products of any number of weights', () => {
  const free = [
    'has the J of its w',
    'lifts the w of θ back to θ',
    'is what its network computes',
    'is defined at its default θ',
  ] as const;
  holdTo(Object.fromEntries(free.map((name) => [name, mapContract[name]])), other);
});

const randomTheta = (map: ParameterMap, random: () => number) =>
  Float64Array.from({ length: map.p }, () => 3 * random() - 1.5);

function jetAt(map: ParameterMap, theta: Float64Array) {
  const jet = createJet(map.p, map.q);
  map.evaluate(theta, jet);
  return jet;
}

function expectNear(found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    expect(Math.abs(found[i] - wanted[i]) / Math.max(1, Math.abs(wanted[i])), `entry ${i}`).toBeLessThan(tolerance);
  }
}

const all = [...twoWeights, ...other, layers(3, 1, 3)];

/** ½‖w − w*‖² with w*ᵢ = 1 + i/2. */
const towards = (q: number): Loss => ({
  q,
  value: (w) => w.reduce((sum, x, i) => sum + 0.5 * (x - 1 - i / 2) ** 2, 0),
  gradient: (w, out) => out.set(w.map((x, i) => x - 1 - i / 2)),
  hessian: (_w, out) => out.set(out.map((_, k) => (k % (q + 1) === 0 ? 1 : 0))),
  minimiser: { kind: 'none', why: 'not asked for' },
  handles: [],
});

describe.each(all)('%s', (name, map) => {
  test('has the second derivatives of its w', () => {
    const random = seeded(`bend of ${name}`);
    const differenced = differencedCurvature(map);
    const [exact, about] = [new Float64Array(map.p ** 2), new Float64Array(map.p ** 2)];
    for (let trial = 0; trial < tries(10, 1); trial++) {
      const theta = randomTheta(map, random);
      const g = Float64Array.from({ length: map.q }, () => 2 * random() - 1);
      map.curvature?.(theta, g, exact);
      differenced(theta, g, about);
      expectNear(exact, about, 1e-7);
    }
  });

  test('keeps under gradient flow what it says it keeps', () => {
    const { conserved } = map;
    // One layer alone keeps nothing.
    if (!conserved) return expect(map.q * 1).toBe(map.p);
    const theta = randomTheta(map, seeded(`flow of ${name}`));
    const flow = gradientFlow(map, towards(map.q), theta, { horizon: 1, rtol: 1e-10 });
    const [before, after] = [0, 1].map(() => new Float64Array(conserved.rows * conserved.columns));
    conserved.evaluate(theta, before);
    conserved.evaluate(flow.theta.slice(-map.p), after);
    expect(Math.hypot(...flow.theta.slice(-map.p).map((x, i) => x - theta[i]))).toBeGreaterThan(1e-2);
    expectNear(after, before, 1e-8);
  });
});

describe('layers', () => {
  /** The rows of W_to ⋯ W_from, layers counted from 1; I of the width between where there are none. */
  function partOf(widths: readonly number[], theta: Float64Array, from: number, to: number): Matrix {
    const { layers: cut } = linearNetwork(widths);
    return cut(theta)
      .slice(from - 1, to)
      .reduce((product, layer) => multiply(layer, product), identity(widths[from - 1]));
  }

  test.each([[[3, 2, 2]], [[2, 3, 2, 3]], [[3, 1, 3]]])(
    '%j: JJᵀ = Σⱼ W_{N:j+1}W_{N:j+1}ᵀ ⊗ W_{j−1:1}ᵀW_{j−1:1}',
    (widths) => {
      const [, map] = layers(...widths);
      const theta = randomTheta(map, seeded('Kronecker'));
      const [G, sum] = [new Float64Array(map.q ** 2), new Float64Array(map.q ** 2)];
      preconditioner(jetAt(map, theta).J, map.q, G);
      const [N, inputs] = [widths.length - 1, widths[0]];
      for (let j = 1; j <= N; j++) {
        const [after, before] = [partOf(widths, theta, j + 1, N), partOf(widths, theta, 1, j - 1)];
        const [left, right] = [multiplyByTransposed(after, after), multiplyTransposed(before, before)];
        for (let k = 0; k < sum.length; k++) {
          const [a, b] = [Math.floor(k / map.q), k % map.q];
          const output = left.data[Math.floor(a / inputs) * left.columns + Math.floor(b / inputs)];
          sum[k] += output * right.data[(a % inputs) * inputs + (b % inputs)];
        }
      }
      expectNear(G, sum, 1e-13);
    },
  );

  test('behind a layer of one unit no layer alone reaches every matrix, and that is said', () => {
    const [, map] = layers(3, 1, 3);
    const [theta, out] = [randomTheta(map, seeded('narrow')), new Float64Array(map.p)];
    expect(map.fibre.of(theta, out)).toBe(false);
    expect(map.fibre.lift(new Float64Array(9), new Float64Array(0), theta, out)).toBe(false);
  });

  test('with several outputs every matrix is lifted by one layer alone, and the others stay', () => {
    const [, map] = layers(2, 3, 2, 2);
    const random = seeded('one layer');
    const near = randomTheta(map, random);
    const { w } = jetAt(map, randomTheta(map, random));
    const lifted = new Float64Array(map.p);
    expect(map.fibre.lift(w, new Float64Array(0), near, lifted)).toBe(true);
    expectNear(jetAt(map, lifted).w, w, 1e-12);
    expect(lifted.slice(6)).toEqual(near.slice(6));
  });

  test('two layers are the two-layer family at every hidden width', () => {
    const bound = families['deep-linear'].bind({ h: 3 });
    if (!bound.ok) throw new Error('not bound');
    const [, map] = layers(2, 3, 1);
    const theta = randomTheta(map, seeded('two layers'));
    const g = Float64Array.of(0.4, -1.2);
    const [own, wanted] = [jetAt(map, theta), jetAt(bound.value, theta)];
    expectNear(own.w, wanted.w, 1e-15);
    expectNear(own.J, wanted.J, 1e-15);
    const [bend, wantedBend] = [new Float64Array(81), new Float64Array(81)];
    map.curvature?.(theta, g, bend);
    bound.value.curvature?.(theta, g, wantedBend);
    expectNear(bend, wantedBend, 1e-15);
    const [end, wantedEnd] = [map, bound.value].map((each) => lineLimit(each, theta, Float64Array.of(1, 2), 3));
    if (end.kind !== 'point' || wantedEnd.kind !== 'point') throw new Error('no end');
    expectNear(end.w, wantedEnd.w, 1e-7);
  });

  test('widths that are none are refused', () => {
    for (const widths of [[], [2], [2, 0], [2, 1.5, 1], [2, Number.NaN]]) expect(matrixProduct(widths).ok).toBe(false);
  });
});

describe('factors', () => {
  test('of equal size give N|w|^{2−2/N}, as many-layer chains of one unit do', () => {
    for (const N of [2, 3, 5]) {
      const [[, map], [, chain]] = [factors(N, 1), layers(...Array.from({ length: N + 1 }, () => 1))];
      const theta = new Float64Array(N).fill(0.7);
      const { w, J } = jetAt(map, theta);
      const gain = J.reduce((sum, x) => sum + x * x, 0);
      expect(gain).toBeCloseTo(N * Math.abs(w[0]) ** (2 - 2 / N), 13);
      expectNear(jetAt(chain, theta).J, J, 1e-15);
    }
  });

  test('two are the Hadamard product, its position on the fibre and its end on a line', () => {
    const bound = families.hadamard.bind({});
    if (!bound.ok) throw new Error('not bound');
    const [, map] = factors(2, 2);
    const theta = Float64Array.of(1.2, -0.4, 0.3, 0.9);
    const [f, wanted] = [new Float64Array(2), new Float64Array(2)];
    map.fibre.of(theta, f);
    bound.value.fibre.of(theta, wanted);
    expectNear(f, wanted, 1e-15);
    const [end, wantedEnd] = [map, bound.value].map((each) => lineLimit(each, theta, Float64Array.of(1, 2), 3));
    if (end.kind !== 'point' || wantedEnd.kind !== 'point') throw new Error('no end');
    expectNear(end.w, wantedEnd.w, 1e-7);
  });

  test('the smallest one passes through 0 with w, and the others keep their signs', () => {
    const [, map] = factors(3, 1);
    const near = Float64Array.of(-1.5, 0.4, 1);
    const [f, out] = [new Float64Array(2), new Float64Array(3)];
    map.fibre.of(near, f);
    for (const w of [-0.3, -1e-9, 0, 1e-9, 0.3]) {
      expect(map.fibre.lift(Float64Array.of(w), f, near, out)).toBe(true);
      expect([...out].map(Math.sign)).toEqual([-1, -Math.sign(w) + 0, 1]);
      expectNear(jetAt(map, out).w, [w], 1e-15);
    }
  });

  test('fewer than two, and half of one, are refused', () => {
    for (const N of [0, 1, 2.5, Number.NaN]) expect(factorProduct(N, 2).ok).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { type FamilyId, families, type ParameterMap } from '../../../src/core';
import { createSecondOrder, differencedCurvature } from '../../../src/core/geometry/theta-hessian';
import { solveSymmetric, symmetricEigen } from '../../../src/core/numerics/symmetric';
import { bindFamily, bindLoss } from '../../oracle/load';
import { seeded } from '../../seeded';

await families.custom.load?.();

const power = (N: number, signed = false) => bindFamily('power', { N, signed });
const defaultsOf = (id: FamilyId) =>
  Object.fromEntries(Object.values(families[id].options).map((spec) => [spec.key, spec.default]));
const maps: [string, ParameterMap][] = [
  ...(Object.keys(families) as FamilyId[]).map((id): [string, ParameterMap] => [id, bindFamily(id, defaultsOf(id))]),
  ...[-1.5, 0.5, 1, 4].map((N): [string, ParameterMap] => [`power ${N}`, power(N)]),
  ...[0.5, 1, 2, 3].map((N): [string, ParameterMap] => [`signed ${N}`, power(N, true)]),
];

function randomTheta(map: ParameterMap, random: () => number): Float64Array {
  return Float64Array.from(map.parameters, ({ range: [low, high], refuse }) => {
    for (;;) {
      const x = low + (high - low) * random();
      if (!refuse?.(x) && Math.abs(x) > 0.3) return x;
    }
  });
}

const most = (x: Float64Array) => x.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

describe.each(maps)('the Hessian in θ: %s', (name, map) => {
  const random = seeded(`hessian ${name}`);
  const loss = bindLoss('point', { m1: 0.7, m2: -0.4, h1: 2, h2: 0.5, turn: 30 });

  it('is the derivative of Jᵀ∇L', () => {
    const { p } = map;
    const [order, ahead, behind] = [0, 1, 2].map(() => createSecondOrder(map, loss));
    for (let trial = 0; trial < 20; trial++) {
      const theta = randomTheta(map, random);
      expect(order.evaluate(theta)).toBe('defined');
      for (let k = 0; k < p; k++) {
        const h = 1e-5 * Math.abs(theta[k]);
        ahead.evaluate(theta.map((x, i) => (i === k ? x + h : x)));
        behind.evaluate(theta.map((x, i) => (i === k ? x - h : x)));
        for (let i = 0; i < p; i++) {
          const slope = (behind.slope.velocity[i] - ahead.slope.velocity[i]) / (2 * h);
          expect((order.hessian[i * p + k] - slope) / most(order.hessian)).toBeCloseTo(0, 6);
        }
      }
    }
  });

  // Maps without one take the differences.
  const { curvature } = map;
  if (!curvature) return;

  it('has a closed form of the curvature that differences of J agree with', () => {
    const [closed, differenced] = [0, 1].map(() => new Float64Array(map.p * map.p));
    const differences = differencedCurvature(map);
    for (let trial = 0; trial < 20; trial++) {
      const [theta, g] = [randomTheta(map, random), Float64Array.of(random() - 0.5, random() - 0.5)];
      curvature(theta, g, closed);
      differences(theta, g, differenced);
      const scale = Math.max(most(closed), 1e-3);
      closed.forEach((value, i) => {
        expect((value - differenced[i]) / scale).toBeCloseTo(0, 7);
      });
    }
  });
});

describe('symmetric matrices', () => {
  const random = seeded('symmetric');
  const build = (n: number) => {
    const B = Float64Array.from({ length: n * n }, () => random() - 0.5);
    return Float64Array.from({ length: n * n }, (_, k) => B[k] + B[(k % n) * n + Math.floor(k / n)]);
  };

  it('are rebuilt from their eigenpairs, ascending and orthonormal', () => {
    for (const n of [1, 2, 3, 6, 12]) {
      const M = build(n);
      const { values, vectors } = symmetricEigen(M, n);
      for (let k = 1; k < n; k++) expect(values[k]).toBeGreaterThanOrEqual(values[k - 1]);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let [entry, inner] = [0, 0];
          for (let k = 0; k < n; k++) {
            entry += values[k] * vectors[k * n + i] * vectors[k * n + j];
            inner += vectors[i * n + k] * vectors[j * n + k];
          }
          expect(entry).toBeCloseTo(M[i * n + j], 13);
          expect(inner).toBeCloseTo(i === j ? 1 : 0, 13);
        }
      }
    }
  });

  it('are solved where positive definite, and refused elsewhere', () => {
    const b = Float64Array.of(1, 2);
    expect(solveSymmetric(Float64Array.of(4, 1, 1, 3), b)).toBe(true);
    expect(4 * b[0] + b[1]).toBeCloseTo(1, 14);
    expect(b[0] + 3 * b[1]).toBeCloseTo(2, 14);
    expect(solveSymmetric(Float64Array.of(1, 2, 2, 1), b)).toBe(false);
    expect(solveSymmetric(Float64Array.of(1, 2, 2, 4), b)).toBe(false);
    expect(solveSymmetric(Float64Array.of(Number.NaN, 0, 0, 1), b)).toBe(false);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { families } from '../../../src/core';
import { load } from '../../../src/core/expression';
import { commutingVerdict } from '../../../src/core/structure/commuting';
import { typed } from '../expression/typed';

await families.custom.load?.();

beforeAll(load);

type Known = readonly [text: string, verdict: 'commuting' | 'not commuting', size?: number];

/** Known answers; the size of the bracket is given where it is one number. */
const known: readonly Known[] = [
  ['t1^3 + t1, exp(t2)', 'commuting'],
  ['u1 v1, u2 v2', 'commuting'],
  ['u1^2 - v1^2, u2^2 - v2^2', 'commuting'],
  // Separable after a rotation of θ.
  ['(t1 + t2)^3, exp(t1 - t2)', 'commuting'],
  ['2 t1 - t2 + t3, t1 + 5 t2', 'commuting'],
  ['r cos(φ), r sin(φ)', 'not commuting'],
  ['t1 t2, t2 t3', 'not commuting'],
  ['s u/sqrt(u^2+v^2), s v/sqrt(u^2+v^2)', 'not commuting'],
  // [∇w₁, ∇w₂] = ∇²w₂∇w₁ − ∇²w₁∇w₂ = −(0, 1).
  ['t1^3 + t1 t2, t2', 'not commuting', 1],
  // Gradients in one direction do not commute by that alone.
  ['t1^2 + t2^2, (t1^2 + t2^2)^2', 'not commuting'],
  ['t1 t2, t1', 'not commuting', 1],
];

describe.each(known.map((each) => [each[0], each] as const))('%s', (text, [, verdict, size]) => {
  test(`is ${verdict}, by exact derivatives and by differences`, () => {
    const map = typed(text);
    const exact = commutingVerdict(map, map.jacobianAlong);
    const differenced = commutingVerdict(map);
    expect(exact.verdict).toBe(verdict);
    expect(differenced.verdict).toBe(verdict);
    expect(exact.points).toBe(24);
    if (size !== undefined) expect(exact.size).toBeCloseTo(size, 12);
    // Verdicts are not near their limit.
    if (verdict === 'commuting') expect(exact.relative).toBeLessThan(1e-12);
    else expect(exact.relative).toBeGreaterThan(1e-2);
    expect(Math.abs(differenced.size - exact.size)).toBeLessThan(1e-6 * (1 + exact.size));
  });
});

test('the bracket of polar coordinates is (0, 1 + r²)', () => {
  const map = typed('r cos(φ), r sin(φ)');
  const { theta, size } = commutingVerdict(map, map.jacobianAlong);
  expect(size).toBeCloseTo(1 + theta[0] ** 2, 10);
});

/** Those whose verdict is known from the literature; a family that is not among them has one all the same. */
const expected: Readonly<Partial<Record<string, 'commuting' | 'not commuting'>>> = {
  identity: 'commuting',
  squared: 'commuting',
  inverse: 'commuting',
  power: 'commuting',
  exponential: 'commuting',
  log: 'commuting',
  polar: 'not commuting',
  'deep-linear': 'not commuting',
  hadamard: 'commuting',
  difference: 'commuting',
  depth: 'not commuting',
  'weight-norm': 'not commuting',
  custom: 'not commuting',
};

test.each(Object.entries(families))('the family %s has its known verdict', (id, family) => {
  const options = Object.fromEntries(Object.values(family.options).map((spec) => [spec.key, spec.default]));
  const variants = id === 'deep-linear' ? [1, 2, 3].map((h) => ({ h })) : [options];
  for (const variant of variants) {
    const bound = family.bind(variant);
    if (!bound.ok) throw new Error(bound.problems[0].message);
    const { verdict, points } = commutingVerdict(bound.value);
    expect(verdict).toBe(expected[id] ?? verdict);
    expect(verdict).not.toBe('unknown');
    expect(points).toBeGreaterThan(10);
  }
});

test('a map without a point in its domain has no verdict', () => {
  expect(commutingVerdict(typed('sqrt(-1 - t1^2), t2')).verdict).toBe('unknown');
});

test.each([
  // Leaf and conserved quantities of known form: uᵢ² − vᵢ²; ‖v‖; none; those of a curve.
  ['u1 v1, u2 v2', 2, true],
  ['s u/sqrt(u^2+v^2), s v/sqrt(u^2+v^2)', 2, true],
  ['r cos(φ), r sin(φ)', 2, true],
  ['u1 u2 u3, v1 v2 v3', 2, true],
  ['t1 + t2 + t3, 2(t1 + t2 + t3)', 1, true],
  // W₁W₁ᵀ − W₂ᵀW₂, three numbers for h = 2; more brackets could add to them, as far as the test sees.
  ['a c + b d, e c + f d', 3, false],
] as const)('flows of %s stay on leaves of dimension %d', (text, dimension, exact) => {
  const map = typed(text);
  expect(commutingVerdict(map, map.jacobianAlong).leaf).toEqual({ dimension, exact });
  expect(commutingVerdict(map).leaf).toEqual({ dimension, exact });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { spectrum } from '../../../src/core';
import { load } from '../../../src/core/expression';
import { seeded } from '../../seeded';
import { jetAt, typed } from './typed';

beforeAll(load);

const CASES = 400;

/** xᵢ/Σxⱼ as a person types it, the terms in the order given. */
const shares = (terms: readonly string[]): string => terms.map((term) => `${term}/(${terms.join(' + ')})`).join(', ');

/** wᵢ = xᵢ/Σx and ∂wᵢ/∂log xⱼ, from sums of positive numbers alone, so that each entry keeps its digits. */
function reference(x: readonly number[]): { readonly w: number[]; readonly J: number[] } {
  const total = x.reduce((a, b) => a + b, 0);
  const w = x.map((each) => each / total);
  const rest = (i: number): number => x.reduce((sum, each, k) => (k === i ? sum : sum + each), 0) / total;
  return { w, J: x.flatMap((_, i) => x.map((_each, j) => (i === j ? w[i] * rest(i) : -w[i] * w[j]))) };
}

const worst = (found: ArrayLike<number>, known: readonly number[]): number =>
  known.reduce((most, y, k) => Math.max(most, y === found[k] ? 0 : Math.abs(found[k] - y) / Math.abs(y)), 0);

describe.each([2, 3, 4])('shares of a sum of %s terms', (q) => {
  const indices = Array.from({ length: q }, (_, i) => i + 1);
  const softmax = shares(indices.map((i) => `exp(t${i})`));

  test('keep the digits of J close to a vertex, and its rank, where one term is nearly all', () => {
    const random = seeded(`softmax ${q}`);
    const map = typed(softmax, { q });
    for (let k = 0; k < CASES; k++) {
      const theta = indices.map(() => 60 * random() - 30);
      const known = reference(theta.map(Math.exp));
      const { w, J } = jetAt(map, theta);
      const what = JSON.stringify({ theta, J: [...J], known: known.J });
      expect(worst(w, known.w), what).toBeLessThan(1e-13);
      expect(worst(J, known.J), what).toBeLessThan(1e-13);
      expect(spectrum(J, q).rank, what).toBe(q - 1);
    }
  });

  test('do so for powers and scaled terms as well', () => {
    const random = seeded(`powers ${q}`);
    const map = typed(shares(indices.map((i) => `t${i}^${i + 1}`)), { q });
    for (let k = 0; k < CASES; k++) {
      const theta = indices.map(() => 10 ** (6 * random() - 3));
      const known = reference(theta.map((t, i) => t ** (i + 2)));
      // ∂ log tⁿ/∂t = n/t.
      const J = known.J.map((each, at) => (each * ((at % q) + 2)) / theta[at % q]);
      expect(worst(jetAt(map, theta).J, J), JSON.stringify({ theta })).toBeLessThan(1e-12);
    }
  });
});

test('a share whose other terms move with it keeps its digits too', () => {
  const random = seeded('shared parameter');
  const map = typed('t1^2/(t1^2 + t1*t2), t2');
  for (let k = 0; k < CASES; k++) {
    // The share is t₁/(t₁ + t₂).
    const [a, b] = [10 ** (6 * random() - 3), 10 ** (6 * random() - 3)];
    const { J } = jetAt(map, [a, b]);
    expect(J[0] / (b / (a + b) ** 2)).toBeCloseTo(1, 8);
    expect(J[1] / (-a / (a + b) ** 2)).toBeCloseTo(1, 12);
  }
});

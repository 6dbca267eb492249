import { describe, expect, it } from 'vitest';
import { spectrum } from '../../../src/core';
import { normal } from '../../../src/core/numerics/random';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const CASES = tries(300, 40);

/** J of the given rank: a product of q×rank and rank×p normal matrices. */
function ofRank(q: number, p: number, rank: number, random: () => number): Float64Array {
  const [left, right] = [q * rank, rank * p].map((n) => Float64Array.from({ length: n }, () => normal(random)));
  return Float64Array.from({ length: q * p }, (_, k) => {
    const [i, j] = [Math.floor(k / p), k % p];
    let sum = 0;
    for (let r = 0; r < rank; r++) sum += left[i * rank + r] * right[r * p + j];
    return sum;
  });
}

describe.each([2, 3, 4, 6])('the spectrum of JJᵀ with %s rows', (q) => {
  const shapes = [q, q + 2].flatMap((p) => Array.from({ length: q }, (_, k) => [p, k + 1] as const));

  it.each(shapes)('has the rank of J however its rows are scaled: %s columns, rank %s', (p, rank) => {
    const random = seeded(`rank ${q} ${p} ${rank}`);
    for (let k = 0; k < CASES; k++) {
      const J = ofRank(q, p, rank, random);
      const scales = Array.from({ length: q }, () => 10 ** (16 * random() - 8));
      const scaled = J.map((x, i) => x * scales[Math.floor(i / p)]);
      const plain = spectrum(J, q);
      const found = spectrum(scaled, q);
      const what = JSON.stringify({ J: [...J], scales });
      expect(plain.rank, what).toBe(rank);
      expect(found.rank, what).toBe(rank);
      expect(found.condition === Number.POSITIVE_INFINITY, what).toBe(rank < q);
      if (rank < q) expect(found.widestTurn).toBe(Math.PI / 2);
      for (let i = 1; i < q; i++) expect(found.eigenvalues[i]).toBeLessThanOrEqual(found.eigenvalues[i - 1]);
    }
  });

  it('keeps the small eigenvalues of rows of very different size', () => {
    const random = seeded(`small ${q}`);
    for (let k = 0; k < CASES; k++) {
      // Orthogonal rows: the eigenvalues are the squares of their lengths.
      const lengths = Array.from({ length: q }, () => 10 ** (16 * random() - 8));
      const J = new Float64Array(q * q);
      for (let i = 0; i < q; i++) J[i * q + i] = lengths[i];
      const found = spectrum(J, q);
      const expected = lengths.map((x) => x * x).sort((a, b) => b - a);
      for (let i = 0; i < q; i++) expect(found.eigenvalues[i] / expected[i]).toBeCloseTo(1, 12);
      expect(found.rank).toBe(q);
      expect(found.condition / (expected[0] / expected[q - 1])).toBeCloseTo(1, 10);
    }
  });

  it('has no rank where J is 0, and no rows are counted that are', () => {
    expect(spectrum(new Float64Array(q * q), q).rank).toBe(0);
    const one = new Float64Array(q * q);
    one[q - 1] = 1e-200;
    expect(spectrum(one, q).rank).toBe(1);
  });
});

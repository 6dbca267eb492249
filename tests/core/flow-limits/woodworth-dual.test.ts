import { describe, expect, it } from 'vitest';
import { woodworthDual } from '../../../src/core';
import { normal } from '../../../src/core/numerics/random';
import { seeded } from '../../seeded';

const PROBLEMS = 400;
const sizes = [-8, -6, -4, -2, -1, 0, 1, 1.5, 2, 3, 4, 5, 7, 10];

describe('the end of u∘u − v∘v on several constraints', () => {
  it.each(sizes)('solves them, with w = 2α² sinh(Xᵀν), in random problems of every size: α = 1e%s', (decades) => {
    const alpha = 10 ** decades;
    const random = seeded(`dual ${decades}`);
    for (let k = 0; k < PROBLEMS; k++) {
      const n = 1 + Math.floor(3 * random());
      const q = n + 1 + Math.floor(6 * random());
      // Rows of sizes four decades apart, and targets as far.
      const rows = Array.from({ length: n }, () => 10 ** (4 * random() - 2));
      const X = Float64Array.from({ length: n * q }, (_, i) => rows[Math.floor(i / q)] * normal(random));
      const y = Float64Array.from(rows, (size) => size * 10 ** (4 * random() - 2) * normal(random));
      const found = woodworthDual(X, y, q, alpha);
      if (!found) throw new Error(JSON.stringify({ X: [...X], y: [...y], q, alpha }));
      const { w, nu } = found;
      for (let i = 0; i < n; i++) {
        const products = Array.from(w, (x, j) => X[i * q + j] * x);
        const sum = products.reduce((a, b) => a + b, 0);
        const size = products.reduce((a, b) => a + Math.abs(b), Math.abs(y[i]));
        expect(Math.abs(sum - y[i]) / size, JSON.stringify({ X: [...X], y: [...y], q, alpha })).toBeLessThan(1e-12);
      }
      const largest = Math.max(...w.map(Math.abs));
      for (let j = 0; j < q; j++) {
        const inner = nu.reduce((sum, x, i) => sum + X[i * q + j] * x, 0);
        const size = nu.reduce((sum, x, i) => sum + Math.abs(X[i * q + j] * x), 0);
        // Rounding of xᵀν moves the exponential by as much.
        const slack = 1e-14 * size * Math.hypot(w[j], 2 * alpha ** 2);
        expect(Math.abs(2 * alpha ** 2 * Math.sinh(inner) - w[j])).toBeLessThanOrEqual(1e-11 * largest + slack);
      }
    }
  });
});

/** What balanced layers do to the product of all of them (S. Arora, N. Cohen, E. Hazan, ICML 2018, arXiv:1802.06509). */

import { type Matrix, multiply, multiplyByTransposed, multiplyTransposed, zeros } from '../linear-algebra/matrix';
import { svd } from '../linear-algebra/svd';

/**
 * Σⱼ [WWᵀ]^{(N−j)/N} ∇L [WᵀW]^{(j−1)/N} over the N layers, theorem 1 of the paper, into `out`.
 * The powers are taken of the singular values of W: those of WᵀW would turn a zero into 1e-17, and its cube root into 2e-6.
 */
export function endToEnd(W: Matrix, gradient: Matrix, N: number, out: Matrix = zeros(W.rows, W.columns)): Matrix {
  out.data.set(gradient.data);
  if (N === 1) return out;
  const { U, sigma, V } = svd(W);
  const k = sigma.length;
  const ends = sigma.map((s) => s ** (2 - 2 / N));
  // Each term is U diag ⋯ diag Vᵀ but for j = 1 and j = N, in which one side is the identity: there the gradient counts
  // whole, also what no singular vector sees.
  const left = multiplyTransposed(U, gradient);
  const right = multiply(gradient, V);
  const middle = multiply(left, V);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) middle.data[a * k + b] *= innerTerms(sigma[a], sigma[b], N);
    for (let j = 0; j < left.columns; j++) left.data[a * left.columns + j] *= ends[a];
    for (let i = 0; i < right.rows; i++) right.data[i * k + a] *= ends[a];
  }
  const first = multiply(U, left);
  const last = multiplyByTransposed(right, V);
  multiplyByTransposed(multiply(U, middle), V, out);
  for (let i = 0; i < out.data.length; i++) out.data[i] += first.data[i] + last.data[i];
  return out;
}

/** Σ a^{2(N−j)/N} b^{2(j−1)/N} over 1 < j < N. */
function innerTerms(a: number, b: number, N: number): number {
  let sum = 0;
  for (let j = 2; j < N; j++) sum += a ** ((2 * (N - j)) / N) * b ** ((2 * (j - 1)) / N);
  return sum;
}

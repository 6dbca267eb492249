/** What gradient flow keeps in families whose fibre is not a point: Jᵀg is orthogonal to its gradient for every g. */

import { quadraticExit } from '../steps/exits';
import type { Exit, Invariant, Theta, W } from '../types';

/** One number per pair (uᵢ, vᵢ) of θ = (u, v). */
export function pairInvariant(q: number, symbol: string, tex: string, of: (u: number, v: number) => number): Invariant {
  return {
    symbol,
    tex,
    rows: 1,
    columns: q,
    evaluate(theta, out) {
      for (let i = 0; i < q; i++) out[i] = of(theta[i], theta[q + i]);
    },
  };
}

/** Where w′ = w − ηGg + η²c w∘g∘g with G = c·diag(u² + v²), as for u∘v (c = 1) and u∘u − v∘v (c = 4). */
export function pairExit(theta: Theta, g: W, w: (u: number, v: number) => number): Exit {
  const q = g.length;
  let [slope, bend] = [0, 0];
  for (let i = 0; i < q; i++) {
    const [u, v] = [theta[i], theta[q + i]];
    slope += (u * u + v * v) * g[i] ** 2;
    bend += w(u, v) * g[i] ** 3;
  }
  return quadraticExit(slope, bend);
}

/** W_{j+1}ᵀW_{j+1} − W_jW_jᵀ for j = 1 … N − 1, one below the other: q×q each, W_j q×q but for the last row W_N. */
export function chainInvariant(N: number, q: number): Invariant {
  const size = q * q;
  return {
    symbol: N === 2 ? 'w₂w₂ᵀ − W₁W₁ᵀ' : 'Wⱼ₊₁ᵀWⱼ₊₁ − WⱼWⱼᵀ',
    tex: 'W_{j+1}^\\top W_{j+1} - W_jW_j^\\top',
    rows: (N - 1) * q,
    columns: q,
    evaluate(theta, out) {
      for (let j = 0; j < N - 1; j++) {
        const rows = j === N - 2 ? 1 : q;
        for (let a = 0; a < q; a++) {
          for (let b = 0; b < q; b++) {
            let sum = 0;
            for (let k = 0; k < rows; k++) sum += theta[(j + 1) * size + k * q + a] * theta[(j + 1) * size + k * q + b];
            for (let k = 0; k < q; k++) sum -= theta[j * size + a * q + k] * theta[j * size + b * q + k];
            out[j * size + a * q + b] = sum;
          }
        }
      }
    },
  };
}

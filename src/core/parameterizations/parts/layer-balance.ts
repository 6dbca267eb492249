/** What gradient flow keeps in a deep linear network, and where it ends if that is zero. */

import { balancedLimit } from '../../flow-limits/balanced';
import { createJet } from '../../geometry/preconditioner';
import type { Invariant, LineLimit, ParameterMap, Theta, W } from '../../types/types';

/** Balance is read off rounded layers: below this part of ‖θ‖² what is left of it counts as none. */
const ROUND_OFF = 1e-12;

/**
 * The N − 1 differences W_{j+1}ᵀW_{j+1} − W_jW_jᵀ, q × q each and one below the other, of layers q × q with one output
 * (Arora, Cohen, Hazan 2018).
 */
export function layerBalance(N: number, q: number): Invariant {
  return {
    symbol: 'Wⱼ₊₁ᵀWⱼ₊₁ − WⱼWⱼᵀ',
    tex: 'W_{j+1}^\\top W_{j+1} - W_j W_j^\\top',
    rows: (N - 1) * q,
    columns: q,
    evaluate(theta, out) {
      for (let j = 0; j < N - 1; j++) difference(theta, j * q * q, j === N - 2 ? 1 : q, q, out, j * q * q);
    },
  };
}

/** W_{j+1}ᵀW_{j+1} − W_jW_jᵀ of the layer that starts at `from` and the one after it, which has `rows` rows. */
function difference(theta: Theta, from: number, rows: number, q: number, out: Float64Array, at: number): void {
  const next = from + q * q;
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < q; k++) {
      let sum = 0;
      for (let r = 0; r < rows; r++) sum += theta[next + r * q + i] * theta[next + r * q + k];
      for (let c = 0; c < q; c++) sum -= theta[from + i * q + c] * theta[from + k * q + c];
      out[at + i * q + k] = sum;
    }
  }
}

/** The end of the flow on aᵀw = b, known from balanced layers only. */
export function layeredLimit(N: number, { p, q, evaluate }: Pick<ParameterMap, 'p' | 'q' | 'evaluate'>) {
  const balance = layerBalance(N, q);
  const kept = new Float64Array(balance.rows * balance.columns);
  const jet = createJet(p, q);
  return (theta0: Theta, a: W, b: number): LineLimit => {
    balance.evaluate(theta0, kept);
    if (Math.hypot(...kept) > ROUND_OFF * theta0.reduce((sum, x) => sum + x * x, 0)) {
      return { kind: 'unknown', why: 'a closed form is known from balanced layers only' };
    }
    evaluate(theta0, jet);
    return balancedLimit(jet.w.slice(), N, a, b);
  };
}

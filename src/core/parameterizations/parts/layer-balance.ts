/** What gradient flow keeps in a deep linear network, and where it ends if that is zero. */

import { balancedLimit } from '../../flow-limits/balanced';
import { createJet } from '../../geometry/preconditioner';
import type { Invariant, LineLimit, ParameterMap, Theta, W } from '../../types/types';

/** Balance is read off rounded layers: below this part of ‖θ‖² what is left of it counts as none. */
const ROUND_OFF = 1e-12;

/**
 * The N − 1 differences W_{j+1}ᵀW_{j+1} − W_jW_jᵀ, one for each hidden width, row by row and one after another (Arora,
 * Cohen, Hazan 2018): one below the other where the hidden layers are equally wide, in one column where they are not.
 */
export function layerBalance(widths: readonly number[]): Invariant {
  const hidden = widths.slice(1, -1);
  const size = hidden.reduce((sum, width) => sum + width * width, 0);
  const columns = hidden.every((width) => width === hidden[0]) ? hidden[0] : 1;
  return {
    symbol: 'Wⱼ₊₁ᵀWⱼ₊₁ − WⱼWⱼᵀ',
    tex: 'W_{j+1}^\\top W_{j+1} - W_j W_j^\\top',
    rows: size / columns,
    columns,
    evaluate(theta, out) {
      let [from, at] = [0, 0];
      hidden.forEach((width, j) => {
        const [before, after] = [widths[j], widths[j + 2]];
        const next = from + width * before;
        for (let i = 0; i < width; i++) {
          for (let k = 0; k < width; k++) {
            let sum = 0;
            for (let r = 0; r < after; r++) sum += theta[next + r * width + i] * theta[next + r * width + k];
            for (let c = 0; c < before; c++) sum -= theta[from + i * before + c] * theta[from + k * before + c];
            out[at++] = sum;
          }
        }
        from = next;
      });
    },
  };
}

/** The end of the flow on aᵀw = b of layers with one output, known from balanced ones only. */
export function layeredLimit(
  widths: readonly number[],
  { p, q, evaluate }: Pick<ParameterMap, 'p' | 'q' | 'evaluate'>,
) {
  const balance = layerBalance(widths);
  const kept = new Float64Array(balance.rows * balance.columns);
  const jet = createJet(p, q);
  return (theta0: Theta, a: W, b: number): LineLimit => {
    balance.evaluate(theta0, kept);
    if (Math.hypot(...kept) > ROUND_OFF * theta0.reduce((sum, x) => sum + x * x, 0)) {
      return { kind: 'unknown', why: 'a closed form is known from balanced layers only' };
    }
    evaluate(theta0, jet);
    return balancedLimit(jet.w.slice(), widths.length - 1, a, b);
  };
}

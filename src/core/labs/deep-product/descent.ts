/** Gradient descent on L = ½(∏uⱼ − t)². */

interface ProductDescent {
  /** The first step at which L ≤ accuracy, where it was reached; else the steps taken. */
  readonly steps: number;
  readonly ending: 'reached' | 'capped' | 'diverged';
}

/** Beyond this size of a product a run has left for good. */
const FAR = 1e12;

/** Descends from u, which is left at the last point, with steps η until L ≤ accuracy, `cap` steps at most. */
export function descendProduct(
  u: Float64Array,
  target: number,
  { eta, accuracy, cap }: { readonly eta: number; readonly accuracy: number; readonly cap: number },
): ProductDescent {
  const k = u.length;
  const after = new Float64Array(k + 1).fill(1);
  for (let steps = 0; ; steps++) {
    for (let j = k - 1; j >= 0; j--) after[j] = u[j] * after[j + 1];
    const residual = after[0] - target;
    if (0.5 * residual * residual <= accuracy) return { steps, ending: 'reached' };
    if (!(Math.abs(residual) < FAR)) return { steps, ending: 'diverged' };
    if (steps === cap) return { steps, ending: 'capped' };
    let before = eta * residual;
    for (let j = 0; j < k; j++) {
      const old = u[j];
      u[j] -= before * after[j + 1];
      before *= old;
    }
  }
}

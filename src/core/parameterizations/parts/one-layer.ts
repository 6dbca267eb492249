import { createJet } from '../../geometry/preconditioner';
import { spectrum } from '../../geometry/spectrum';
import type { ParameterMap, Section, Theta } from '../../types/types';

/** Entries of θ that make up one layer, from the first to before the last. */
type Layer = readonly [from: number, to: number];

/**
 * A network is linear in each of its layers alone. Where θ has no position on its fibre, every w is still reached by the
 * first layer that can move w every way: W + Jᵢᵀ(JᵢJᵢᵀ)⁻¹(w − w(θ)), with Jᵢ = ∂w/∂W, is the shortest way, and exact.
 * Undefined where no layer can; with one output J then has no full rank either, since what the layers move w along is nested.
 */
export function moveOneLayer(
  { p, q, evaluate }: Pick<ParameterMap, 'p' | 'q' | 'evaluate'>,
  layers: readonly Layer[],
): (theta: Theta) => Section | undefined {
  return (theta) => {
    const { w, J } = createJet(p, q);
    evaluate(theta, { w, J });
    // The columns of the layer.
    const slopes = ([from, to]: Layer) => J.filter((_, at) => at % p >= from && at % p < to);
    const k = layers.findIndex((layer) => spectrum(slopes(layer), q).rank === q);
    if (k < 0) return undefined;
    const shortest = pseudoInverse(slopes(layers[k]), q);
    const [from, to] = layers[k];
    return {
      keeps: `every layer but number ${k + 1}, which moves as little as it can`,
      followed: false,
      lift(target, out) {
        out.set(theta);
        const missing = w.map((x, r) => target[r] - x);
        for (let i = from; i < to; i++) {
          out[i] += missing.reduce((move, x, r) => move + shortest[q * (i - from) + r] * x, 0);
        }
        return out.every(Number.isFinite);
      },
    };
  };
}

/** J⁺ = Jᵀ(JJᵀ)⁻¹ (n×q, row-major) of a q×n matrix of full rank, from its singular vectors, which keep small ones apart. */
function pseudoInverse(J: Float64Array, q: number): Float64Array {
  const n = J.length / q;
  const { eigenvalues, axes } = spectrum(J, q);
  const out = new Float64Array(q * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < q; k++) {
      let along = 0;
      for (let r = 0; r < q; r++) along += axes[q * k + r] * J[r * n + i];
      for (let r = 0; r < q; r++) out[q * i + r] += (along / eigenvalues[k]) * axes[q * k + r];
    }
  }
  return out;
}

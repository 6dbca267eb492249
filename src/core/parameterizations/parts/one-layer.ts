import { createJet } from '../../geometry/preconditioner';
import { spectrum } from '../../geometry/spectrum';
import type { ParameterMap, Section, Theta } from '../../types/types';

/** Entries of θ that make up one layer, from the first to before the last. */
type Layer = readonly [from: number, to: number];

/**
 * A network is linear in each of its layers alone. Where θ has no position on its fibre, every w is still reached by the
 * first layer that can move w both ways: W + Jᵢᵀ(JᵢJᵢᵀ)⁻¹(w − w(θ)), with Jᵢ = ∂w/∂W, is the shortest way, and exact.
 * For q = 2. Undefined where no layer can: J then has no full rank either, since what the layers move w along is nested.
 */
export function moveOneLayer(
  { p, q, evaluate }: Pick<ParameterMap, 'p' | 'q' | 'evaluate'>,
  layers: readonly Layer[],
): (theta: Theta) => Section | undefined {
  return (theta) => {
    const { w, J } = evaluated(evaluate, theta, q);
    const slopes = ([from, to]: Layer) => Float64Array.from([...J.subarray(from, to), ...J.subarray(p + from, p + to)]);
    const k = layers.findIndex((layer) => spectrum(slopes(layer), q).rank === 2);
    if (k < 0) return undefined;
    const shortest = pseudoInverse(slopes(layers[k]));
    const [from, to] = layers[k];
    return {
      keeps: `every layer but number ${k + 1}, which moves as little as it can`,
      followed: false,
      lift(target, out) {
        out.set(theta);
        const [x, y] = [target[0] - w[0], target[1] - w[1]];
        for (let i = from; i < to; i++) out[i] += shortest[2 * (i - from)] * x + shortest[2 * (i - from) + 1] * y;
        return out.every(Number.isFinite);
      },
    };
  };
}

function evaluated(evaluate: ParameterMap['evaluate'], theta: Theta, q: number) {
  const jet = createJet(theta.length, q);
  evaluate(theta, jet);
  return jet;
}

/** J⁺ = Jᵀ(JJᵀ)⁻¹ (n×2, row-major) of a 2×n matrix of full rank, from its singular vectors, which keep small ones apart. */
function pseudoInverse(J: Float64Array): Float64Array {
  const n = J.length / 2;
  const { eigenvalues, axes } = spectrum(J, 2);
  const out = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < 2; k++) {
      const along = (axes[2 * k] * J[i] + axes[2 * k + 1] * J[n + i]) / eigenvalues[k];
      out[2 * i] += along * axes[2 * k];
      out[2 * i + 1] += along * axes[2 * k + 1];
    }
  }
  return out;
}

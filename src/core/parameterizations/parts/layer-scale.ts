import { symmetricEigen } from '../../numerics/symmetric';
import type { FibreScale } from '../../types/types';

/**
 * (cW₁, w₂/c) of the two-layer network, c counted from where σ₁(W₁) = ‖w₂‖: there the largest gain
 * c²σ₁² + ‖w₂‖²/c² of JJᵀ = W₁ᵀW₁ + ‖w₂‖²I is least. For h = 1 that is the balanced network.
 */
export function layerScale(h: number, q: number): FibreScale {
  return {
    spec: {
      key: 'layerscale',
      symbol: 'c',
      label: 'scale c of the first layer over the second',
      default: 1,
      range: [0.1, 10],
      step: 0.01,
      scale: 'log',
      refuse: (c) => (c > 0 ? undefined : 'a scale must be positive, or the function would change'),
    },
    about:
      h === 1
        ? '(cW₁, w₂/c) is the same function. At c = 1 the layers are balanced, ‖W₁‖ = |w₂|.'
        : '(cW₁, w₂/c) is the same function. At c = 1 the layers are as strong, σ₁(W₁) = ‖w₂‖.',
    of(theta) {
      const square = new Float64Array(q * q);
      let second = 0;
      for (let i = 0; i < h; i++) {
        second = Math.hypot(second, theta[h * q + i]);
        for (let j = 0; j < q; j++) {
          for (let k = 0; k < q; k++) square[j * q + k] += theta[i * q + j] * theta[i * q + k];
        }
      }
      const sigma = Math.sqrt(Math.max(0, symmetricEigen(square, q).values[q - 1]));
      return Math.sqrt(sigma / second);
    },
    by(f, factor, out) {
      // A grows with W₁; what of w₂ the function does not see, z, shrinks as w₂ does.
      for (let k = 0; k < f.length; k++) out[k] = h > 1 && k >= q * h ? f[k] / factor : f[k] * factor;
    },
  };
}

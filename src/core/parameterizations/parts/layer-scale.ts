import { symmetricEigen } from '../../numerics/symmetric';
import type { FibreScale } from '../../types/types';

/**
 * (γW₁, W₂/γ) of the two-layer network, γ counted from where σ₁(W₁) = ‖W₂‖: there the largest gain
 * γ²σ₁² + ‖W₂‖²/γ² of JJᵀ = W₁ᵀW₁ + ‖W₂‖²I is least. For h = 1 that is the balanced network.
 */
export function layerScale(h: number, q: number): FibreScale {
  return {
    spec: {
      key: 'layerscale',
      symbol: 'γ',
      label: 'scale gamma of the first layer over the second',
      default: 1,
      range: [0.1, 10],
      step: 0.01,
      scale: 'log',
      refuse: (c) => (c > 0 ? undefined : 'a scale must be positive, or the function would change'),
    },
    about:
      h === 1
        ? '(γW₁, W₂/γ) is the same function. At γ = 1 the layers are balanced, ‖W₁‖ = |W₂|.'
        : '(γW₁, W₂/γ) is the same function. At γ = 1 the layers are as strong, σ₁(W₁) = ‖W₂‖.',
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
      // A grows with W₁; what of W₂ the function does not see, z, shrinks as W₂ does.
      for (let k = 0; k < f.length; k++) out[k] = h > 1 && k >= q * h ? f[k] / factor : f[k] * factor;
    },
  };
}

import type { ParameterMap, Theta } from '../types/types';

/**
 * Point k of a sequence that fills the unit cube evenly (Roberts 2018): k·α mod 1 with αⱼ = φ⁻ʲ, φ the real root of
 * x^{p+1} = x + 1. The same points every time, without a random number.
 */
export function spread(k: number, p: number, out: Float64Array): void {
  let root = 1.5;
  for (let i = 0; i < 40; i++) root = (1 + root) ** (1 / (p + 1));
  for (let j = 0; j < p; j++) out[j] = (0.5 + (k + 1) * root ** -(j + 1)) % 1;
}

/** θ number k of an even cover of the sliders' ranges. */
export function spreadTheta(map: Pick<ParameterMap, 'parameters'>, k: number, out: Theta): void {
  spread(k, map.parameters.length, out);
  map.parameters.forEach(({ range: [low, high] }, j) => {
    out[j] = low + (high - low) * out[j];
  });
}

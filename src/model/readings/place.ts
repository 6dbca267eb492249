import { turnAngle } from '../../core';
import { plain } from '../numbers/format';
import type { Model } from '../types/types';
import { diagnosticMaths } from './diagnostics';
import { angle, number, ofTwo, vector, word } from './reading';

/** To three decimals; what is 0 up to round-off is 0. */
const rounded = (x: number): string => plain(Math.round(x * 1000) / 1000);

const betweenImages = (a: Model, b: Model): number => Math.abs(turnAngle(...a.probe.image, ...b.probe.image));

/** Of w and θ, of all θ that compute this w, and of two places. */
export const placeReadings = {
  family: word('parameterization', ({ family }) => family.label),
  w: vector('w, the function', ({ w }) => w),
  length: number('‖w‖', ({ w }) => Math.hypot(...w)),
  theta: vector('θ, the parameters', ({ theta }) => theta),
  alike: number('number of θ that compute this w', ({ map, w }) => map.fibre.count?.(Float64Array.from(w))),
  leastLargest: number('least that the largest gain becomes along the fibre', (model) => {
    const maths = diagnosticMaths.value;
    const way = maths?.fibreWays(model.map)[0];
    return way && maths?.fibreGain(model, way)?.least?.y;
  }),
  /** JJᵀ of w = θᴺ/N² is this times w²⁻²ᐟᴺ: N² from θᴺ, and c²ᐟᴺ from the factor c = N⁻². */
  scaled: number('factor between JJᵀ of θᴺ/N² and w²⁻²ᐟᴺ', ({ scene }) => {
    const N = Number(scene.map.options.N);
    return N ** 2 * (N ** -2) ** (2 / N);
  }),
  cosine: ofTwo(
    number('cosine of the angle between two images of the probe', (a, b) => Math.cos(betweenImages(a, b)), rounded),
  ),
  between: ofTwo(angle('angle between two images of the probe', betweenImages)),
} as const;

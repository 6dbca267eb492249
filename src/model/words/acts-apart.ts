import { createJet, isDefined, type ParameterMap, type Theta } from '../../core';
import { spreadTheta } from '../../core/numerics/spread';
import { keptWith } from '../cells/kept';

const samples = 8;

/**
 * Whether each weight has parameters of its own, so that JJᵀ is diagonal at every θ and not only where the axes happen
 * to be its own: no parameter moves both weights at any of a few sampled θ.
 */
export const actsApart: (map: ParameterMap) => boolean = keptWith((map) => {
  const { p, q } = map;
  const jet = createJet(p, q);
  const theta: Theta = new Float64Array(p);
  let seen = 0;
  for (let k = 0; k < samples; k++) {
    spreadTheta(map, k, theta);
    map.evaluate(theta, jet);
    if (!isDefined(jet)) continue;
    seen++;
    for (let j = 0; j < p; j++) if (jet.J[j] !== 0 && jet.J[p + j] !== 0) return false;
  }
  return seen > 0;
});

import { createJet, isDefined } from '../geometry/preconditioner';
import { spectrum } from '../geometry/spectrum';
import type { Steps } from '../numerics/steps';
import type { SmoothMap } from '../types/types';
import type { Slice } from './slice';

/** How near J is to losing rank over a grid xs × ys of a slice; y outer ascending, x inner. NaN where J is undefined. */
interface SingularGrid {
  /** The smallest singular value of J (q×p), 0 exactly where its rank is below q. */
  readonly smallest: Float64Array;
  /** det J where p = q, whose zero line marching squares can follow; absent elsewhere, where nothing changes sign. */
  readonly determinant?: Float64Array;
}

export function* singularGrid(map: SmoothMap, slice: Slice, xs: Float64Array, ys: Float64Array): Steps<SingularGrid> {
  const { p, q } = map;
  const jet = createJet(p, q);
  const theta = new Float64Array(p);
  const smallest = new Float64Array(xs.length * ys.length).fill(Number.NaN);
  const determinant = p === 2 && q === 2 ? smallest.slice() : undefined;
  for (let j = 0, k = 0; j < ys.length; j++) {
    yield undefined;
    for (let i = 0; i < xs.length; i++, k++) {
      for (let l = 0; l < p; l++) theta[l] = slice.origin[l] + xs[i] * slice.first[l] + ys[j] * slice.second[l];
      map.evaluate(theta, jet);
      if (!isDefined(jet)) continue;
      smallest[k] = q === 2 ? smallestOfTwo(jet.J) : Math.sqrt(spectrum(jet.J, q).eigenvalues[q - 1]);
      if (determinant) determinant[k] = jet.J[0] * jet.J[3] - jet.J[1] * jet.J[2];
    }
  }
  return determinant ? { smallest, determinant } : { smallest };
}

/** σ₂ = √(Σ minors²)/σ₁ of a 2×p matrix (Cauchy–Binet), without allocating. */
export function smallestOfTwo(J: Float64Array): number {
  const p = J.length / 2;
  let [a, b, c, minors] = [0, 0, 0, 0];
  for (let i = 0; i < p; i++) {
    a += J[i] * J[i];
    b += J[i] * J[p + i];
    c += J[p + i] * J[p + i];
    for (let j = i + 1; j < p; j++) minors += (J[i] * J[p + j] - J[j] * J[p + i]) ** 2;
  }
  const largest = (a + c) / 2 + Math.hypot((a - c) / 2, b);
  return largest > 0 ? Math.sqrt(minors / largest) : 0;
}

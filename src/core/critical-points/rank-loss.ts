import { createJet, isDefined } from '../geometry/preconditioner';
import type { Steps } from '../numerics/steps';
import type { SmoothMap } from '../types/types';
import { smallestOfTwo } from './singular-grid';
import type { Slice } from './slice';
import { pointOfSlice } from './slice-map';
import { zeroCurveSteps } from './zero-curve';

/** As σ₂ counts as 0 against its median: what bisection and rounding leave of a zero. */
const VANISHING = 1e-6;

/**
 * Where J of a slice loses rank along a line: segments x0 y0 x1 y1 … on which all 2×2 minors of J change sign together or
 * touch zero. One weighted sum of the minors is followed, and of its zeros those are kept where σ₂ is 0 against `usual`.
 */
export function* rankLossCurve(
  map: SmoothMap,
  slice: Slice,
  xs: Float64Array,
  ys: Float64Array,
  usual: number,
): Steps<Float64Array> {
  const jet = createJet(map.p, 2);
  const theta = new Float64Array(map.p);
  const evaluateAt = (x: number, y: number): boolean => {
    pointOfSlice(slice, x, y, theta);
    map.evaluate(theta, jet);
    return isDefined(jet);
  };
  const minors = (x: number, y: number) => (evaluateAt(x, y) ? weightedMinors(jet.J) : Number.NaN);
  const segments = yield* zeroCurveSteps(minors, xs, ys);
  const lost = (x: number, y: number) => evaluateAt(x, y) && smallestOfTwo(jet.J) <= VANISHING * usual;
  return segments.filter((_, i) => {
    const [x0, y0, x1, y1] = segments.subarray(i - (i % 4), i - (i % 4) + 4);
    return lost(x0, y0) && lost(x1, y1) && lost((x0 + x1) / 2, (y0 + y1) / 2);
  });
}

/** Weights without a pattern, so that minors do not cancel each other out. */
function weightedMinors(J: Float64Array): number {
  const p = J.length / 2;
  let sum = 0;
  for (let i = 0, k = 0; i < p; i++) {
    for (let j = i + 1; j < p; j++, k++) sum += Math.sin(1 + 2.399963 * k) * (J[i] * J[p + j] - J[j] * J[p + i]);
  }
  return sum;
}

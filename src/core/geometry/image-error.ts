import type { Tolerance } from '../numerics/dormand-prince';
import type { Theta } from '../types/types';
import { largest, pushedTerms, type Slope } from './slope';

/** Local error allowed in w, in units of rtol · max(1, |w|). */
const ALLOWED = 30;

/**
 * The error ‖J e‖ that a step to θ leaves in w, over the error allowed there: accept it at 1 or less. It binds where J is
 * large: where θ has entries of very different size, the smallest of which the absolute tolerance of θ would leave free.
 */
export function imageErrorRatio(error: number, slope: Slope, theta: Theta, { relative }: Tolerance): number {
  const allowed = ALLOWED * relative * Math.max(1, largest(slope.w));
  if (error <= allowed) return 0;
  // Of that much w is uncertain by the rounding of θ alone.
  return error / Math.max(allowed, 64 * Number.EPSILON * pushedTerms(slope, theta));
}

import { createJet, isDefined } from '../geometry/preconditioner';
import type { LineLimit, ParameterMap, Theta, W } from '../types/types';

/**
 * Where gradient flow from θ₀ ends on any convex loss of aᵀw alone that is least at aᵀw = b: its path does not depend on
 * which loss. By the closed form of the family, or by following that path; unknown where it has neither.
 */
export function lineLimit(map: ParameterMap, theta0: Theta, a: W, b: number): LineLimit {
  if (!a.some((x) => x !== 0) || !a.every(Number.isFinite) || !Number.isFinite(b)) {
    return { kind: 'unknown', why: 'a = 0 leaves no line' };
  }
  const start = createJet(map.p, map.q);
  map.evaluate(theta0, start);
  if (!isDefined(start)) return { kind: 'unknown', why: 'w is not defined at the start' };
  const limit = map.limit?.(theta0, a, b);
  if (!limit) return { kind: 'unknown', why: 'no closed form is known for this parameterization' };
  if ('w' in limit && !limit.w.every(Number.isFinite))
    return { kind: 'unknown', why: 'the limit is not a finite number' };
  return limit;
}

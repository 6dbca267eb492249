import { woodworthPenalty } from '../../flow-limits/woodworth';
import { bisect } from '../../numerics/bisect';

/**
 * The level set of Q_α through the intercept R on each axis, in the plane of two weights: its distance from 0 along the
 * angles φ (radians), in units of R. Its shape depends on R/α² alone: the ℓ2 circle for small, the ℓ1 diamond, slowly, for
 * large.
 */
export function levelSet(interceptOverAlpha2: number, angles: ArrayLike<number>): Float64Array {
  const R = interceptOverAlpha2;
  const level = woodworthPenalty(Float64Array.of(R, 0), 1);
  return Float64Array.from(angles, (phi) => {
    const at = (rho: number) => Float64Array.of(rho * R * Math.cos(phi), rho * R * Math.sin(phi));
    // Between the diamond and the circle, with room for rounding.
    return bisect((rho) => woodworthPenalty(at(rho), 1) - level, 0.5, 1.1);
  });
}

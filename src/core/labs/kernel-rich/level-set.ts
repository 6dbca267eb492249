import { penaltyOf } from '../../flow-limits/woodworth';
import { bisect } from '../../numerics/bisect';

/**
 * The level set of Q_α through the intercept R on each axis, in the plane of two weights: its distance from 0 along the
 * angles φ (radians), in units of R. Its shape depends on R/α² alone: the ℓ2 circle for small, the ℓ1 diamond, slowly, for
 * large.
 */
export function levelSet(interceptOverAlpha2: number, angles: ArrayLike<number>): Float64Array {
  const R = interceptOverAlpha2;
  const level = penaltyOf(R);
  return Float64Array.from(angles, (phi) => {
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    // Between the diamond and the circle, with room for rounding.
    return bisect((rho) => penaltyOf(rho * R * cos) + penaltyOf(rho * R * sin) - level, 0.5, 1.1);
  });
}

import type { Point } from '../types/types';
import type { Spectrum } from './spectrum';

/**
 * The two directions that JJᵀ turns most in the plane, of length 1, one on each side of the weak axis e₂:
 * √λ₂e₁ ± √λ₁e₂, where the bound of Kantorovich and Wielandt is attained. Their opposites turn as far. Undefined
 * where nothing turns, and where JJᵀ is singular: there the turn only tends to 90°.
 */
export function widestDirections({ eigenvalues, axes, rank }: Spectrum): readonly [Point, Point] | undefined {
  const [large, small] = eigenvalues;
  if (rank < 2 || !(large - small > 1e-9 * large)) return undefined;
  const angle = Math.atan(Math.sqrt(large / small));
  const along = (turn: number): Point => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    return [c * axes[0] + s * axes[2], c * axes[1] + s * axes[3]];
  };
  return [along(angle), along(-angle)];
}

import { largest, type Slope } from '../geometry/slope';
import type { Tolerance } from '../numerics/dormand-prince';
import type { Theta } from '../types/types';

export interface FlowOptions {
  /** The run ends at this t at the latest; t has units of θ² per unit of loss. */
  readonly horizon: number;
  /** Local error allowed in θ, relative to each |θᵢ|. Default 1e-6. */
  readonly rtol?: number;
  /** Local error allowed in θ beside that. Default 1e-3 · rtol · max |θᵢ(0)|, or of 1 where θ(0) = 0. */
  readonly atol?: number;
  /** Trial steps, rejected ones included. Default 10 000. */
  readonly maxSteps?: number;
  /** See Limits.gradient. Default 1e-8. */
  readonly gradientTolerance?: number;
  /** Ends the run at the first step where it holds, as if that were the horizon. */
  readonly until?: (at: Slope, t: number) => boolean;
}

/** The error allowed in θ from here. */
export function toleranceOf({ rtol = 1e-6, atol }: FlowOptions, theta0: Theta): Tolerance {
  // Finer than this the error estimate is round-off.
  const relative = Math.max(rtol, 1e-14);
  return { relative, absolute: atol ?? 1e-3 * relative * (largest(theta0) || 1) };
}

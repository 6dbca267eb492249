import type { Point, Theta } from '../types/types';
import { applyGauge, type Network } from './network';

/** The network whose θ is the rows of W₁, then W₂: that of a map whose gauge is free. */
export const networkOf = (theta: Theta | readonly number[]): Network => ({
  first: Float64Array.from(theta.slice(0, 4)),
  second: Float64Array.from(theta.slice(4, 6)),
});

/** The six entries of its θ. */
export const thetaOf = ({ first, second }: Network): number[] => [...first, ...second];

/** The network (A, wᵀA⁻¹): the function w in the gauge A (2×2, row-major), counted from W₁ = I and W₂ = wᵀ. */
export const inGauge = (A: ArrayLike<number>, w: Point): Network =>
  applyGauge(Float64Array.from(A), { first: Float64Array.of(1, 0, 0, 1), second: Float64Array.from(w) });

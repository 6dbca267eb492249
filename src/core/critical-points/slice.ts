import type { Theta } from '../types/types';

/** A plane in θ-space: θ = origin + x·first + y·second. */
export interface Slice {
  readonly origin: Theta;
  readonly first: Theta;
  readonly second: Theta;
}

/** The (θ₁, θ₂)-plane of a map with two parameters. */
export const wholePlane = (): Slice => ({
  origin: Float64Array.of(0, 0),
  first: Float64Array.of(1, 0),
  second: Float64Array.of(0, 1),
});

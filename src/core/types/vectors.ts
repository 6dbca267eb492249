/**
 * The vocabulary of the core. Notation: w ∈ ℝ^q canonical parameters, θ ∈ ℝ^p parameters,
 * J = ∂w/∂θ (q×p, row-major), G = JJᵀ (q×q) the induced preconditioner, g = ∇_w L.
 */

declare const space: unique symbol;

/** A point θ ∈ ℝ^p. The brand keeps it from being passed where a w is meant; plain arrays fit both. */
export type Theta = Float64Array & { readonly [space]?: 'theta' };

/** A point or covector of the canonical space, length q. */
export type W = Float64Array & { readonly [space]?: 'w' };

/** Value and derivative together: w (length q) and J (q×p, row-major). NaN means undefined here. */
export interface Jet {
  readonly w: W;
  readonly J: Float64Array;
}

export type Point = readonly [x: number, y: number];

/** Vector samples as parallel columns; NaN in u, v means undefined at that point. */
export interface Field {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

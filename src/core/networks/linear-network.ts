/** Linear networks W = W_N ⋯ W₁ of any widths with several inputs and outputs, layer by layer. */

import {
  frobenius,
  type Matrix,
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
  zeros,
} from '../linear-algebra/matrix';
import { svd } from '../linear-algebra/svd';

export interface LinearNetwork {
  /** Inputs first, outputs last. */
  readonly widths: readonly number[];
  /** Where each layer begins in θ, and p at the end. */
  readonly starts: readonly number[];
  /** How many numbers a θ has: W₁, …, W_N one after another, each row by row. */
  readonly p: number;
  /** The layers of θ, as views of it. */
  layers(theta: Float64Array): Matrix[];
  /** W_N ⋯ W₁; the matrix is used again by the next call. */
  product(theta: Float64Array): Matrix;
  /** ∂L/∂W_j = (W_N ⋯ W_{j+1})ᵀ ∇L (W_{j−1} ⋯ W₁)ᵀ of all layers, from ∇_W L at the θ of the last call of `product`. */
  pullBack(gradient: Matrix, out: Float64Array): void;
}

export function linearNetwork(widths: readonly number[]): LinearNetwork {
  const N = widths.length - 1;
  const inputs = widths[0];
  const starts = widths.map((_, j) => widths.slice(1, j + 1).reduce((sum, rows, k) => sum + rows * widths[k], 0));
  const layers = (theta: Float64Array): Matrix[] =>
    widths.slice(1).map((rows, j) => ({ rows, columns: widths[j], data: theta.subarray(starts[j], starts[j + 1]) }));
  // Copies, so that the layers are cut out of them once.
  const [weights, slopes] = [new Float64Array(starts[N]), new Float64Array(starts[N])];
  const [layer, slope] = [layers(weights), layers(slopes)];
  // before[j] = W_j ⋯ W₁ for j ≥ 1, and back[j] = (W_N ⋯ W_{j+1})ᵀ∇L: the first are W₁ and ∂L/∂W₁ themselves.
  const from = (first: Matrix) => widths.map((width, j) => (j === 1 ? first : zeros(width, inputs)));
  const [before, back] = [from(layer[0]), from(slope[0])];
  return {
    widths,
    starts,
    p: starts[N],
    layers,
    product(theta) {
      weights.set(theta);
      for (let j = 1; j < N; j++) multiply(layer[j], before[j], before[j + 1]);
      return before[N];
    },
    pullBack(gradient, out) {
      back[N].data.set(gradient.data);
      for (let j = N - 1; j >= 1; j--) {
        multiplyByTransposed(back[j + 1], before[j], slope[j]);
        multiplyTransposed(layer[j], back[j + 1], back[j]);
      }
      out.set(slopes);
    },
  };
}

/** The largest ‖W_{j+1}ᵀW_{j+1} − W_jW_jᵀ‖_F of neighbouring layers: 0 is balanced. */
export function imbalance(layers: readonly Matrix[]): number {
  let most = 0;
  for (let j = 0; j + 1 < layers.length; j++) {
    const [upper, lower] = [
      multiplyTransposed(layers[j + 1], layers[j + 1]),
      multiplyByTransposed(layers[j], layers[j]),
    ];
    most = Math.max(most, frobenius(upper.data.map((x, k) => x - lower.data[k])));
  }
  return most;
}

/**
 * Balanced layers of the given widths with W_N ⋯ W₁ = W: Σ^{1/N} in each, with the singular vectors of W at both ends. Every
 * hidden width must be at least the rank of W, or the smallest singular values are dropped.
 */
export function balancedLayers(W: Matrix, widths: readonly number[]): Float64Array {
  const N = widths.length - 1;
  const { U, sigma, V } = svd(W);
  const { p, layers } = linearNetwork(widths);
  const theta = new Float64Array(p);
  layers(theta).forEach(({ rows, columns, data }, j) => {
    for (let i = 0; i < rows; i++) {
      for (let k = 0; k < columns; k++) {
        // In the bases of the hidden layers a layer is diagonal; the first and the last turn into the basis of W.
        const left = j === N - 1 ? (r: number) => U.data[i * U.columns + r] : (r: number) => (i === r ? 1 : 0);
        const right = j === 0 ? (r: number) => V.data[k * V.columns + r] : (r: number) => (k === r ? 1 : 0);
        for (let r = 0; r < sigma.length; r++) data[i * columns + k] += left(r) * sigma[r] ** (1 / N) * right(r);
      }
    }
  });
  return theta;
}

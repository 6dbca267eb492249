import {
  identity,
  type Matrix,
  matrix,
  multiply,
  multiplyByTransposed,
  multiplyTransposed,
  zeros,
} from '../../linear-algebra/matrix';
import { linearNetwork } from '../../networks/linear-network';
import type { Theta, W } from '../../types/types';

/** Two layers a < b, and what ∂²⟨g, W⟩/∂W_b∂W_a is made of. */
interface Pair {
  readonly a: number;
  readonly b: number;
  /** The layers between them multiplied, widths[b] × widths[a + 1]. */
  readonly between: Matrix;
  /** (what comes after b)ᵀ g (what comes before a)ᵀ, widths[b + 1] × widths[a]. */
  readonly outside: Matrix;
}

/** All pairs, those of one a together and b rising. */
const pairsOf = (widths: readonly number[]): Pair[] =>
  widths.slice(2).flatMap((_, a) =>
    widths.slice(a + 2).map((rows, k) => {
      const b = a + 1 + k;
      const between = k === 0 ? identity(widths[b]) : zeros(widths[b], widths[a + 1]);
      return { a, b, between, outside: zeros(rows, widths[a]) };
    }),
  );

/**
 * Σᵢ gᵢ∇²wᵢ of w = vec(W_N ⋯ W₁). The product is linear in each layer alone, so that only two different ones meet: changes
 * A of layer a and B of layer b add ⟨g, (after b) B (between) A (before a)⟩.
 */
export function productCurvature(widths: readonly number[]): (theta: Theta, g: W, out: Float64Array) => void {
  const N = widths.length - 1;
  const [inputs, outputs] = [widths[0], widths[N]];
  const network = linearNetwork(widths);
  const weights = new Float64Array(network.p);
  const layers = network.layers(weights);
  const pairs = pairsOf(widths);
  // before[j] = W_j ⋯ W₁ and after[j] = W_N ⋯ W_{j+1}.
  const before = widths.map((width, j) => (j === 0 ? identity(inputs) : zeros(width, inputs)));
  const after = widths.map((width, j) => (j === N ? identity(outputs) : zeros(outputs, width)));
  const seen = widths.map((width) => zeros(outputs, width));
  const slope = matrix(outputs, inputs, new Float64Array(outputs * inputs));

  return (theta, g, out) => {
    weights.set(theta);
    slope.data.set(g);
    out.fill(0);
    for (let j = 0; j < N - 1; j++) multiply(layers[j], before[j], before[j + 1]);
    for (let j = N - 1; j > 0; j--) multiply(after[j + 1], layers[j], after[j]);
    for (let j = 0; j < N; j++) multiplyByTransposed(slope, before[j], seen[j]);
    pairs.forEach((pair, k) => {
      if (pair.b > pair.a + 1) multiply(layers[pair.b - 1], pairs[k - 1].between, pair.between);
      multiplyTransposed(after[pair.b + 1], seen[pair.a], pair.outside);
      writePair(pair, network.starts, out);
    });
  };
}

/** ∂²/∂(W_b)_{rc}∂(W_a)_{st} = between_{cs} outside_{rt}, on both sides of the diagonal. */
function writePair({ a, b, between, outside }: Pair, starts: readonly number[], out: Float64Array): void {
  const p = starts[starts.length - 1];
  for (let r = 0; r < outside.rows; r++) {
    for (let c = 0; c < between.rows; c++) {
      const upper = starts[b] + r * between.rows + c;
      for (let s = 0; s < between.columns; s++) {
        for (let t = 0; t < outside.columns; t++) {
          const lower = starts[a] + s * outside.columns + t;
          const value = between.data[c * between.columns + s] * outside.data[r * outside.columns + t];
          out[upper * p + lower] = value;
          out[lower * p + upper] = value;
        }
      }
    }
  }
}

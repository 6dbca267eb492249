/** The evaluation of a product of matrices, of any number and any sizes. */

import type { Jet, ParameterMap, Theta } from '../../types/types';

/** Where the entries of W_j (rows × columns) stand in θ. */
interface Layer {
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

/** A (rows × inner, from A[a] on) times B (inner × columns, from B[b] on), into `out`. */
function multiply(
  A: Float64Array,
  a: number,
  B: Float64Array,
  b: number,
  [rows, inner, columns]: readonly [number, number, number],
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += A[a + i * inner + k] * B[b + k * columns + j];
      out[i * columns + j] = sum;
    }
  }
}

function identityMatrix(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0));
}

/** Lays out W₁, …, W_N one after another, each row by row; W_j is widths[j] × widths[j − 1]. */
function layersOf(widths: readonly number[]): Layer[] {
  let start = 0;
  return widths.slice(1).map((rows, j) => {
    const layer = { start, rows, columns: widths[j] };
    start += rows * widths[j];
    return layer;
  });
}

/**
 * The map w = vec(W_N ⋯ W₁), row by row, for layers of the given widths: inputs first, outputs last. θ holds the
 * matrices in the order W₁, …, W_N. With one output w is the row W_N ⋯ W₁ itself. In
 * ∂w/∂W_j = (W_N ⋯ W_{j+1}) ⊗ (W_{j−1} ⋯ W₁)ᵀ both factors are products that are built up once.
 */
export function layeredMap(widths: readonly number[]): Pick<ParameterMap, 'p' | 'q' | 'evaluate'> {
  const layers = layersOf(widths);
  const N = layers.length;
  const [inputs, outputs] = [widths[0], widths[N]];
  const p = layers.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  // before[j] = W_j ⋯ W₁ and after[j] = W_N ⋯ W_{j+1}.
  const before = widths.map((width, j) => (j === 0 ? identityMatrix(inputs) : new Float64Array(width * inputs)));
  const after = widths.map((width, j) => (j === N ? identityMatrix(outputs) : new Float64Array(outputs * width)));

  const multiplyUp = (theta: Theta) => {
    for (let j = 0; j < N; j++) {
      const { start, rows, columns } = layers[j];
      multiply(theta, start, before[j], 0, [rows, columns, inputs], before[j + 1]);
    }
    for (let j = N - 1; j >= 0; j--) {
      const { start, rows, columns } = layers[j];
      multiply(after[j + 1], 0, theta, start, [outputs, rows, columns], after[j]);
    }
  };

  /** The columns of J that belong to layer j. */
  const differentiate = (J: Float64Array, j: number) => {
    const { start, rows, columns } = layers[j];
    for (let i = 0; i < outputs * inputs; i++) {
      const [output, input] = [Math.floor(i / inputs), i % inputs];
      for (let r = 0; r < rows; r++) {
        const left = after[j + 1][output * rows + r];
        for (let c = 0; c < columns; c++) J[i * p + start + r * columns + c] = left * before[j][c * inputs + input];
      }
    }
  };

  return {
    p,
    q: inputs * outputs,
    evaluate(theta: Theta, out: Jet): void {
      multiplyUp(theta);
      out.w.set(before[N]);
      for (let j = 0; j < N; j++) differentiate(out.J, j);
    },
  };
}

/** Dense matrices of any size: rows × columns numbers, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  data: new Float64Array(rows * columns),
});

/** `value` on the diagonal, 0 elsewhere. */
export function diagonal(rows: number, columns: number, value: (i: number) => number): Matrix {
  const out = zeros(rows, columns);
  for (let i = 0; i < Math.min(rows, columns); i++) out.data[i * columns + i] = value(i);
  return out;
}

export const identity = (n: number): Matrix => diagonal(n, n, () => 1);

export const matrix = (rows: number, columns: number, data: ArrayLike<number>): Matrix => ({
  rows,
  columns,
  data: Float64Array.from(data),
});

export const copy = ({ rows, columns, data }: Matrix): Matrix => ({ rows, columns, data: data.slice() });

export function transpose({ rows, columns, data }: Matrix): Matrix {
  const out = zeros(columns, rows);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out.data[j * rows + i] = data[i * columns + j];
  return out;
}

/** AB, into `out`, which is neither of them. */
export function multiply(A: Matrix, B: Matrix, out: Matrix = zeros(A.rows, B.columns)): Matrix {
  const { rows, columns: terms, data: a } = A;
  const { columns, data: b } = B;
  const c = out.data;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < terms; k++) sum += a[i * terms + k] * b[k * columns + j];
      c[i * columns + j] = sum;
    }
  }
  return out;
}

/** AᵀB, into `out`. */
export function multiplyTransposed(A: Matrix, B: Matrix, out: Matrix = zeros(A.columns, B.columns)): Matrix {
  const { rows: terms, columns: rows, data: a } = A;
  const { columns, data: b } = B;
  const c = out.data;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < terms; k++) sum += a[k * rows + i] * b[k * columns + j];
      c[i * columns + j] = sum;
    }
  }
  return out;
}

/** ABᵀ, into `out`. */
export function multiplyByTransposed(A: Matrix, B: Matrix, out: Matrix = zeros(A.rows, B.rows)): Matrix {
  const { rows, columns: terms, data: a } = A;
  const { rows: columns, data: b } = B;
  const c = out.data;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < terms; k++) sum += a[i * terms + k] * b[j * terms + k];
      c[i * columns + j] = sum;
    }
  }
  return out;
}

/** √Σ xᵢ², of the entries of a matrix too. */
export function frobenius(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return Math.sqrt(sum);
}

/** ‖x − y‖ of two lists of numbers of one length. */
export function distance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] - y[i]) ** 2;
  return Math.sqrt(sum);
}

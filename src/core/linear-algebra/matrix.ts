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

/** A factor as its numbers and how far apart two of them are that lie along the outer and along the inner index. */
interface Strided {
  readonly data: Float64Array;
  readonly outer: number;
  readonly inner: number;
}

const plain = ({ data, columns }: Matrix): Strided => ({ data, outer: columns, inner: 1 });
const turned = ({ data, columns }: Matrix): Strided => ({ data, outer: 1, inner: columns });

function contract(left: Strided, right: Strided, terms: number, out: Matrix): Matrix {
  const [a, b, c] = [left.data, right.data, out.data];
  const { rows, columns } = out;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < terms; k++) sum += a[i * left.outer + k * left.inner] * b[j * right.outer + k * right.inner];
      c[i * columns + j] = sum;
    }
  }
  return out;
}

/** AB, into `out`, which is neither of them. */
export const multiply = (A: Matrix, B: Matrix, out: Matrix = zeros(A.rows, B.columns)): Matrix =>
  contract(plain(A), turned(B), A.columns, out);

/** AᵀB, into `out`. */
export const multiplyTransposed = (A: Matrix, B: Matrix, out: Matrix = zeros(A.columns, B.columns)): Matrix =>
  contract(turned(A), turned(B), A.rows, out);

/** ABᵀ, into `out`. */
export const multiplyByTransposed = (A: Matrix, B: Matrix, out: Matrix = zeros(A.rows, B.rows)): Matrix =>
  contract(plain(A), plain(B), A.columns, out);

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

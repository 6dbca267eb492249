/**
 * JJᵀg for a block of points in the plane, in one pass for each pair of columns of J. `J` holds 2p columns, row by row.
 * Into (u, v); places `start` to `start + length`.
 */
export function respond(
  J: readonly Float64Array[],
  g: readonly [Float64Array, Float64Array],
  u: Float64Array,
  v: Float64Array,
  start: number,
  length: number,
): void {
  const p = J.length / 2;
  let j = 0;
  if (p % 2 === 1) {
    one(J[0], J[p], g[0], g[1], u, v, start, length);
    j = 1;
  }
  for (; j < p; j += 2) {
    two(J[j], J[p + j], J[j + 1], J[p + j + 1], g[0], g[1], u, v, start, length, j === 0 ? 0 : 1);
  }
}

type Column = Float64Array;

function one(a: Column, b: Column, x: Column, y: Column, u: Column, v: Column, start: number, length: number): void {
  for (let i = start; i < start + length; i++) {
    const t = a[i] * x[i] + b[i] * y[i];
    u[i] = a[i] * t;
    v[i] = b[i] * t;
  }
}

/** `keep` is 1 to add to what is in (u, v), 0 to begin. */
function two(
  a: Column,
  b: Column,
  c: Column,
  d: Column,
  x: Column,
  y: Column,
  u: Column,
  v: Column,
  start: number,
  length: number,
  keep: 0 | 1,
): void {
  for (let i = start; i < start + length; i++) {
    const s = a[i] * x[i] + b[i] * y[i];
    const t = c[i] * x[i] + d[i] * y[i];
    const left = a[i] * s + c[i] * t;
    const right = b[i] * s + d[i] * t;
    u[i] = keep === 1 ? u[i] + left : left;
    v[i] = keep === 1 ? v[i] + right : right;
  }
}

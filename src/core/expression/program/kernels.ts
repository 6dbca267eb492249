import { type OperationName, operationOf } from '../tree/operations';

/** d[di + i] = operation of a[ai + i] and b[bi + i], or of a[ai + i] and the number c, for i < n. */
export type Kernel = (
  d: Float64Array,
  di: number,
  a: Float64Array,
  ai: number,
  b: Float64Array,
  bi: number,
  c: number,
  n: number,
) => void;

// One loop for each common operation, so that the compiler sees which it is; the rest share a loop with a call in it.
const columns: Partial<Record<OperationName, Kernel>> = {
  add(d, di, a, ai, b, bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] + b[bi + i];
  },
  sub(d, di, a, ai, b, bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] - b[bi + i];
  },
  mul(d, di, a, ai, b, bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] * b[bi + i];
  },
  div(d, di, a, ai, b, bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] / b[bi + i];
  },
  neg(d, di, a, ai, _b, _bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = -a[ai + i];
  },
  exp(d, di, a, ai, _b, _bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = Math.exp(a[ai + i]);
  },
  log(d, di, a, ai, _b, _bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = Math.log(a[ai + i]);
  },
  sqrt(d, di, a, ai, _b, _bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = Math.sqrt(a[ai + i]);
  },
  sin(d, di, a, ai, _b, _bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = Math.sin(a[ai + i]);
  },
  cos(d, di, a, ai, _b, _bi, _c, n) {
    for (let i = 0; i < n; i++) d[di + i] = Math.cos(a[ai + i]);
  },
};

/** The kernel of an operation on columns. */
export function columnKernel(name: OperationName): Kernel {
  const { apply } = operationOf(name);
  return (
    columns[name] ??
    ((d, di, a, ai, b, bi, _c, n) => {
      for (let i = 0; i < n; i++) d[di + i] = apply(a[ai + i], b[bi + i]);
    })
  );
}

const withRightNumber: Partial<Record<OperationName, Kernel>> = {
  add(d, di, a, ai, _b, _bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] + c;
  },
  mul(d, di, a, ai, _b, _bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] * c;
  },
  sub(d, di, a, ai, _b, _bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] - c;
  },
  div(d, di, a, ai, _b, _bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] / c;
  },
};

/** The kernel of a column and, to its right, a number. */
export function rightNumberKernel(name: OperationName): Kernel {
  const { apply } = operationOf(name);
  return (
    withRightNumber[name] ??
    ((d, di, a, ai, _b, _bi, c, n) => {
      for (let i = 0; i < n; i++) d[di + i] = apply(a[ai + i], c);
    })
  );
}

const withLeftNumber: Partial<Record<OperationName, Kernel>> = {
  ...withRightNumber,
  sub(d, di, a, ai, _b, _bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = c - a[ai + i];
  },
  div(d, di, a, ai, _b, _bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = c / a[ai + i];
  },
};

/** The kernel of a number and, to its right, a column. */
export function leftNumberKernel(name: OperationName): Kernel {
  const { apply } = operationOf(name);
  return (
    withLeftNumber[name] ??
    ((d, di, a, ai, _b, _bi, c, n) => {
      for (let i = 0; i < n; i++) d[di + i] = apply(c, a[ai + i]);
    })
  );
}

export const copy: Kernel = (d, di, a, ai, _b, _bi, _c, n) => {
  for (let i = 0; i < n; i++) d[di + i] = a[ai + i];
};

export const fill: Kernel = (d, di, _a, _ai, _b, _bi, c, n) => {
  for (let i = 0; i < n; i++) d[di + i] = c;
};

/** Two operations in one loop. */
export const fused = {
  scaledProduct(d, di, a, ai, b, bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] * b[bi + i] * c;
  },
  scaledSum(d, di, a, ai, b, bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] * c + b[bi + i];
  },
  scaledDifference(d, di, a, ai, b, bi, c, n) {
    for (let i = 0; i < n; i++) d[di + i] = a[ai + i] * c - b[bi + i];
  },
} as const satisfies Record<string, Kernel>;

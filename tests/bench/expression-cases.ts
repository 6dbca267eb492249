/** J (four columns, row by row) and JJᵀg of n points, as columns. */
export interface Points {
  readonly n: number;
  readonly theta: readonly [Float64Array, Float64Array];
  readonly g: readonly [Float64Array, Float64Array];
  readonly J: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  readonly u: Float64Array;
  readonly v: Float64Array;
}

export interface Case {
  readonly text: string;
  /** At most this many times the hand-written loop. */
  readonly limit: number;
  readonly handWritten: (points: Points) => void;
}

/** What a person would write who knows the derivatives. */
export const cases: readonly Case[] = [
  {
    text: 't1^2*exp(-t2), t1*sin(t2)',
    limit: 2.5,
    handWritten({ n, theta: [x, y], g: [gx, gy], J: [a, b, c, d], u, v }) {
      for (let i = 0; i < n; i++) {
        const decay = Math.exp(-y[i]);
        const j11 = 2 * x[i] * decay;
        const j12 = -x[i] * x[i] * decay;
        const j21 = Math.sin(y[i]);
        const j22 = x[i] * Math.cos(y[i]);
        const s = j11 * gx[i] + j21 * gy[i];
        const t = j12 * gx[i] + j22 * gy[i];
        a[i] = j11;
        b[i] = j12;
        c[i] = j21;
        d[i] = j22;
        u[i] = j11 * s + j12 * t;
        v[i] = j21 * s + j22 * t;
      }
    },
  },
  {
    text: 't1^3-2*t1*t2^2, t1*t2+t2^3',
    limit: 5,
    handWritten({ n, theta: [x, y], g: [gx, gy], J: [a, b, c, d], u, v }) {
      for (let i = 0; i < n; i++) {
        const square = y[i] * y[i];
        const j11 = 3 * x[i] * x[i] - 2 * square;
        const j12 = -4 * x[i] * y[i];
        const j21 = y[i];
        const j22 = x[i] + 3 * square;
        const s = j11 * gx[i] + j21 * gy[i];
        const t = j12 * gx[i] + j22 * gy[i];
        a[i] = j11;
        b[i] = j12;
        c[i] = j21;
        d[i] = j22;
        u[i] = j11 * s + j12 * t;
        v[i] = j21 * s + j22 * t;
      }
    },
  },
];

/** At least this many times as fast as mathjs. */
export const mathjsLimit = 15;

/**
 * softmax(θ)ᵢ = e^{θᵢ}/Σⱼ e^{θⱼ} in any number of weights, with all digits at the vertices too: what is near 1 is never
 * subtracted from 1, and of two nearly equal weights the difference is taken in θ.
 */

/** w, and 1 − wᵢ as the sum of the others. */
export interface Shares {
  readonly w: Float64Array;
  readonly rest: Float64Array;
}

export function writeShares(theta: Float64Array, { w, rest }: Shares): void {
  const q = theta.length;
  let top = theta[0];
  for (let i = 1; i < q; i++) if (theta[i] > top) top = theta[i];
  let sum = 0;
  for (let i = 0; i < q; i++) {
    w[i] = Math.exp(theta[i] - top);
    sum += w[i];
  }
  for (let i = 0; i < q; i++) w[i] /= sum;
  for (let i = 0; i < q; i++) {
    rest[i] = 0;
    for (let j = 0; j < q; j++) if (j !== i) rest[i] += w[j];
  }
}

export function shares(theta: Float64Array): Shares {
  const out = { w: new Float64Array(theta.length), rest: new Float64Array(theta.length) };
  writeShares(theta, out);
  return out;
}

/** ln w, finite where w itself is below all numbers. */
export function logShares(theta: Float64Array): Float64Array {
  const top = theta.indexOf(theta.reduce((most, x) => Math.max(most, x)));
  const others = theta.reduce((sum, x, j) => (j === top ? sum : sum + Math.exp(x - theta[top])), 0);
  return theta.map((x) => x - theta[top] - Math.log1p(others));
}

/** J = diag(w) − wwᵀ, q × q, into `out`. */
export function sharesJacobian({ w, rest }: Shares, out: Float64Array): void {
  const q = w.length;
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) out[i * q + j] = i === j ? w[i] * rest[i] : -w[i] * w[j];
}

/** wᵢ − wₒ for wᵢ ≥ wₒ. */
const excess = (theta: Float64Array, w: Float64Array, i: number, o: number): number =>
  Math.abs(theta[i] - theta[o]) < 1 ? w[o] * Math.expm1(theta[i] - theta[o]) : w[i] - w[o];

/**
 * G = JJᵀ, q × q. The product of two rows of J loses all digits of an entry between a certain and an impossible weight, as
 * at θ = (0, 0, −40).
 */
export function sharesPreconditioner(theta: Float64Array): Float64Array {
  const { w, rest } = shares(theta);
  const q = w.length;
  const G = new Float64Array(q * q);
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      let sum = i === j ? rest[i] * rest[i] : 0;
      const [large, small] = theta[i] >= theta[j] ? [i, j] : [j, i];
      if (i !== j) sum += 2 * w[i] * w[j];
      for (let o = 0; o < q; o++) {
        if (o === i || o === j) continue;
        sum += i === j ? w[o] * w[o] : w[o] * (excess(theta, w, large, o) + w[small]);
      }
      G[i * q + j] = i === j ? w[i] * w[i] * sum : -w[i] * w[j] * sum;
    }
  }
  return G;
}

/** Jg, by the differences of g: wᵢ Σₖ wₖ(gᵢ − gₖ). */
export function sharesPush(w: Float64Array, g: ArrayLike<number>): Float64Array {
  return w.map((x, i) => x * w.reduce((sum, y, k) => sum + y * (g[i] - g[k]), 0));
}

/** What a step θ − ηJᵀg adds to w, by differences: that of the largest weight keeps its digits. */
export function sharesStep(theta: Float64Array, g: ArrayLike<number>, eta: number): Float64Array {
  const { w } = shares(theta);
  const move = sharesPush(w, g).map((x) => -eta * x);
  const total = w.reduce((sum, x, k) => sum + x * Math.expm1(move[k]), 0);
  return w.map((x, i) => {
    const change = w.reduce((sum, y, k) => sum + y * Math.exp(move[k]) * Math.expm1(move[i] - move[k]), 0);
    return (x / (1 + total)) * change;
  });
}

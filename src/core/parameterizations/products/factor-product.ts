import { followedLimit } from '../../flow-limits/followed-limit';
import type { Binding, Fibre, Invariant, Jet, NumberSpec, ParameterMap, Theta, W } from '../../types/types';
import { bound, subscript } from '../parts/define';
import { diagonalNetwork } from '../parts/network-graph';

/** Factor k of weight i stands at kq + i. */
const factorEntries = (N: number, q: number): NumberSpec[] =>
  Array.from({ length: N * q }, (_, at) => {
    const [k, i] = [Math.floor(at / q), at % q];
    return {
      key: `u${k + 1}-${i + 1}`,
      symbol: subscript(`${subscript('u', k + 1)},`, i + 1),
      label: `factor ${k + 1} of weight ${i + 1}`,
      default: [1.1, 0.8][i % 2],
      range: [-3, 3] as const,
      step: 0.01,
    };
  });

/** w and ∂wᵢ/∂u_k = the product of the other factors, built up from both ends: right where factors are 0 too. */
function evaluate(N: number, theta: Theta, { w, J }: Jet): void {
  const q = w.length;
  J.fill(0);
  for (let i = 0; i < q; i++) {
    const row = i * N * q + i;
    let product = 1;
    for (let k = 0; k < N; k++) {
      J[row + k * q] = product;
      product *= theta[k * q + i];
    }
    w[i] = product;
    let after = 1;
    for (let k = N - 1; k >= 0; k--) {
      J[row + k * q] *= after;
      after *= theta[k * q + i];
    }
  }
}

/** ∂²wᵢ/∂u_k∂u_l is the product of all but these two. */
function curvature(N: number, theta: Theta, g: W, out: Float64Array): void {
  const q = g.length;
  out.fill(0);
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < N; k++) {
      for (let l = k + 1; l < N; l++) {
        let others = g[i];
        for (let m = 0; m < N; m++) if (m !== k && m !== l) others *= theta[m * q + i];
        out[(k * q + i) * N * q + l * q + i] = others;
        out[(l * q + i) * N * q + k * q + i] = others;
      }
    }
  }
}

/** u_k² − u_{k+1}², as a product: the difference of squares loses the digits of factors that are close. */
function differences(theta: Theta, q: number, out: Float64Array): void {
  for (let at = 0; at < out.length; at++) out[at] = (theta[at] - theta[at + q]) * (theta[at] + theta[at + q]);
}

const kept = (N: number, q: number): Invariant => ({
  symbol: 'uₖ² − uₖ₊₁²',
  tex: 'u_k^2 - u_{k+1}^2',
  rows: N - 1,
  columns: q,
  evaluate: (theta, out) => differences(theta, q, out),
});

/**
 * The t ≥ 0 with t∏√(t² + d_k) = size, over d_k = u_k² − t² of the other factors, by Newton's method: the product is convex
 * in t, so that steps from size^{1/N}, which is too large, come down to t and never pass it.
 */
function leastFactor(size: number, d: Float64Array, least: number): number {
  const N = d.length;
  if (size === 0) return 0;
  let t = size ** (1 / N);
  for (let step = 0; step < 200; step++) {
    let product = t;
    let slope = 1 / t;
    for (let k = 0; k < N; k++) {
      if (k === least) continue;
      product *= Math.sqrt(t * t + d[k]);
      slope += t / (t * t + d[k]);
    }
    const next = t - (1 - size / product) / slope;
    if (!(next < t && next > 0)) break;
    t = next;
  }
  return t;
}

/** The N factors of one weight whose squares differ as given, with the signs of `near` up to that of the smallest. */
function liftWeight(w: number, i: number, f: Float64Array, near: Theta, d: Float64Array, out: Theta): void {
  const [N, q] = [d.length, near.length / d.length];
  let least = 0;
  d[0] = 0;
  for (let k = 1; k < N; k++) {
    d[k] = d[k - 1] - f[(k - 1) * q + i];
    if (d[k] < d[least]) least = k;
  }
  const lowest = d[least];
  for (let k = 0; k < N; k++) d[k] -= lowest;
  const t = leastFactor(Math.abs(w), d, least);
  let sign = w < 0 ? -1 : 1;
  for (let k = 0; k < N; k++) {
    const own = near[k * q + i] < 0 ? -1 : 1;
    sign *= own;
    out[k * q + i] = own * Math.sqrt(t * t + d[k]);
  }
  // Where a factor passes through 0 it is the smallest, and takes the sign of w with it.
  out[least * q + i] = sign * (near[least * q + i] < 0 ? -t : t) + 0;
}

function fibreOf(N: number, q: number): Fibre {
  const d = new Float64Array(N);
  return {
    name: 'Imbalance δ = uₖ² − uₖ₊₁²',
    parameters: Array.from({ length: (N - 1) * q }, (_, at) => {
      const [k, i] = [Math.floor(at / q) + 1, (at % q) + 1];
      return {
        key: `imbalance${k}-${i}`,
        symbol: subscript(`${subscript('δ', k)},`, i),
        label: `imbalance of factors ${k} and ${k + 1} of weight ${i}`,
        default: 0,
        range: [-4, 4] as const,
        step: 0.05,
      };
    }),
    key: 'delta',
    keeps: 'the differences of the squares of the factors',
    // d(u_k²)/dt = −2wᵢgᵢ for every factor of weight i.
    followed: () => true,
    of(theta, out) {
      differences(theta, q, out);
      return out.every(Number.isFinite);
    },
    lift(w, f, near, out) {
      for (let i = 0; i < q; i++) liftWeight(w[i], i, f, near, d, out);
      return out.every(Number.isFinite);
    },
  };
}

/**
 * The map wᵢ = u₁ᵢ ⋯ u_Nᵢ, each weight a product of N factors of its own: a diagonal network of N layers (S. Gunasekar,
 * J. Lee, D. Soudry, N. Srebro, "Implicit Bias of Gradient Descent on Linear Convolutional Networks", NeurIPS 2018,
 * arXiv:1806.00468). θ holds the first factors of all weights, then the second ones. Two factors are the Hadamard
 * product; with q = 1 it is a chain of N layers of one unit each.
 */
export function factorProduct(N: number, q: number): Binding<ParameterMap> {
  if (!(Number.isInteger(N) && N >= 2)) {
    return { ok: false, problems: [{ option: 'N', message: 'the number of factors is a whole number from 2 on' }] };
  }
  const smooth = { p: N * q, q, evaluate: (theta: Theta, out: Jet) => evaluate(N, theta, out) };
  return bound({
    ...smooth,
    parameters: factorEntries(N, q),
    tex: {
      map: 'w_i = \\textstyle\\prod_k u_{k,i}',
      jacobian:
        'J = [\\,\\cdots \\;|\\; \\operatorname{diag}\\bigl(\\textstyle\\prod_{l \\ne k} u_l\\bigr) \\;|\\; \\cdots\\,]',
      preconditioner: 'JJ^\\top = \\operatorname{diag}\\bigl(\\textstyle\\sum_k \\prod_{l \\ne k} u_{l,i}^2\\bigr)',
    },
    thetaIsVector: false,
    network: diagonalNetwork(q, (i) => [{ entries: Array.from({ length: N }, (_, k) => k * q + i) }]),
    curvature: (theta, g, out) => curvature(N, theta, g, out),
    limit: followedLimit(smooth),
    conserved: kept(N, q),
    fibre: fibreOf(N, q),
  });
}

import { hyperbolicOrbit } from '../flow-limits/orbits';
import { separableLimit } from '../flow-limits/separable';
import { pairExit } from '../steps/exits';
import type { Jet, LineLimit, ParameterMap, Theta, W } from '../types/types';
import { bound, defineFamily } from './parts/define';
import { factor, pairCoordinates, pairCurvature, pairInvariant, pairParameters } from './parts/factor-pairs';
import { diagonalNetwork } from './parts/network-graph';

/** u² − v² as a product, so that u and v that are close keep the digits of their difference. */
const squareGap = (u: number, v: number): number => (u - v) * (u + v);

/** w = u∘u − v∘v and J = [2 diag(u) | −2 diag(v)], q × 2q. */
function evaluate(theta: Theta, { w, J }: Jet): void {
  const q = w.length;
  J.fill(0);
  for (let i = 0; i < q; i++) {
    const [u, v] = [theta[i], theta[q + i]];
    w[i] = squareGap(u, v);
    J[2 * q * i + i] = 2 * u;
    J[2 * q * i + q + i] = -2 * v;
  }
}

/** Along a the flow scales u and v by factors that are inverse to each other. */
function limit(theta0: Theta, a: W, b: number): LineLimit {
  const q = a.length;
  const orbit = (_: number, i: number) => {
    const [u, v] = [theta0[i], theta0[q + i]];
    return hyperbolicOrbit(u * u, v * v, 4, squareGap(u, v));
  };
  return separableLimit(Array.from(a, orbit), a, b);
}

/** On a leaf of equal m, u² + v² is √(w² + 4m²). */
const differenceMap = (q: number): ParameterMap => ({
  p: 2 * q,
  q,
  parameters: pairParameters(q, [1, 0.5], [0.5, 0.25]),
  tex: {
    map: 'w_i = u_i^2 - v_i^2',
    jacobian: 'J = [\\,2\\operatorname{diag}(u) \\;|\\; -2\\operatorname{diag}(v)\\,]',
    preconditioner: 'JJ^\\top = \\operatorname{diag}\\,4\\sqrt{w_i^2 + 4m_i^2}',
  },
  thetaIsVector: false,
  network: diagonalNetwork(q, (i) => [{ entries: [i, i] }, { entries: [q + i, q + i], sign: -1 }]),
  evaluate,
  exit: (theta, g) => pairExit(theta, g, squareGap),
  curvature: (_theta, g, out) => pairCurvature(g, [2, 0, -2], out),
  limit,
  conserved: pairInvariant(q, 'uᵢvᵢ', 'u_i v_i', (u, v) => u * v),
  ray: { direction: new Float64Array(2 * q).fill(1), words: 'u = v = α·1' },
  fibre: {
    name: 'Product m = uv',
    parameters: pairCoordinates(q, 'm', 'product'),
    key: 'm',
    keeps: 'the product mᵢ = uᵢvᵢ of each pair',
    // d(uv)/dt = −2ug·v + u·2vg = 0.
    followed: () => true,
    of(theta, out) {
      for (let i = 0; i < q; i++) out[i] = theta[i] * theta[q + i];
      return true;
    },
    lift(w, f, near, out) {
      let found = true;
      for (let i = 0; i < q; i++) found = factor(w[i], f[i], near, out, i) && found;
      return found;
    },
  },
});

export const difference = defineFamily({
  id: 'difference',
  label: 'Difference',
  about:
    'Each weight is a difference of two squares, so it can have either sign. Gradient flow keeps m = uv: large m treats all weights alike and finds a solution of least ℓ₂ norm, m near 0 favours large weights and finds a sparse one.',
  source: {
    authors: 'Woodworth, Gunasekar, Lee, Moroshko, Savarese, Golan, Soudry, Srebro',
    title: 'Kernel and Rich Regimes in Overparametrized Models',
    where: 'COLT',
    year: 2020,
    url: 'https://arxiv.org/abs/2002.09277',
    locus: 'the depth-2 diagonal linear network, w = u∘u − v∘v',
  },
  options: {},
  bind: (_options, q = 2) => bound(differenceMap(q)),
});

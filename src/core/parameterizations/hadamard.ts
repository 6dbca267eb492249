import { hyperbolicOrbit } from '../flow-limits/orbits';
import { separableLimit } from '../flow-limits/separable';
import { pairExit } from '../steps/exits';
import type { Jet, LineLimit, ParameterMap, Theta, W } from '../types/types';
import { bound, defineFamily } from './parts/define';
import { factor, pairCoordinates, pairCurvature, pairInvariant, pairParameters } from './parts/factor-pairs';
import { diagonalNetwork } from './parts/network-graph';

/** w = u∘v and J = [diag(v) | diag(u)], q × 2q. */
function evaluate(theta: Theta, { w, J }: Jet): void {
  const q = w.length;
  J.fill(0);
  for (let i = 0; i < q; i++) {
    const [u, v] = [theta[i], theta[q + i]];
    w[i] = u * v;
    J[2 * q * i + i] = v;
    J[2 * q * i + q + i] = u;
  }
}

/** uv = ((u + v)² − (u − v)²)/4, and the flow along a keeps scaling u + v and u − v. */
function limit(theta0: Theta, a: W, b: number): LineLimit {
  const q = a.length;
  const orbit = (_: number, i: number) => {
    const [u, v] = [theta0[i], theta0[q + i]];
    return hyperbolicOrbit((u + v) ** 2 / 4, (u - v) ** 2 / 4, 2, u * v);
  };
  return separableLimit(Array.from(a, orbit), a, b);
}

/** As a product: the difference of squares loses the digits of u and v that are close. */
const imbalance = (u: number, v: number): number => (u - v) * (u + v);

/** On a leaf of equal δ, u² + v² is √(4w² + δ²). */
const hadamardMap = (q: number): ParameterMap => ({
  p: 2 * q,
  q,
  parameters: pairParameters(q, [1.5, 0.5], [0.5, 1]),
  tex: {
    map: 'w_i = u_i v_i',
    jacobian: 'J = [\\,\\operatorname{diag}(v) \\;|\\; \\operatorname{diag}(u)\\,]',
    preconditioner: 'JJ^\\top = \\operatorname{diag}\\sqrt{4w_i^2 + \\delta_i^2}',
  },
  thetaIsVector: false,
  network: diagonalNetwork(q, (i) => [{ entries: [i, q + i] }]),
  evaluate,
  exit: (theta, g) => pairExit(theta, g, (u, v) => u * v),
  curvature: (_theta, g, out) => pairCurvature(g, [0, 1, 0], out),
  limit,
  conserved: pairInvariant(q, 'uᵢ² − vᵢ²', 'u_i^2 - v_i^2', imbalance),
  fibre: {
    name: 'Imbalance δ = u² − v²',
    parameters: pairCoordinates(q, 'δ', 'imbalance'),
    key: 'delta',
    keeps: 'the imbalance δᵢ = uᵢ² − vᵢ² of each pair',
    // d(u² − v²)/dt = −2u(vg) + 2v(ug) = 0.
    followed: () => true,
    of(theta, out) {
      for (let i = 0; i < q; i++) out[i] = imbalance(theta[i], theta[q + i]);
      return true;
    },
    lift(w, f, near, out) {
      let found = true;
      for (let i = 0; i < q; i++) found = factor(f[i], w[i], near, out, i) && found;
      return found;
    },
  },
});

export const hadamard = defineFamily({
  id: 'hadamard',
  label: 'Hadamard',
  about:
    'Each weight is a product of two factors. Only their imbalance δ = u² − v² is kept by gradient flow: balanced factors act like a square, very unequal ones give every weight its own constant learning rate.',
  source: {
    authors: 'Woodworth, Gunasekar, Lee, Moroshko, Savarese, Golan, Soudry, Srebro',
    title: 'Kernel and Rich Regimes in Overparametrized Models',
    where: 'COLT',
    year: 2020,
    url: 'https://arxiv.org/abs/2002.09277',
    locus: 'the depth-2 diagonal linear network, whose u + v and u − v are the two factors',
  },
  options: {},
  bind: (_options, q = 2) => bound(hadamardMap(q)),
});

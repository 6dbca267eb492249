import { evenPowerOrbit } from '../flow-limits/orbits';
import { squareExit } from '../steps/exits';
import { coordinatewise, positiveOrthant } from './parts/coordinatewise';
import { bound, defineFamily } from './parts/define';
import { powerNetwork } from './parts/network-graph';

export const squared = defineFamily({
  id: 'squared',
  label: 'Squared',
  about:
    'Each weight is the square of its parameter. Gradients are stretched in proportion to the weight: what is large moves fast, what is zero stays zero.',
  source: {
    authors: 'Woodworth, Gunasekar, Lee, Moroshko, Savarese, Golan, Soudry, Srebro',
    title: 'Kernel and Rich Regimes in Overparametrized Models',
    where: 'COLT',
    year: 2020,
    url: 'https://arxiv.org/abs/2002.09277',
    locus: 'the depth-2 diagonal model, with v = 0',
  },
  options: {},
  bind: (_options, q = 2) =>
    bound(
      coordinatewise(q, {
        scalar: {
          value: (t) => t * t,
          slope: (t) => 2 * t,
          bend: () => 2,
          preimage: (w, near) => (near < 0 ? -Math.sqrt(w) : Math.sqrt(w)),
        },
        defaults: [1.1, 0.55],
        parameter: { range: [-2, 2] },
        tex: {
          map: 'w_i = \\theta_i^2',
          jacobian: 'J = \\operatorname{diag}(2\\theta_i)',
          preconditioner: 'JJ^\\top = \\operatorname{diag}(4\\theta_i^2) = \\operatorname{diag}(4w_i)',
        },
        keeps: 'the signs of θ',
        network: powerNetwork(q, 2),
        exit: squareExit,
        orbit: (theta) => evenPowerOrbit(theta, 2),
        image: positiveOrthant('a square is never negative', 'reached'),
      }),
    ),
});

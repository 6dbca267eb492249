import { exponentialOrbit } from '../flow-limits/orbits';
import { never } from '../steps/exits';
import { coordinatewise, positiveOrthant } from './parts/coordinatewise';
import { bound, defineFamily } from './parts/define';

export const exponential = defineFamily({
  id: 'exponential',
  label: 'Exponential',
  about:
    'Each weight is the exponential of its parameter, the limit of ever deeper powers. JJᵀ grows with the square of w, and no weight ever reaches zero.',
  source: {
    authors: 'Kivinen, Warmuth',
    title: 'Exponentiated Gradient versus Gradient Descent for Linear Predictors',
    where: 'Information and Computation 132',
    year: 1997,
    url: 'https://doi.org/10.1006/inco.1996.2612',
  },
  options: {},
  bind: (_options, q = 2) =>
    bound(
      coordinatewise(q, {
        scalar: { value: Math.exp, slope: Math.exp, bend: Math.exp, preimage: Math.log },
        defaults: [0.2, -0.6],
        tex: {
          map: 'w_i = e^{\\theta_i}',
          jacobian: 'J = \\operatorname{diag}(e^{\\theta_i})',
          preconditioner: 'JJ^\\top = \\operatorname{diag}(w_i^2)',
        },
        keeps: 'nothing: each w has one θ',
        exit: () => never,
        orbit: exponentialOrbit,
        image: positiveOrthant('an exponential is always positive', 'out of reach'),
      }),
    ),
});

import { logOrbit } from '../flow-limits/orbits';
import { barrierExit } from '../steps/exits';
import { coordinatewise } from './parts/coordinatewise';
import { bound, defineFamily } from './parts/define';

const slope = (t: number): number => 1 / t;

export const log = defineFamily({
  id: 'log',
  label: 'Logarithm',
  about:
    'Each weight is the logarithm of a positive parameter. JJᵀ shrinks exponentially as a weight grows: the lower a weight, the faster it moves, and large ones almost stand still.',
  options: {},
  bind: (_options, q = 2) =>
    bound(
      coordinatewise(q, {
        scalar: { value: Math.log, slope, bend: (t) => -1 / (t * t), preimage: Math.exp },
        defaults: [2.5, 1.2],
        parameter: {
          range: [0.05, 6],
          refuse: (t) => (t > 0 ? undefined : 'θ must be positive to have a logarithm'),
        },
        tex: {
          map: 'w_i = \\log\\theta_i',
          jacobian: 'J = \\operatorname{diag}(1/\\theta_i)',
          preconditioner: 'JJ^\\top = \\operatorname{diag}(\\theta_i^{-2}) = \\operatorname{diag}(e^{-2w_i})',
        },
        keeps: 'nothing: each w has one θ',
        barrier: 'pole',
        orbit: logOrbit,
        exit: (theta, g) => barrierExit('pole', slope, theta, g),
      }),
    ),
});

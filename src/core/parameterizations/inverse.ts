import { signedPowerOrbit } from '../flow-limits/orbits';
import { barrierExit } from '../steps/exits';
import { coordinatewise, offTheAxes } from './parts/coordinatewise';
import { bound, defineFamily } from './parts/define';

const slope = (t: number): number => -1 / (t * t);

export const inverse = defineFamily({
  id: 'inverse',
  label: 'Inverse',
  about:
    'Each weight is one over its parameter. A small parameter stands for a large weight, and moves it very fast: JJᵀ grows with the fourth power of w.',
  options: {},
  bind: (_options, q = 2) =>
    bound(
      coordinatewise(q, {
        scalar: {
          value: (t) => 1 / t,
          slope,
          bend: (t) => 2 / t ** 3,
          preimage: (w) => 1 / w,
        },
        defaults: [0.8, 1.25],
        parameter: {
          refuse: (t) => (t === 0 ? 'θ = 0 has no inverse: w would be infinite' : undefined),
        },
        tex: {
          map: 'w_i = 1/\\theta_i',
          jacobian: 'J = \\operatorname{diag}(-\\theta_i^{-2})',
          preconditioner: 'JJ^\\top = \\operatorname{diag}(\\theta_i^{-4}) = \\operatorname{diag}(w_i^4)',
        },
        keeps: 'nothing: each w has one θ',
        image: offTheAxes('no finite θ gives w = 0'),
        barrier: 'pole',
        orbit: (theta) => signedPowerOrbit(theta, -1),
        exit: (theta, g) => barrierExit('pole', slope, theta, g),
      }),
    ),
});

import { identityOrbit } from '../flow-limits/orbits';
import { never } from '../steps/exits';
import { coordinatewise } from './parts/coordinatewise';
import { bound, defineFamily } from './parts/define';
import { powerNetwork } from './parts/network-graph';

export const identity = defineFamily({
  id: 'identity',
  label: 'Identity',
  about: 'The canonical parameters themselves. Gradients are left as they are.',
  options: {},
  bind: (_options, q = 2) =>
    bound(
      coordinatewise(q, {
        scalar: { value: (t) => t, slope: () => 1, bend: () => 0, preimage: (w) => w },
        defaults: [1.1, 0.55],
        tex: { map: 'w = \\theta', jacobian: 'J = I', preconditioner: 'JJ^\\top = I' },
        keeps: 'nothing: each w has one θ',
        network: powerNetwork(q, 1),
        exit: () => never,
        orbit: identityOrbit,
      }),
    ),
});

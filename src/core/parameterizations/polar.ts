import { polarLimit } from '../flow-limits/planar';
import { never } from '../steps/exits';
import { turningExit } from '../steps/turning-exit';
import type { Exit, Jet, ParameterMap, Theta, W } from '../types/types';
import { bound, defineFamily } from './parts/define';

const turn = 2 * Math.PI;

function evaluate(theta: Theta, out: Jet): void {
  const r = theta[0];
  const cos = Math.cos(theta[1]);
  const sin = Math.sin(theta[1]);
  out.w[0] = r * cos;
  out.w[1] = r * sin;
  out.J[0] = cos;
  out.J[1] = -r * sin;
  out.J[2] = sin;
  out.J[3] = r * cos;
}

/** (r, φ) and (−r, φ + π) are one point: the sign of r and the number of turns are taken from `near`. */
function lift(w: W, _f: Float64Array, near: Theta, out: Theta): boolean {
  const r = Math.hypot(w[0], w[1]);
  if (r === 0) {
    out[0] = 0;
    out[1] = near[1];
    return Number.isFinite(near[1]);
  }
  const flipped = near[0] < 0;
  const angle = flipped ? Math.atan2(-w[1], -w[0]) : Math.atan2(w[1], w[0]);
  out[0] = flipped ? -r : r;
  out[1] = angle + turn * Math.round((near[1] - angle) / turn);
  return Number.isFinite(r) && Number.isFinite(out[1]);
}

/** ∂²w/∂r∂φ = φ̂ and ∂²w/∂φ² = −r r̂. */
function curvature([r, phi]: Theta, [x, y]: W, out: Float64Array): void {
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  out[0] = 0;
  out[1] = cos * y - sin * x;
  out[2] = out[1];
  out[3] = -r * (cos * x + sin * y);
}

/** The step turns without bound, so a step with a part along w and a part across it always exits; there is no formula. */
function exit([r, phi]: Theta, [x, y]: W): Exit {
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [radial, across] = [cos * x + sin * y, cos * y - sin * x];
  const rate = r * across;
  if (rate === 0) return never;
  if (radial === 0) return { kind: 'root', eta: Math.PI / Math.abs(rate) };
  return turningExit(r, radial, across);
}

const map: ParameterMap = {
  p: 2,
  q: 2,
  parameters: [
    { key: 'r', symbol: 'r', label: 'radius r', default: 1.5, range: [0, 4], step: 0.01 },
    { key: 'phi', symbol: 'φ', label: 'angle phi', default: 0.5, range: [-3.14, 3.14], step: 0.01, unit: 'rad' },
  ],
  tex: {
    map: 'w = r\\,(\\cos\\varphi, \\sin\\varphi)',
    jacobian: 'J = [\\,\\hat r \\;|\\; r\\hat\\varphi\\,]',
    preconditioner: 'JJ^\\top = \\hat r\\hat r^\\top + r^2\\,\\hat\\varphi\\hat\\varphi^\\top',
  },
  thetaIsVector: false,
  evaluate,
  exit,
  curvature,
  limit: ([r, phi], a, b) => polarLimit({ r, direction: [Math.cos(phi), Math.sin(phi)], rho: 1 }, a, b),
  fibre: { parameters: [], keeps: 'the sign of r and the number of turns', of: () => true, lift },
};

export const polar = defineFamily({
  id: 'polar',
  label: 'Polar',
  about:
    'Length and angle. The part of a gradient along w is kept; the part across w is stretched by r²: it vanishes near the origin and dominates far from it.',
  source: {
    authors: 'Gissin',
    title: 'Over-Parameterization and Optimization I: A Gentle Start',
    where: 'blog article',
    year: 2019,
    url: 'https://dsgissin.github.io/',
  },
  options: {},
  bind: () => bound(map),
});

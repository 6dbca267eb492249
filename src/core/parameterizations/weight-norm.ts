import { polarLimit } from '../flow-limits/planar';
import { weightNormExit } from '../steps/exits';
import type { Exit, Invariant, Jet, LineLimit, NumberSpec, ParameterMap, Theta, W } from '../types/types';
import { bound, defineFamily, subscript } from './parts/define';

/** ‖v‖ of θ = (v, s), length q + 1. */
function lengthOfV(theta: Theta): number {
  let length = 0;
  for (let i = 0; i < theta.length - 1; i++) length = Math.hypot(length, theta[i]);
  return length;
}

/** w = s v̂ and J = [(s/‖v‖)(I − v̂v̂ᵀ) | v̂], q × (q + 1); NaN at v = 0. */
function evaluate(theta: Theta, { w, J }: Jet): void {
  const q = w.length;
  const s = theta[q];
  const rho = lengthOfV(theta);
  for (let i = 0; i < q; i++) {
    const row = (q + 1) * i;
    const x = theta[i] / rho;
    w[i] = s * x;
    for (let j = 0; j < q; j++) J[row + j] = (s / rho) * ((i === j ? 1 : 0) - x * (theta[j] / rho));
    J[row + q] = x;
  }
}

/** The defaults have ρ = 2 and w = (1, 0.75). */
function weightNormParameters(q: number): NumberSpec[] {
  const entries = Array.from({ length: q }, (_, i) => ({
    key: `v${i + 1}`,
    symbol: subscript('v', i + 1),
    label: `v ${i + 1}`,
    default: [1.6, 1.2][i % 2],
    range: [-3, 3] as const,
    step: 0.01,
  }));
  return [...entries, { key: 's', symbol: 's', label: 'length s', default: 1.25, range: [-3, 3], step: 0.01 }];
}

const radius: NumberSpec = {
  key: 'rho',
  symbol: 'ρ',
  label: 'rho, the norm of v',
  default: 2,
  range: [0.1, 10],
  step: 0.01,
  scale: 'log',
  refuse: (rho) => (rho > 0 ? undefined : 'ρ = ‖v‖ must be positive: without a direction there is no w'),
};

function exit(theta: Theta, g: W): Exit {
  const q = g.length;
  const rho = lengthOfV(theta);
  let radial = 0;
  for (let i = 0; i < q; i++) radial += (theta[i] / rho) * g[i];
  let across = 0;
  for (let i = 0; i < q; i++) across = Math.hypot(across, g[i] - (radial * theta[i]) / rho);
  return weightNormExit(theta[q], rho, radial, across);
}

const norm: Invariant = {
  symbol: '‖v‖',
  tex: '\\lVert v\\rVert',
  rows: 1,
  columns: 1,
  evaluate(theta, out) {
    out[0] = lengthOfV(theta);
  },
};

/** In the plane; in more dimensions no closed form is known. */
function limit([x, y, s]: Theta, a: W, b: number): LineLimit {
  const rho = Math.hypot(x, y);
  return polarLimit({ r: s, direction: [x / rho, y / rho], rho }, a, b);
}

const weightNormMap = (q: number): ParameterMap => ({
  p: q + 1,
  q,
  parameters: weightNormParameters(q),
  tex: {
    map: 'w = s\\,v/\\lVert v\\rVert',
    jacobian: 'J = [\\,\\tfrac{s}{\\rho}(I - \\hat v\\hat v^\\top) \\;|\\; \\hat v\\,]',
    preconditioner:
      'JJ^\\top = \\hat w\\hat w^\\top + \\tfrac{\\lVert w\\rVert^2}{\\rho^2}\\,(I - \\hat w\\hat w^\\top)',
  },
  thetaIsVector: false,
  evaluate,
  exit,
  ...(q === 2 && { limit }),
  conserved: norm,
  // No crossing: −Jᵀg is orthogonal to v in its first q entries, so no step and no flow ever shortens v.
  refuse: (theta) => (lengthOfV(theta) > 0 ? undefined : 'v = 0 has no direction, so there is no w'),
  fibre: {
    name: 'Norm ρ = ‖v‖',
    parameters: [radius],
    key: 'rho',
    keeps: 'the norm ρ of v',
    followed: () => true,
    of(theta, out) {
      out[0] = lengthOfV(theta);
      return out[0] > 0 && Number.isFinite(out[0]);
    },
    /** At w = 0 the direction of `near` stays. */
    lift(w, f, near, out) {
      let s = 0;
      for (let i = 0; i < q; i++) s = Math.hypot(s, w[i]);
      const signed = near[q] < 0 ? -s : s;
      const [direction, length] = s === 0 ? [near, lengthOfV(near)] : [w, signed];
      for (let i = 0; i < q; i++) out[i] = f[0] * (direction[i] / length);
      out[q] = signed + 0;
      return f[0] > 0 && length !== 0 && out.every(Number.isFinite);
    },
  },
});

export const weightNorm = defineFamily({
  id: 'weight-norm',
  label: 'Weight norm',
  about:
    'A length s and a direction v/‖v‖, as in weight normalization. The part of a gradient along w is kept, the part across w is stretched by (‖w‖/ρ)²: a long v turns slowly. Gradient flow keeps ρ = ‖v‖; a finite step makes it longer.',
  source: {
    authors: 'Salimans, Kingma',
    title: 'Weight Normalization: A Simple Reparameterization to Accelerate Training of Deep Neural Networks',
    where: 'NeurIPS',
    year: 2016,
    url: 'https://arxiv.org/abs/1602.07868',
    locus: 'eqs. 2 and 3',
  },
  options: {},
  bind: (_options, q = 2) => bound(weightNormMap(q)),
});

import { evenPowerOrbit, signedPowerOrbit } from '../flow-limits/orbits';
import { barrierExit, evenPowerExit, never, squareExit } from '../steps/exits';
import type { Binding, Image, ParameterMap } from '../types/types';
import {
  type CoordinatewiseSpec,
  coordinatewise,
  offTheAxes,
  positiveOrthant,
  type ScalarMap,
} from './parts/coordinatewise';
import { bound, defineFamily } from './parts/define';
import { powerNetwork } from './parts/network-graph';
import { root } from './parts/root';

const signedTex: ParameterMap['tex'] = {
  map: 'w_i = \\operatorname{sgn}(\\theta_i)\\,|\\theta_i|^N',
  jacobian: 'J = \\operatorname{diag}(N|\\theta_i|^{N-1})',
  preconditioner: 'JJ^\\top = \\operatorname{diag}(N^2|w_i|^{2-2/N})',
};

const plainTex: ParameterMap['tex'] = {
  map: 'w_i = \\theta_i^N',
  jacobian: 'J = \\operatorname{diag}(N\\theta_i^{N-1})',
  preconditioner: 'JJ^\\top = \\operatorname{diag}(N^2 |w_i|^{2-2/N})',
};

const isOdd = (N: number): boolean => Math.abs(N % 2) === 1;

function signedScalar(N: number): ScalarMap {
  return {
    value: (t) => Math.sign(t) * Math.abs(t) ** N,
    slope: (t) => N * Math.abs(t) ** (N - 1),
    bend: (t) => (N === 1 ? 0 : Math.sign(t) * N * (N - 1) * Math.abs(t) ** (N - 2)),
    preimage: (w) => Math.sign(w) * root(Math.abs(w), N),
  };
}

function plainScalar(N: number): ScalarMap {
  const oddRoot = (w: number) => Math.sign(w) * root(Math.abs(w), N);
  // 1/N can be a whole number, and then a negative w has a root that is no θ of it.
  const positiveRoot = (w: number) => (w > 0 ? root(w, N) : Number.NaN);
  const evenRoot = (w: number, near: number) => (near < 0 ? -root(w, N) : root(w, N));
  return {
    value: (t) => t ** N,
    slope: (t) => N * t ** (N - 1),
    bend: (t) => (N === 1 ? 0 : N * (N - 1) * t ** (N - 2)),
    preimage: !Number.isInteger(N) ? positiveRoot : isOdd(N) ? oddRoot : evenRoot,
  };
}

function signedSpec(N: number): CoordinatewiseSpec {
  const infiniteAtZero = N < 1;
  return {
    scalar: signedScalar(N),
    defaults: [1.1, 0.8],
    ...(infiniteAtZero && {
      parameter: { refuse: (t: number) => (t === 0 ? 'θ = 0 makes J infinite when N < 1' : undefined) },
      barrier: 'cusp' as const,
    }),
    tex: signedTex,
    keeps: 'nothing: each w has one θ',
    exit: () => never,
    orbit: (theta) => signedPowerOrbit(theta, N),
  };
}

/** A deeper network would be too wide to be drawn. */
const deepest = 6;

function plainSpec(N: number, q: number): CoordinatewiseSpec {
  const whole = Number.isInteger(N);
  const odd = whole && isOdd(N);
  const image = plainImage(N);
  const positiveOnly = 'θ must be positive when N is not a whole number';
  const notZero = 'θ = 0 makes w infinite when N is negative';
  return {
    scalar: plainScalar(N),
    defaults: [1.1, 0.8],
    parameter: whole
      ? { ...(N < 0 && { refuse: (t: number) => (t === 0 ? notZero : undefined) }) }
      : { range: [0.01, 3], refuse: (t) => (t > 0 ? undefined : positiveOnly) },
    tex: plainTex,
    keeps: whole && !odd ? 'the signs of θ' : 'nothing: each w has one θ',
    ...(image && { image }),
    ...(whole && N > 0 && N <= deepest && { network: powerNetwork(q, N) }),
    exit: plainExit(N),
    orbit: (theta) => (odd ? signedPowerOrbit(theta, N) : evenPowerOrbit(theta, N)),
    ...(N < 0 ? { barrier: 'pole' as const } : !whole && { barrier: 'edge' as const }),
  };
}

/** Odd powers are monotone; a negative or broken power has only its domain to leave. */
function plainExit(N: number): NonNullable<ParameterMap['exit']> {
  const slope = plainScalar(N).slope;
  if (N < 0) return (theta, g) => barrierExit('pole', slope, theta, g);
  if (!Number.isInteger(N)) return (theta, g) => barrierExit('edge', slope, theta, g);
  if (isOdd(N)) return () => never;
  return N === 2 ? squareExit : (theta, g) => evenPowerExit(N, theta, g);
}

/** Undefined where every w is reached. */
function plainImage(N: number): Image | undefined {
  if (Number.isInteger(N) && isOdd(N)) return N < 0 ? offTheAxes('no finite θ gives w = 0') : undefined;
  if (N < 0) return positiveOrthant('this power is always positive', 'out of reach');
  if (Number.isInteger(N)) return positiveOrthant('an even power is never negative', 'reached');
  return positiveOrthant('powers of positive numbers are positive', 'out of reach');
}

function bindPower({ N, signed }: { N: number; signed: boolean }, q = 2): Binding<ParameterMap> {
  if (signed && !(N > 0)) {
    return { ok: false, problems: [{ option: 'N', message: 'the signed form needs N > 0' }] };
  }
  return bound(coordinatewise(q, signed ? signedSpec(N) : plainSpec(N, q)));
}

export const power = defineFamily<'power', { N: number; signed: boolean }>({
  id: 'power',
  label: 'Power θᴺ',
  about:
    'Each weight is a power of its parameter. N > 1 acts like depth and favours large weights; 0 < N < 1 does the opposite; N = −1 is the inverse.',
  source: {
    authors: 'Gissin, Shalev-Shwartz, Daniely',
    title: 'The Implicit Bias of Depth: How Incremental Learning Drives Generalization',
    where: 'ICLR',
    year: 2020,
    url: 'https://arxiv.org/abs/1909.12051',
    locus: 'the depth-N toy model',
  },
  options: {
    N: {
      kind: 'real',
      key: 'N',
      symbol: 'N',
      label: 'exponent N',
      default: 3,
      range: [-2, 6],
      step: 0.05,
      refuse: (N) => (N === 0 ? 'N = 0 makes w constant' : Math.abs(N) > 100 ? '|N| may be at most 100' : undefined),
    },
    signed: { kind: 'flag', key: 'signed', label: 'keep the sign: sgn(θ)|θ|ᴺ', default: false },
  },
  bind: bindPower,
});

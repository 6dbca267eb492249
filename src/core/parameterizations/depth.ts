import type { Binding, Fibre, NumberSpec, ParameterMap, W } from '../types/types';
import { bound, defineFamily, subscript, unreachable } from './parts/define';
import { layerBalance, layeredLimit } from './parts/layer-balance';
import {
  createLayerChain,
  type LayerChain,
  pointChain,
  readChain,
  standardChain,
  writeChain,
} from './parts/layer-chain';
import { layeredMap } from './parts/layered-map';
import { denseNetwork } from './parts/network-graph';
import { moveOneLayer } from './parts/one-layer';
import { root } from './parts/root';

/** A position this near to γ = 1, τ = 0 is balanced: what is read off a θ carries its rounding. */
const BALANCED = 1e-12;

/** ‖w‖ = 1, so that one balanced start has simple numbers at every depth. */
const home = [0.8, 0.6];

/** Balanced and of rank one: W₁ = e₁wᵀ, then e₁e₁ᵀ, then e₁ᵀ. */
function homeEntry(layer: number, row: number, column: number): number {
  if (row > 0) return 0;
  return layer === 1 ? home[column % 2] : column === 0 ? 1 : 0;
}

/** θ = W₁, …, W_N, each row by row. */
function weightParameters(widths: readonly number[]): NumberSpec[] {
  return widths.slice(1).flatMap((rows, j) =>
    Array.from({ length: rows * widths[j] }, (_, k) => {
      const [row, column] = [Math.floor(k / widths[j]), k % widths[j]];
      return {
        key: `W${j + 1}${row + 1}${column + 1}`,
        symbol: subscript(`${subscript('W', j + 1)},`, row + 1, column + 1),
        label: `W ${j + 1}, row ${row + 1}, column ${column + 1}`,
        default: homeEntry(j + 1, row, column),
        range: [-2, 2] as const,
        step: 0.01,
      };
    }),
  );
}

const ratio = (j: number): NumberSpec => ({
  key: `ratio${j}`,
  symbol: subscript('γ', j),
  label: `strength of layer ${j + 1} over that of layer ${j}`,
  default: 1,
  range: [0.1, 10],
  step: 0.01,
  scale: 'log',
  refuse: (c) => (c > 0 ? undefined : 'a ratio of strengths must be positive, or the function would change'),
});

const spread = (j: number): NumberSpec => ({
  key: `spread${j}`,
  symbol: subscript('τ', j),
  label: `spread of layer ${j}: its second hidden unit over its first`,
  default: 0,
  range: [0, 2],
  step: 0.01,
  refuse: (tau) => (tau >= 0 ? undefined : 'a spread is a length, so it must not be negative'),
});

/** Strengths with n_{j+1} = γ_j n_j and product ‖w‖. */
function shareStrength(w: W, f: Float64Array, { N, strength }: LayerChain): void {
  let product = 1;
  for (let j = 1; j < N; j++) product *= f[j - 1] ** (N - j);
  strength[0] = root(Math.hypot(w[0], w[1]) / product, N);
  for (let j = 1; j < N; j++) strength[j] = f[j - 1] * strength[j - 1];
}

/**
 * Position f = (γ₁ … γ_{N−1}, τ₁ … τ_{N−1}), see layer-chain.ts. The frames of the hidden units, which JJᵀ does not see,
 * and the sides of the spreads are those of `near`. γ = 1, τ = 0 is the balanced leaf W_{j+1}ᵀW_{j+1} = W_jW_jᵀ.
 */
function chainFibre(N: number): Fibre {
  const layers = Array.from({ length: N - 1 }, (_, j) => j + 1);
  const chain = createLayerChain(N);
  return {
    name: 'Balance of the layers',
    about:
      'γ: how strong a layer is over the one before it. τ: how much of a layer is in its second hidden unit, which the output does not hear. Balanced: every γ is 1, every τ is 0.',
    parameters: [...layers.map(ratio), ...layers.map(spread)],
    key: 'balance',
    keeps: N === 2 ? 'the ratio γ and the spread τ of the layers' : 'the ratios γ and the spreads τ of the layers',
    followed: (f) => f.every((x, i) => Math.abs(x - (i < N - 1 ? 1 : 0)) <= BALANCED),
    of(theta, out) {
      if (!readChain(theta, chain)) return false;
      for (let j = 0; j < N - 1; j++) out[j] = chain.strength[j + 1] / chain.strength[j];
      out.set(chain.spread, N - 1);
      return out.every(Number.isFinite);
    },
    lift(w, f, near, out) {
      if (!readChain(near, chain)) standardChain(chain);
      chain.spread.set(f.subarray(N - 1));
      shareStrength(w, f, chain);
      pointChain(w, chain);
      writeChain(chain, out);
      return out.every(Number.isFinite);
    },
  };
}

function bindDepth({ N }: { N: number }, q = 2): Binding<ParameterMap> {
  if (!(Number.isInteger(N) && N >= 2 && N <= 6)) {
    return { ok: false, problems: [{ option: 'N', message: 'the number of layers is a whole number from 2 to 6' }] };
  }
  const widths = [...Array.from({ length: N }, () => q), 1];
  const product = layeredMap(widths);
  const layers = Array.from({ length: N }, (_, j) => [q * q * j, Math.min(q * q * (j + 1), product.p)] as const);
  return bound({
    ...product,
    parameters: weightParameters(widths),
    tex: {
      map: 'w^\\top = W_N \\cdots W_1',
      jacobian: 'J = [\\,\\cdots \\;|\\; W_{N:j+1} \\otimes W_{j-1:1}^\\top \\;|\\; \\cdots\\,]',
      preconditioner: 'JJ^\\top = \\sum_j \\lVert W_{N:j+1}\\rVert^2\\, W_{j-1:1}^\\top W_{j-1:1}',
    },
    thetaIsVector: false,
    network: denseNetwork(widths),
    limit: layeredLimit(widths, product),
    conserved: layerBalance(widths),
    fibre: q === 2 ? { ...chainFibre(N), beside: moveOneLayer(product, layers) } : unreachable,
  });
}

export const depth = defineFamily<'depth', { N: number }>({
  id: 'depth',
  label: 'N layers',
  about:
    'A deep linear network with one output, from a balanced start: the part of a gradient along w is N times as large as the part across, and both vanish with ‖w‖. Move the balance of the layers, and JJᵀ changes while the function stays.',
  source: {
    authors: 'Arora, Cohen, Hazan',
    title: 'On the Optimization of Deep Networks: Implicit Acceleration by Overparameterization',
    where: 'ICML',
    year: 2018,
    url: 'https://arxiv.org/abs/1802.06509',
    locus: 'the end-to-end update rule for one output',
  },
  options: {
    N: {
      kind: 'integer',
      whole: true,
      key: 'N',
      symbol: 'N',
      label: 'number of layers N',
      default: 3,
      bounds: { min: 2, max: 6 },
      range: [2, 6],
      step: 1,
    },
  },
  bind: bindDepth,
});

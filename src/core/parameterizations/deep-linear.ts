import { twoLayerLimit } from '../flow-limits/planar';
import { quadraticExit } from '../steps/exits';
import type { Exit, Fibre, Invariant, Jet, NumberSpec, ParameterMap, Theta, W } from '../types/types';
import { bound, defineFamily, subscript, unreachable } from './parts/define';
import { complement, isInvertible, rotateStretchShear, solveSecond } from './parts/gauge';
import { layerScale } from './parts/layer-scale';
import { denseNetwork } from './parts/network-graph';
import { moveOneLayer } from './parts/one-layer';

const entry = (key: string, symbol: string, label: string, value: number): NumberSpec => ({
  key,
  symbol,
  label,
  default: value,
  range: [-3, 3],
  step: 0.01,
});

/**
 * Defaults that show a turn at first sight: w = (0.6, 0.3) at the gauge of the article's first deep panel. Further
 * hidden units see the input, so that they take part in JJᵀ, and are orthogonal to what they must not change.
 */
const home = {
  w: [0.6, 0.3],
  rows: [
    [2, -1],
    [-1, 1],
    [0.5, 0.5],
    [0.5, -0.5],
  ],
  second: [0.9, 1.2, 0, 0],
};

/** θ = rows of W₁ (h×q), then the row W₂ (h). */
function layerParameters(h: number, q: number): NumberSpec[] {
  const root = Math.sqrt(Math.hypot(...home.w));
  const first = (i: number, j: number) => (h === 1 ? home.w[j % 2] / root : (home.rows[i]?.[j] ?? 0));
  const second = (i: number) => (h === 1 ? root : (home.second[i] ?? 0));
  const weights: NumberSpec[] = [];
  for (let i = 0; i < h; i++) {
    for (let j = 0; j < q; j++) {
      const words = `W one, row ${i + 1}, column ${j + 1}`;
      weights.push(entry(`W${i + 1}${j + 1}`, subscript('W₁,', i + 1, j + 1), words, first(i, j)));
    }
  }
  for (let i = 0; i < h; i++) {
    weights.push(entry(`v${i + 1}`, subscript('W₂,', i + 1), `W two, entry ${i + 1}`, second(i)));
  }
  return weights;
}

/** wᵀ = W₂W₁ and J = [W₂,₁I ⋯ W₂,ₕI | W₁ᵀ], q × (hq + h). */
function evaluator(h: number, q: number) {
  const p = h * q + h;
  return (theta: Theta, out: Jet): void => {
    out.J.fill(0);
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let i = 0; i < h; i++) {
        const weight = theta[i * q + j];
        const second = theta[h * q + i];
        sum += weight * second;
        out.J[j * p + i * q + j] = second;
        out.J[j * p + h * q + i] = weight;
      }
      out.w[j] = sum;
    }
  };
}

/** D = η(‖W₁g‖² + ‖W₂‖²‖g‖²) − η²(wᵀg)‖g‖²: the second-order term is the same in every gauge. */
function exitOf(h: number, q: number, theta: Theta, g: W): Exit {
  let [square, second, inner, along] = [0, 0, 0, 0];
  for (let j = 0; j < q; j++) square += g[j] ** 2;
  for (let i = 0; i < h; i++) {
    let sum = 0;
    for (let j = 0; j < q; j++) sum += theta[i * q + j] * g[j];
    inner += sum * sum;
    along += sum * theta[h * q + i];
    second += theta[h * q + i] ** 2;
  }
  return quadraticExit(inner + second * square, along * square);
}

/** w is bilinear: ∂²w_j/∂(W₁)ᵢⱼ∂(W₂)ᵢ = 1 and nothing else. */
function curvatureOf(h: number, q: number, g: W, out: Float64Array): void {
  const p = h * q + h;
  out.fill(0);
  for (let i = 0; i < h; i++) {
    for (let j = 0; j < q; j++) {
      const [weight, second] = [i * q + j, h * q + i];
      out[weight * p + second] = g[j];
      out[second * p + weight] = g[j];
    }
  }
}

/** W₁W₁ᵀ − W₂ᵀW₂ (h×h): zero where the layers are balanced. */
function balanceOf(h: number, q: number): Invariant {
  return {
    symbol: h === 1 ? '‖W₁‖² − W₂²' : 'W₁W₁ᵀ − W₂ᵀW₂',
    tex: h === 1 ? '\\lVert W_1\\rVert^2 - W_2^2' : 'W_1W_1^\\top - W_2^\\top W_2',
    rows: h,
    columns: h,
    evaluate(theta, out) {
      for (let i = 0; i < h; i++) {
        for (let k = 0; k < h; k++) {
          let sum = -theta[h * q + i] * theta[h * q + k];
          for (let j = 0; j < q; j++) sum += theta[i * q + j] * theta[k * q + j];
          out[i * h + k] = sum;
        }
      }
    },
  };
}

/** Width 1: the fibre is how the scale is shared, W₁ = A√‖w‖ŵᵀ and W₂ = √‖w‖/A; A = 1 is balanced. */
function narrowFibre(q: number): Fibre {
  const balance: NumberSpec = {
    ...entry('a', 'A', 'gauge A', 1),
    refuse: (a) => (a === 0 ? 'det A = 0: A must not be 0, or the function would change' : undefined),
  };
  return {
    name: 'Gauge A',
    parameters: [balance],
    key: 'A',
    keeps: 'the gauge A: how the scale is shared between the layers',
    of(theta, out) {
      let norm = 0;
      for (let j = 0; j < q; j++) norm = Math.hypot(norm, theta[j]);
      out[0] = Math.sign(theta[q]) * Math.sqrt(norm / Math.abs(theta[q]));
      return out[0] !== 0 && Number.isFinite(out[0]);
    },
    lift(w, f, _near, out) {
      const length = Math.hypot(...w);
      const root = Math.sqrt(length);
      for (let j = 0; j < q; j++) out[j] = length === 0 ? 0 : (f[0] * w[j]) / root;
      out[q] = root / f[0];
      return Number.isFinite(out[q]) && f[0] !== 0;
    },
    // The flow conserves ‖W₁‖² − W₂² = ‖w‖(A² − A⁻²), and with it A only where that is zero.
    followed: (f) => Math.abs(f[0]) === 1,
    refuse: (f) => balance.refuse?.(f[0]),
  };
}

/** A determinant below this part of its products has lost digits. */
const CANCELLED = 1e-3;

/** W₂ = wᵀA⁻¹ in closed form, so that A = I gives W₂ = wᵀ to the last bit; corrected once where det A has lost digits. */
function solveSquare(f: Float64Array, w: W, out: Theta): void {
  const det = f[0] * f[3] - f[1] * f[2];
  out[4] = (f[3] * w[0] - f[2] * w[1]) / det;
  out[5] = (f[0] * w[1] - f[1] * w[0]) / det;
  if (Math.abs(det) > CANCELLED * Math.abs(f[0] * f[3])) return;
  const x = w[0] - (f[0] * out[4] + f[2] * out[5]);
  const y = w[1] - (f[1] * out[4] + f[3] * out[5]);
  out[4] += (f[3] * x - f[2] * y) / det;
  out[5] += (f[0] * y - f[1] * x) / det;
}

/** Width ≥ 2: W₁ = A[I; 0] and, for h > 2, the part z of W₂ that W₁ᵀ does not see. */
function wideFibre(h: number): Fibre {
  const entries = Array.from({ length: 2 * h }, (_, k) => {
    const [i, j] = [Math.floor(k / 2) + 1, (k % 2) + 1];
    return entry(`A${i}${j}`, subscript('A', i, j), `A, row ${i}, column ${j}`, i === j ? 1 : 0);
  });
  const slack = Array.from({ length: h - 2 }, (_, k) =>
    entry(`z${k + 1}`, subscript('z', k + 1), `hidden part z ${k + 1} of W two`, 0),
  );
  const singular = h === 2 ? 'det A = 0' : 'det AᵀA = 0';
  return {
    name: 'Gauge A',
    parameters: [...entries, ...slack],
    key: 'A',
    shape: [h, 2],
    keeps: h === 2 ? 'the gauge A' : 'the gauge A and the hidden part z of W₂',
    charts: [rotateStretchShear(h, slack)],
    of(theta, out) {
      out.set(theta.subarray(0, 2 * h));
      if (!isInvertible(out, h)) return false;
      const free = h > 2 ? complement(out, h) : [];
      for (let k = 0; k < free.length; k++) {
        let dot = 0;
        for (let i = 0; i < h; i++) dot += free[k][i] * theta[2 * h + i];
        out[2 * h + k] = dot;
      }
      return true;
    },
    lift(w, f, _near, out) {
      if (!isInvertible(f, h)) return false;
      out.set(f.subarray(0, 2 * h));
      if (h === 2) solveSquare(f, w, out);
      else out.set(solveSecond(f, w, h), 2 * h);
      return out.every(Number.isFinite);
    },
    refuse: (f) =>
      isInvertible(f, h) ? undefined : `${singular}: the gauge must be invertible, or the function would change`,
  };
}

function fibreOf(h: number, q: number): Fibre {
  if (h === 1) return narrowFibre(q);
  return q === 2 ? wideFibre(h) : unreachable;
}

function twoLayers(h: number, q: number): ParameterMap {
  const p = h * q + h;
  const evaluate = evaluator(h, q);
  const layers = [
    [0, h * q],
    [h * q, p],
  ] as const;
  return {
    p,
    q,
    parameters: layerParameters(h, q),
    tex: {
      map: 'w^\\top = W_2 W_1',
      jacobian: 'J = [\\,W_{2,1}I \\;\\cdots\\; W_{2,h}I \\;|\\; W_1^\\top\\,]',
      preconditioner: 'JJ^\\top = W_1^\\top W_1 + \\lVert W_2\\rVert^2 I',
    },
    thetaIsVector: false,
    network: denseNetwork([q, h, 1]),
    evaluate,
    conserved: balanceOf(h, q),
    curvature: (_theta, g, out) => curvatureOf(h, q, g, out),
    exit: (theta, g) => exitOf(h, q, theta, g),
    limit: (theta0, a, b) => twoLayerLimit(theta0, h, a, b),
    fibre: {
      ...fibreOf(h, q),
      ...(q === 2 && { beside: moveOneLayer({ p, q, evaluate }, layers) }),
      scale: layerScale(h, q),
    },
    gauge: h === 2 && q === 2,
  };
}

export const deepLinear = defineFamily<'deep-linear', { h: number }>({
  id: 'deep-linear',
  label: 'Two-layer',
  about:
    'A linear network with one hidden layer. The same function has many weights, W₁ → AW₁ and W₂ → W₂A⁻¹: move the gauge A and the gradient bends while the function stays.',
  source: {
    authors: 'Arora, Cohen, Hazan',
    title: 'On the Optimization of Deep Networks: Implicit Acceleration by Overparameterization',
    where: 'ICML',
    year: 2018,
    url: 'https://arxiv.org/abs/1802.06509',
    locus: 'the end-to-end update rule, with two layers',
  },
  options: {
    h: {
      kind: 'integer',
      whole: true,
      key: 'h',
      symbol: 'h',
      label: 'hidden width h',
      default: 2,
      bounds: { min: 1, max: 4 },
      range: [1, 4],
      step: 1,
    },
  },
  bind: ({ h }, q = 2) =>
    Number.isInteger(h) && h >= 1 && h <= 4
      ? bound(twoLayers(h, q))
      : { ok: false, problems: [{ option: 'h', message: 'the width is a whole number from 1 to 4' }] },
});

import { createField } from '../geometry/fields';
import { never } from '../steps/exits';
import type { Image, Loss, ParameterMap, Theta, W } from '../types/types';
import { bound, coordinates, defineFamily } from './parts/define';
import { type Shares, sharesJacobian, writeShares } from './parts/softmax';

/** Weights that add up to 1 within this are probabilities. */
const ROUND_OFF = 1e-9;

const missing = (w: W): number => 1 - w.reduce((sum, x) => sum + x, 0);

const image: Image = {
  why: 'probabilities are positive and add up to 1',
  range: [0, 1],
  inside: (w) =>
    Math.abs(missing(w)) <= ROUND_OFF ? w.reduce((least, x) => Math.min(least, x)) : -Math.abs(missing(w)),
  approach(w, margin) {
    const shift = missing(w) / w.length;
    for (let i = 0; i < w.length; i++) w[i] = Math.max(margin, w[i] + shift);
    const sum = 1 - missing(w);
    for (let i = 0; i < w.length; i++) w[i] /= sum;
  },
  follow(w, kept) {
    const others = 1 - missing(w) - w[kept];
    for (let i = 0; i < w.length; i++) if (i !== kept) w[i] *= (1 - w[kept]) / others;
  },
};

/** ln w, moved to the mean of `near`, which gradient flow keeps. */
function lift(w: W, near: Theta, out: Theta): boolean {
  if (!(image.inside(w) > 0)) return false;
  const q = w.length;
  let shift = 0;
  for (let i = 0; i < q; i++) {
    out[i] = Math.log(w[i]);
    shift += (near[i] - out[i]) / q;
  }
  for (let i = 0; i < q; i++) out[i] += shift;
  return true;
}

/** Both fields at `n` points between the vertices of two weights. */
function segmentFields(loss: Loss, n: number) {
  const [canonical, parametric] = [createField(n), createField(n)];
  const [w, g] = [new Float64Array(2), new Float64Array(2)];
  for (let k = 0; k < n; k++) {
    const x = (k + 1) / (n + 1);
    w.set([x, 1 - x]);
    loss.gradient(w, g);
    const along = 2 * (x * (1 - x)) ** 2 * (g[0] - g[1]);
    for (const [field, u, v] of [[canonical, -g[0], -g[1]] as const, [parametric, -along, along] as const]) {
      field.x[k] = x;
      field.y[k] = 1 - x;
      field.u[k] = u;
      field.v[k] = v;
    }
  }
  return { canonical, parametric };
}

function softmaxMap(q: number): ParameterMap {
  const at: Shares = { w: new Float64Array(q), rest: new Float64Array(q) };
  return {
    p: q,
    q,
    parameters: coordinates(q, [0.5, -0.3], { range: [-5, 5] }),
    tex: {
      map: 'w_i = \\frac{e^{\\theta_i}}{\\sum_j e^{\\theta_j}}',
      jacobian: 'J = \\operatorname{diag}(w) - w w^\\top',
      preconditioner: 'JJ^\\top = \\left(\\operatorname{diag}(w) - w w^\\top\\right)^2',
    },
    thetaIsVector: true,
    evaluate(theta, out) {
      writeShares(theta, at);
      out.w.set(at.w);
      sharesJacobian(at, out.J);
    },
    curvature(theta, g, out) {
      writeShares(theta, at);
      const { w } = at;
      const mean = w.reduce((sum, x, i) => sum + x * g[i], 0);
      for (let j = 0; j < q; j++) {
        for (let k = 0; k < q; k++) out[j * q + k] = -w[j] * w[k] * (g[j] + g[k] - 2 * mean);
        out[j * q + j] += w[j] * (g[j] - mean);
      }
    },
    exit: () => never,
    conserved: {
      symbol: 'Σθᵢ',
      tex: '\\textstyle\\sum_i \\theta_i',
      rows: 1,
      columns: 1,
      evaluate(theta, out) {
        out[0] = theta.reduce((sum, x) => sum + x, 0);
      },
    },
    fibre: {
      parameters: [],
      keeps: 'the mean of θ, which softmax does not see',
      followed: () => true,
      of: () => true,
      lift: (w, _f, near, out) => lift(w, near, out),
    },
    image,
    ...(q === 2 && { imageFields: (loss: Loss, _theta: Theta, n: number) => segmentFields(loss, n) }),
  };
}

export const softmax = defineFamily({
  id: 'softmax',
  label: 'Softmax',
  about:
    'Weights as probabilities: they add up to 1, so that only differences of a gradient count, and what is nearly certain or nearly impossible hardly moves.',
  source: {
    authors: 'Bridle',
    title: 'Probabilistic Interpretation of Feedforward Classification Network Outputs',
    where: 'Neurocomputing (NATO ASI Series F 68)',
    year: 1990,
    url: 'https://doi.org/10.1007/978-3-642-76153-9_28',
  },
  options: {},
  bind: (_options, q = 2) => bound(softmaxMap(q)),
});

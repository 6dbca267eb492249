/** The simulations that take the most steps, beside the same arithmetic in plain loops over typed arrays. */

import { convergenceRun } from '../../../src/core/labs/deep-convergence/index.ts';
import { descendProduct } from '../../../src/core/labs/deep-product/index.ts';
import { drawnRegression, stepsToAccuracy } from '../../../src/core/labs/depth-preconditioner/index.ts';
import { coefficientsOf, disparityStart, disparityTraining } from '../../../src/core/labs/disparity/index.ts';
import { finish } from '../../../src/core/labs/slices.ts';
import { matrix } from '../../../src/core/linear-algebra/matrix.ts';
import { seededRandom } from '../../../src/core/numerics/random.ts';

/** One simulation both ways; each gives a number by which it is seen that they do the same. */
export interface Race {
  readonly name: string;
  readonly steps: number;
  lab(): number;
  plain(): number;
}

const relu = (): Race => {
  const [h, K, steps, eta] = [6, 3, 4000, 0.05];
  const goal = coefficientsOf(Math.abs, K);
  const theta = disparityStart(h, 2);
  return {
    name: 'ReLU network, 6 units, 7 coefficients',
    steps,
    lab: () => finish(disparityTraining({ K, goal, theta, eta, looks: [steps] })).loss[0],
    plain() {
      const at = theta.slice();
      const w = new Float64Array(2 * K + 1);
      for (let step = 0; step < steps; step++) reluStep(at, goal, K, eta, w);
      return reluStep(at, goal, K, 0, w);
    },
  };
};

/** One step of descent on ½‖w − w*‖²; gives the loss before it. */
function reluStep(at: Float64Array, goal: Float64Array, K: number, eta: number, w: Float64Array): number {
  const [h, q] = [at.length / 3, 2 * K + 1];
  const zeroth = new Float64Array(h * q);
  const first = new Float64Array(h * q);
  w.fill(0);
  for (let j = 0; j < h; j++) {
    const [a, b, c] = [at[j], at[h + j], at[2 * h + j]];
    const l = b > 0 ? Math.max(-1, -c / b) : -1;
    const r = b < 0 ? Math.min(1, -c / b) : b > 0 || c > 0 ? 1 : -1;
    if (l >= r) continue;
    const o = j * q;
    zeroth[o] = (r - l) * Math.SQRT1_2;
    first[o] = ((r * r - l * l) * Math.SQRT1_2) / 2;
    for (let k = 1; k <= K; k++) {
      const P = Math.PI * k;
      const [sr, cr, sl, cl] = [Math.sin(P * r), Math.cos(P * r), Math.sin(P * l), Math.cos(P * l)];
      zeroth[o + 2 * k - 1] = (sr - sl) / P;
      zeroth[o + 2 * k] = (cl - cr) / P;
      first[o + 2 * k - 1] = (r * sr - l * sl) / P + (cr - cl) / (P * P);
      first[o + 2 * k] = (l * cl - r * cr) / P + (sr - sl) / (P * P);
    }
    for (let i = 0; i < q; i++) w[i] += a * (b * first[o + i] + c * zeroth[o + i]);
  }
  let loss = 0;
  for (let i = 0; i < q; i++) loss += 0.5 * (w[i] - goal[i]) ** 2;
  for (let j = 0; j < h; j++) {
    const [a, b, c] = [at[j], at[h + j], at[2 * h + j]];
    let [da, db, dc] = [0, 0, 0];
    for (let i = 0; i < q; i++) {
      const g = w[i] - goal[i];
      const [m, n] = [first[j * q + i], zeroth[j * q + i]];
      da += g * (b * m + c * n);
      db += g * a * m;
      dc += g * a * n;
    }
    at[j] = a - eta * da;
    at[h + j] = b - eta * db;
    at[2 * h + j] = c - eta * dc;
  }
  return loss;
}

const layers = (): Race => {
  const [n, N, steps, eta] = [3, 3, 20_000, 1e-3];
  const random = seededRandom(1);
  const goal = Float64Array.from({ length: n * n }, (_, k) => random() + (k % (n + 1) === 0 ? 1 : 0));
  const theta = Float64Array.from({ length: N * n * n }, (_, k) => 0.3 * random() + (k % (n + 1) === 0 ? 0.7 : 0));
  return {
    name: 'three linear layers, 3 × 3',
    steps,
    lab() {
      const widths = Array.from({ length: N + 1 }, () => n);
      const run = finish(convergenceRun({ goal: matrix(n, n, goal), widths, theta, eta, looks: [steps] }));
      return run.loss[0];
    },
    plain() {
      const at = theta.slice();
      const room = Array.from({ length: 6 }, () => new Float64Array(n * n));
      for (let step = 0; step < steps; step++) layersStep(at, goal, n, eta, room);
      return layersStep(at, goal, n, 0, room);
    },
  };
};

/** One step of descent on ½‖W₃W₂W₁ − Φ‖²; gives the loss before it. */
function layersStep(
  at: Float64Array,
  goal: Float64Array,
  n: number,
  eta: number,
  [low, W, back, g1, g2, g3]: readonly Float64Array[],
): number {
  const s = n * n;
  let loss = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += at[s + i * n + k] * at[k * n + j];
      low[i * n + j] = sum;
    }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += at[2 * s + i * n + k] * low[k * n + j];
      W[i * n + j] = sum - goal[i * n + j];
      loss += 0.5 * W[i * n + j] ** 2;
    }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let [outer, through] = [0, 0];
      for (let k = 0; k < n; k++) {
        outer += W[i * n + k] * low[j * n + k];
        through += at[2 * s + k * n + i] * W[k * n + j];
      }
      g3[i * n + j] = outer;
      back[i * n + j] = through;
    }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let [middle, inner] = [0, 0];
      for (let k = 0; k < n; k++) {
        middle += back[i * n + k] * at[j * n + k];
        inner += at[s + k * n + i] * back[k * n + j];
      }
      g2[i * n + j] = middle;
      g1[i * n + j] = inner;
    }
  for (let k = 0; k < s; k++) {
    at[k] -= eta * g1[k];
    at[s + k] -= eta * g2[k];
    at[2 * s + k] -= eta * g3[k];
  }
  return loss;
}

const product = (): Race => {
  const [k, steps, eta] = [12, 200_000, 1e-4];
  const start = Float64Array.from({ length: k }, (_, j) => 0.6 + 0.02 * j);
  return {
    name: 'a product of 12 numbers',
    steps,
    lab() {
      const u = start.slice();
      descendProduct(u, 1, { eta, accuracy: 0, cap: steps });
      return u[0];
    },
    plain() {
      const u = start.slice();
      const after = new Float64Array(k + 1).fill(1);
      for (let step = 0; step < steps; step++) {
        for (let j = k - 1; j >= 0; j--) after[j] = u[j] * after[j + 1];
        let before = eta * (after[0] - 1);
        for (let j = 0; j < k; j++) {
          const old = u[j];
          u[j] -= before * after[j + 1];
          before *= old;
        }
      }
      return u[0];
    },
  };
};

const fourth = (): Race => {
  const [N, steps, eta] = [3, 60_000, 1e-4];
  const { X, y } = drawnRegression(1);
  const problem = { p: 4, X, y, w0: [0.01, 0.01] as const, accuracy: -1, cap: steps };
  return {
    name: 'ℓ₄ regression, 12 examples, 3 layers',
    steps,
    // Nothing is that accurate, so that every step is taken.
    lab: () => stepsToAccuracy(problem, N, eta) ?? steps,
    plain() {
      const size = Math.hypot(0.01, 0.01) ** (1 / N);
      let [v1, v2, a1, a2] = [size * Math.SQRT1_2, size * Math.SQRT1_2, size, size];
      for (let step = 0; step < steps; step++) {
        const scale = a1 * a2;
        let [d1, d2, loss] = [0, 0, 0];
        for (let i = 0; i < y.length; i++) {
          const r = X[2 * i] * scale * v1 + X[2 * i + 1] * scale * v2 - y[i];
          const slope = r * r * r;
          d1 += slope * X[2 * i];
          d2 += slope * X[2 * i + 1];
          loss += slope * r;
        }
        if (loss < 0) return step;
        const along = (eta * (v1 * d1 + v2 * d2)) / y.length;
        const old = a1;
        a1 -= along * a2;
        a2 -= along * old;
        v1 -= (eta * scale * d1) / y.length;
        v2 -= (eta * scale * d2) / y.length;
      }
      return Number.isFinite(v1 + v2) ? steps : Number.NaN;
    },
  };
};

export const races: readonly (() => Race)[] = [relu, layers, product, fourth];

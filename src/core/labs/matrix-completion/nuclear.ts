/** The completion of least nuclear norm, with a certificate. */

import { type Matrix, matrix, zeros } from '../../linear-algebra/matrix';
import { compose, singularValues, svd } from '../../linear-algebra/svd';
import type { Slices } from '../slices';
import type { Completion } from './flow';

interface NuclearMinimum {
  /** It has the observed entries exactly. */
  W: Matrix;
  /** ‖W‖_*. */
  norm: number;
  /** ‖W‖_* less a lower bound of the least one: the norm is known to this, whatever the method did. */
  gap: number;
  iterations: number;
}

const total = (sigma: Float64Array): number => sigma.reduce((sum, x) => sum + x, 0);

/** W with the observed entries of the target. */
function observedIn({ target, observed }: Completion, W: Float64Array, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) out[k] = observed[k] ? target.data[k] : W[k];
}

/**
 * ⟨Y, M⟩ over the observed entries, for Y that is 0 elsewhere and has been scaled to ‖Y‖ ≤ 1: by duality no completion has a
 * nuclear norm below it (E. J. Candès, B. Recht 2009).
 */
function dualBound({ target, observed }: Completion, Y: Matrix): number {
  for (let k = 0; k < observed.length; k++) if (!observed[k]) Y.data[k] = 0;
  const product = Y.data.reduce((sum, x, k) => sum + (observed[k] ? x * target.data[k] : 0), 0);
  return product / Math.max(1, singularValues(Y)[0]);
}

const ITERATIONS = 20_000;

/** How often the certificate is looked at. */
const LOOK = 10;

/**
 * Douglas–Rachford splitting (P. L. Combettes, J.-C. Pesquet 2007) between the nuclear norm, whose proximal map shrinks the
 * singular values, and the observed entries; until the gap is `accuracy` times the norm.
 */
export function* nuclearMinimum(problem: Completion, accuracy = 1e-7): Slices<NuclearMinimum> {
  const { target } = problem;
  const { rows, columns } = target;
  const [z, y] = [zeros(rows, columns), zeros(rows, columns)];
  observedIn(problem, z.data, z.data);
  const shrinkage = 0.3 * (singularValues(z)[0] || 1);
  const best: NuclearMinimum = { W: z, norm: Number.POSITIVE_INFINITY, gap: Number.POSITIVE_INFINITY, iterations: 0 };
  let bound = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < ITERATIONS && (k === 0 || best.gap > accuracy * best.norm); k++) {
    const parts = svd(z);
    const x = compose(
      parts,
      parts.sigma.map((s) => Math.max(0, s - shrinkage)),
    );
    for (let i = 0; i < y.data.length; i++) y.data[i] = 2 * x.data[i] - z.data[i];
    observedIn(problem, y.data, y.data);
    if (k % LOOK === 0) {
      const Y = matrix(
        rows,
        columns,
        z.data.map((value, i) => (value - x.data[i]) / shrinkage),
      );
      bound = Math.max(bound, dualBound(problem, Y));
      const W = matrix(rows, columns, x.data);
      observedIn(problem, W.data, W.data);
      const norm = total(singularValues(W));
      if (norm < best.norm) Object.assign(best, { W, norm });
      Object.assign(best, { gap: best.norm - bound, iterations: k });
      yield { done: k / ITERATIONS, result: best };
    }
    for (let i = 0; i < y.data.length; i++) z.data[i] += y.data[i] - x.data[i];
  }
  return best;
}

/**
 * The d of least nuclear norm in [[a, b], [c, d]]: ‖W‖_*² = ‖W‖_F² + 2|ad − bc| gives bc/a, clamped to |d| ≤ |a|. The minimum
 * has rank one where |bc| ≤ a² and rank two beyond.
 */
export const nuclearCorner = (a: number, b: number, c: number): number => {
  const rankOne = (b * c) / a;
  return a === 0 ? 0 : Math.max(-Math.abs(a), Math.min(Math.abs(a), rankOne));
};

import { createField, type Field } from '../fields';
import { createJet, isDefined, preconditioner } from '../preconditioner';
import type { Loss, ParameterMap, Theta } from '../types';

/** Which two parameters span the lattice, and between which values: x0, x1, y0, y1. */
export interface LatticeWindow {
  readonly axes: readonly [number, number];
  readonly range: readonly [number, number, number, number];
}

/**
 * −JJᵀ∇L at the images w(θ) of an n×n lattice of θ, for maps without a lift: where the image is folded or overlaps
 * itself, so do the arrows. Other parameters keep their values in `theta`; a map of one parameter gives n samples along
 * its curve. Undefined samples have NaN in all of x, y, u, v.
 */
export function latticeField(map: ParameterMap, loss: Loss, theta: Theta, window: LatticeWindow, n: number): Field {
  const rows = map.p === 1 ? 1 : n;
  const field = createField(n * rows);
  const at: Theta = theta.slice();
  const jet = createJet(map.p, 2);
  const g = new Float64Array(2);
  const G = new Float64Array(4);
  const [x0, x1, y0, y1] = window.range;
  for (let k = 0; k < field.n; k++) {
    at[window.axes[0]] = between(x0, x1, k % n, n);
    if (map.p > 1) at[window.axes[1]] = between(y0, y1, Math.floor(k / n), n);
    map.evaluate(at, jet);
    loss.gradient(jet.w, g);
    preconditioner(jet.J, 2, G);
    const defined = isDefined(jet);
    field.x[k] = defined ? jet.w[0] : Number.NaN;
    field.y[k] = defined ? jet.w[1] : Number.NaN;
    field.u[k] = defined ? -(G[0] * g[0] + G[1] * g[1]) : Number.NaN;
    field.v[k] = defined ? -(G[2] * g[0] + G[3] * g[1]) : Number.NaN;
  }
  return field;
}

const between = (low: number, high: number, i: number, n: number): number =>
  n === 1 ? (low + high) / 2 : low + ((high - low) * i) / (n - 1);

import { createField, type Field } from '../../geometry/fields';
import { jetColumns } from '../../geometry/jet-columns';
import { createJet, isDefined, preconditioner } from '../../geometry/preconditioner';
import type { Loss, ParameterMap, Theta } from '../../types/types';

/** Which two parameters span the lattice, and between which values: x0, x1, y0, y1. */
interface LatticeWindow {
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
  const { w, J } = jetColumns(map, latticeColumns(map.p, theta, window, n, field.n), field.n);
  const jet = createJet(map.p, 2);
  const g = new Float64Array(2);
  const G = new Float64Array(4);
  for (let k = 0; k < field.n; k++) {
    for (let i = 0; i < 2; i++) jet.w[i] = w[i][k];
    for (let i = 0; i < J.length; i++) jet.J[i] = J[i][k];
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

/** The θ of a lattice as p columns; those beside its axes stand still. */
function latticeColumns(p: number, theta: Theta, { axes, range }: LatticeWindow, n: number, count: number) {
  const columns = Array.from({ length: p }, (_, j) => new Float64Array(count).fill(theta[j]));
  const [x0, x1, y0, y1] = range;
  for (let k = 0; k < count; k++) {
    columns[axes[0]][k] = between(x0, x1, k % n, n);
    if (p > 1) columns[axes[1]][k] = between(y0, y1, Math.floor(k / n), n);
  }
  return columns;
}

const between = (low: number, high: number, i: number, n: number): number =>
  n === 1 ? (low + high) / 2 : low + ((high - low) * i) / (n - 1);

/** The field over the ranges of the first two parameters, with −∇L at the same places. */
export function imageFields(map: ParameterMap, loss: Loss, theta: Theta, n: number): Fields {
  const [first, second = first] = map.parameters;
  const window = { axes: [0, 1], range: [...first.range, ...second.range] } as const;
  const parametric = latticeField(map, loss, theta, window, map.p === 1 ? 4 * n : n);
  const { x, y } = parametric;
  const canonical = { ...createField(parametric.n), x, y };
  const [w, g] = [new Float64Array(2), new Float64Array(2)];
  for (let k = 0; k < parametric.n; k++) {
    w[0] = x[k];
    w[1] = y[k];
    loss.gradient(w, g);
    canonical.u[k] = -g[0];
    canonical.v[k] = -g[1];
  }
  return { canonical, parametric };
}

type Fields = ReturnType<NonNullable<ParameterMap['imageFields']>>;

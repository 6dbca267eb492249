import { finish, type Steps } from '../numerics/steps';
import type { Field, Loss, ParameterMap, Theta } from '../types/types';
import { planePreconditioner } from './plane-preconditioner';

export type { Field };

/** Samples between two places where a field can be set down. */
const AT_A_TIME = 64;

/** A field of n samples, all zero. */
export function createField(n: number): Field {
  const column = () => new Float64Array(n);
  return { n, x: column(), y: column(), u: column(), v: column() };
}

/** Sample points xs × ys, y outer ascending, x inner ascending, written into `field.x` and `field.y`. */
export function placeGrid(xs: Float64Array, ys: Float64Array, field: Field): void {
  let k = 0;
  for (let j = 0; j < ys.length; j++) {
    for (let i = 0; i < xs.length; i++, k++) {
      field.x[k] = xs[i];
      field.y[k] = ys[j];
    }
  }
}

/** The response Gg to every canonical gradient g = (x, y) of the field, with G 2×2 row-major. */
export function responseField(G: Float64Array, field: Field): void {
  const { n, x, y, u, v } = field;
  for (let k = 0; k < n; k++) {
    u[k] = G[0] * x[k] + G[1] * y[k];
    v[k] = G[2] * x[k] + G[3] * y[k];
  }
}

/** G = JJᵀ at samples of the w-plane, as its rows one after the other: length 4n. NaN where it is undefined. */
export type PreconditionerField = Float64Array;

/** G at every sample w = (x, y) of a field, from the fibre position of `theta`. It does not depend on a loss. */
export function preconditionerField(map: ParameterMap, theta: Theta, places: Field): PreconditionerField {
  return finish(preconditionerSteps(map, theta, places));
}

/** The same as a work that can be set down. */
export function* preconditionerSteps(map: ParameterMap, theta: Theta, { n, x, y }: Field): Steps<PreconditionerField> {
  const plane = planePreconditioner(map, theta);
  const G = new Float64Array(4);
  const out = new Float64Array(4 * n);
  for (let k = 0; k < n; k++) {
    if (plane.at(x[k], y[k], G)) out.set(G, 4 * k);
    else out.fill(Number.NaN, 4 * k, 4 * k + 4);
    if (k % AT_A_TIME === AT_A_TIME - 1) yield undefined;
  }
  return out;
}

/** −∇L into a field, at its samples. */
export function descentField(loss: Loss, field: Field): void {
  finish(descentFieldSteps(loss, field));
}

/** The same as a work that can be set down. */
export function* descentFieldSteps(loss: Loss, { n, x, y, u, v }: Field): Steps<void> {
  const [w, g] = [new Float64Array(2), new Float64Array(2)];
  for (let k = 0; k < n; k++) {
    w[0] = x[k];
    w[1] = y[k];
    loss.gradient(w, g);
    u[k] = -g[0];
    v[k] = -g[1];
    if (k % AT_A_TIME === AT_A_TIME - 1) yield undefined;
  }
}

/** −JJᵀ∇L into `parametric`, from −∇L in `canonical` and G at the same samples. */
export function preconditionField(G: PreconditionerField, canonical: Field, parametric: Field): void {
  const { n, u, v } = canonical;
  for (let k = 0, i = 0; k < n; k++, i += 4) {
    parametric.u[k] = G[i] * u[k] + G[i + 1] * v[k];
    parametric.v[k] = G[i + 2] * u[k] + G[i + 3] * v[k];
  }
}

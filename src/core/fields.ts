import { inducedFlow } from './induced-flow';
import type { Field, Loss, ParameterMap, Theta } from './types';

export type { Field };

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

/**
 * −∇L (into `canonical`) and −JJᵀ∇L (into `parametric`) at every sample w = (x, y) of the fields, which share
 * their points. J is taken at the lift of w from the fibre position of `theta`; undefined where there is no lift.
 */
export function flowField(map: ParameterMap, loss: Loss, theta: Theta, canonical: Field, parametric: Field): void {
  const flow = inducedFlow(map, loss, theta);
  const vector = new Float64Array(2);
  for (let k = 0; k < canonical.n; k++) {
    flow.at(canonical.x[k], canonical.y[k], vector);
    canonical.u[k] = -flow.g[0];
    canonical.v[k] = -flow.g[1];
    parametric.u[k] = vector[0];
    parametric.v[k] = vector[1];
  }
}

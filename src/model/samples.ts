import {
  createField,
  descentField,
  type Field,
  type Loss,
  type ParameterMap,
  type PreconditionerField,
  placeGrid,
  preconditionerField,
  preconditionField,
  responseField,
  type Theta,
} from '../core';
import type { View, Window } from '../state/scene';
import { type Grid, gridOf } from './grid';

/** Where a picture is sampled, with the canonical arrows there: neither depends on θ. */
export interface Samples {
  readonly window: Window;
  readonly grid: Grid;
  readonly canonical: Field;
  /** True where the places are images of θ and form no grid. */
  readonly scattered?: true;
}

function gridField({ xs, ys }: Grid): Field {
  const field = createField(xs.length * ys.length);
  placeGrid(xs, ys, field);
  return field;
}

/** Another field at the same places. */
const beside = ({ n, x, y }: Field): Field => ({ n, x, y, u: new Float64Array(n), v: new Float64Array(n) });

/** The gradients g of the response map. */
export function gradientSamples(view: View): Samples {
  const grid = gridOf(view);
  const placed = gridField(grid);
  return { window: view.window, grid, canonical: { ...placed, u: placed.x, v: placed.y } };
}

/** The w of the flow field, with −∇L there. */
export function descentSamples(view: View, loss: Loss): Samples {
  const grid = gridOf(view);
  const canonical = gridField(grid);
  descentField(loss, canonical);
  return { window: view.window, grid, canonical };
}

/** G at the w of the flow field: while only the loss changes, it stays. */
export function preconditionersOver(map: ParameterMap, theta: Theta, view: View): PreconditionerField {
  return preconditionerField(map, theta, gridField(gridOf(view)));
}

/** Gg at every gradient sampled. */
export function responseTo(G: Float64Array, { canonical }: Samples): Field {
  const field = beside(canonical);
  responseField(G, field);
  return field;
}

/** −JJᵀ∇L at every w sampled. */
export function fieldOver(G: PreconditionerField, { canonical }: Samples): Field {
  const field = beside(canonical);
  preconditionField(G, canonical, field);
  return field;
}

export function sameField(a: Field, b: Field): boolean {
  if (a.n !== b.n) return false;
  for (let k = 0; k < a.n; k++) {
    const samePlace = a.x[k] === b.x[k] && a.y[k] === b.y[k];
    // Undefined arrows are NaN.
    if (!samePlace || !Object.is(a.u[k], b.u[k]) || !Object.is(a.v[k], b.v[k])) return false;
  }
  return true;
}

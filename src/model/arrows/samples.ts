import {
  createField,
  descentFieldSteps,
  type Field,
  type Loss,
  type ParameterMap,
  type PreconditionerField,
  placeGrid,
  preconditionerSteps,
  preconditionField,
  quietly,
  responseField,
  type Steps,
  type Theta,
} from '../../core';
import type { View, Window } from '../../state/scene/scene';
import type { Effort } from '../cells/cell';
import { keptByContent, keptWith } from '../cells/kept';
import { type Grid, gridOf } from '../numbers/grid';

/** Where a picture is sampled, with the canonical arrows there: neither depends on θ. */
export interface Samples {
  readonly window: Window;
  readonly grid: Grid;
  readonly canonical: Field;
  /** True where the places are images of θ and form no grid. */
  readonly scattered?: true;
  /** Set where there are to be more places, which are not computed yet. */
  readonly waiting?: true;
}

interface Places {
  readonly grid: Grid;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The samples of a view. Most drags leave it as it is; then so are they. */
const placesOf: (view: View) => Places = keptWith((view) => {
  const grid = gridOf(view);
  const field = createField(grid.xs.length * grid.ys.length);
  placeGrid(grid.xs, grid.ys, field);
  return { grid, x: field.x, y: field.y };
});

const fieldAt = ({ x, y }: Pick<Places, 'x' | 'y'>): Field => {
  return { n: x.length, x, y, u: new Float64Array(x.length), v: new Float64Array(x.length) };
};

/** The same view with fewer arrows: with every second, third … of them, as far as their number allows. */
export const thinnedView: (view: View, most: number) => View = keptByContent(({ window, n }: View, most: number) => {
  const every = Math.max(1, Math.ceil((n - 1) / (most - 1)));
  return { window, n: Math.floor((n - 1) / every) + 1 };
});

/** While anything moves a picture has no more arrows per side than can be drawn in a frame. */
const mostInMotion = 101;

/** What of a view is drawn with an effort. */
export const viewAt = (view: View, effort: Effort): View =>
  effort === 'drag' && view.n > mostInMotion ? thinnedView(view, mostInMotion) : view;

/** The gradients g of the response map. */
export const gradientSamples: (view: View) => Samples = keptWith((view) => {
  const { grid, x, y } = placesOf(view);
  return { window: view.window, grid, canonical: { n: x.length, x, y, u: x, v: y } };
});

/** The w of the flow field, with −∇L there. */
export function* descentSamples(view: View, loss: Loss): Steps<Samples> {
  const places = placesOf(view);
  const canonical = fieldAt(places);
  yield* quietly(descentFieldSteps(loss, canonical));
  return { window: view.window, grid: places.grid, canonical };
}

/** G at the w of the flow field. */
export const preconditionersOver = (map: ParameterMap, theta: Theta, view: View): Steps<PreconditionerField> =>
  preconditionerSteps(map, theta, fieldAt(placesOf(view)));

/** Gg at every gradient sampled. */
export function responseTo(G: Float64Array, { canonical }: Samples): Field {
  const field = fieldAt(canonical);
  responseField(G, field);
  return field;
}

/** −JJᵀ∇L at every w sampled. */
export function fieldOver(G: PreconditionerField, { canonical }: Samples): Field {
  const field = fieldAt(canonical);
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

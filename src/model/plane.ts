import {
  coordinatesOnSlice,
  type Loss,
  type ParameterMap,
  type Point,
  type Slice,
  type SmoothMap,
  slicedMap,
  sliceThrough,
  type Theta,
  type Trajectory,
} from '../core';
import { resolveSlice } from '../state/plane';
import type { Scene, View, Window } from '../state/scene';
import { medianMagnitude } from './arrow-scale';
import { arrowSet } from './arrow-sets';
import { gridOf } from './grid';
import { pulledLevels } from './levels';
import { memoize, memoizeByEffort } from './memoize';
import type { Local } from './pictures';
import { gridLines, planeField, pulledLoss, singularImage, singularSet } from './plane-geometry';
import { createPointFinder, type Found, timeNear } from './plane-points';
import { axisOf, captionOf, describePlane, lingeringWords, singularWords } from './plane-words';
import type { Effort } from './runs';
import { thinned } from './thinned';
import type { ArrowSet, FlowModel, PlaneImage, PlaneModel, PlanePoint, Run } from './types';

/** What of a measured scene the plane is computed from. */
export interface PlaneInputs {
  readonly scene: Scene;
  readonly bound: { readonly map: ParameterMap; readonly loss: Loss };
  readonly local: Local;
  readonly effort: Effort;
}

/** The runs that are drawn over the plane. */
export type PlaneRuns = Pick<FlowModel, 'parametricRun' | 'many'>;

export interface Planer {
  plane(inputs: PlaneInputs, runs: PlaneRuns): PlaneModel;
  /** What of the plane stands in the w-plane; undefined where the plane is not shown. */
  image(inputs: PlaneInputs): PlaneImage | undefined;
}

/** Makes the functions that compute the picture of θ-space; what does not change is kept. */
export function createPlaner(): Planer {
  const geometry = planeGeometry();
  const find = createPointFinder();
  const arrows = memoize(arrowsOf);
  const onPlane = memoize(runOnPlane);
  const [more, withMore] = [memoize(morePaths), memoize(addMore)];
  const withTime = memoize(lingers);
  const images = memoize(imageOf);
  const place = memoize(
    (map: ParameterMap, slice: Slice, view: View, follows: boolean): Place => ({ map, slice, view, follows }),
  );
  const assemble = memoize(planeOf);
  return {
    plane(inputs, { parametricRun: run, many }) {
      const { scene, bound, effort, local } = inputs;
      const { slice, plane, view } = geometry.place(inputs);
      const found = find({ ...bound, slice, plane, window: view.window }, effort);
      const made = assemble(
        place(bound.map, slice, view, scene.plane.slice === null),
        arrows(geometry.field(plane, bound.loss, view), view, scene.arrows),
        geometry.levels(effort, plane, bound.loss, view.window),
        geometry.singular(effort, bound.map, slice, view.window),
        withTime(found.points, run?.trajectory),
        found.curves,
        local.theta,
        run && onPlane(run, slice, view.window),
        scene.plane.image ? geometry.grid(bound.map, slice, view).grid : undefined,
      );
      return withMore(made, more(many, slice));
    },
    image(inputs) {
      const { scene, bound, effort } = inputs;
      if (!scene.plane.shown) return undefined;
      const { slice, view } = geometry.place(inputs);
      const lost = scene.hidden.includes('singular')
        ? undefined
        : geometry.singular(effort, bound.map, slice, view.window);
      return images(
        scene.plane.image ? geometry.grid(bound.map, slice, view).image : undefined,
        lost && geometry.lost(bound.map, slice, lost),
      );
    },
  };
}

/** Where the plane lies and what is on it, whatever θ and the runs do. */
function planeGeometry() {
  const fixed = memoize(resolveSlice);
  const following = memoize((map: ParameterMap, loss: Loss, theta: Theta) =>
    sliceThrough('singular', map, loss, theta),
  );
  const restricted = memoize(
    (map: ParameterMap, slice: Slice): SmoothMap => (map.p === 2 ? map : slicedMap(map, slice)),
  );
  const viewOf = memoize((window: Window, n: number): View => ({ window, n }));
  return {
    place({ scene, bound: { map, loss }, local }: PlaneInputs) {
      const slice = fixed(map, scene.plane.slice) ?? following(map, loss, local.theta);
      return { slice, plane: restricted(map, slice), view: viewOf(scene.plane.window, scene.plane.n) };
    },
    field: memoize(planeField),
    levels: memoizeByEffort((effort: Effort, plane: SmoothMap, loss: Loss, window: Window) =>
      pulledLevels(pulledLoss(plane, loss), window, effort),
    ),
    singular: memoizeByEffort(singularSet),
    grid: memoize(gridLines),
    lost: memoize(singularImage),
  };
}

function arrowsOf({ grid, field }: ReturnType<typeof planeField>, { window }: View, style: Scene['arrows']): ArrowSet {
  const base = { reference: medianMagnitude(field), spacing: grid.spacing };
  return arrowSet(field, { window, grid, canonical: field }, base, style);
}

function imageOf(grid: PlaneImage['grid'], singular: PlaneImage['singular']): PlaneImage {
  return { ...(grid && { grid }), ...(singular && { singular }) };
}

/** The run as the plane sees it: the orthogonal projection of its θ. */
function runOnPlane(run: Run, slice: Slice, window: Window): Run {
  const dots = thinned(projected(slice, run.theta.dots), window);
  return { ...run, path: projected(slice, run.theta.path), dots };
}

/** What the plane sees of the runs from all starts but the first. */
function morePaths(many: PlaneRuns['many'], slice: Slice): PlaneModel['more'] {
  const runs = many?.entries.slice(1).flatMap(({ parametric }) => parametric ?? []) ?? [];
  return runs.length > 0 ? runs.map(({ theta }) => projected(slice, theta.path)) : undefined;
}

const addMore = (plane: PlaneModel, more: PlaneModel['more']): PlaneModel => (more ? { ...plane, more } : plane);

function projected(slice: Slice, rows: Float64Array): Float64Array {
  const n = rows.length / slice.origin.length;
  const out = new Float64Array(2 * n);
  for (let k = 0; k < n; k++) {
    const { x, y } = coordinatesOnSlice(slice, rows, k);
    out[2 * k] = x;
    out[2 * k + 1] = y;
  }
  return out;
}

/** The points with the share of the run's time that is spent near each ghost. */
function lingers(points: Found['points'], run: Trajectory | undefined): PlanePoint[] {
  return points.map((point) => ({
    ...point,
    lingers: run && point.kind === 'ghost' ? timeNear(run, point.theta) : 0,
  }));
}

interface Place {
  readonly map: ParameterMap;
  readonly slice: Slice;
  readonly view: View;
  readonly follows: boolean;
}

function planeOf(
  { map, slice, view, follows }: Place,
  parametric: ArrowSet,
  levels: PlaneModel['levels'],
  singular: PlaneModel['singular'],
  points: readonly PlanePoint[],
  curves: PlaneModel['curves'],
  theta: Theta,
  run: Run | undefined,
  grid: PlaneModel['grid'],
): PlaneModel {
  const whole = map.p === 2;
  const { x, y, off } = coordinatesOnSlice(slice, theta);
  const first: Point | undefined = run && [run.path[0], run.path[1]];
  const [a, b] = whole ? map.parameters.map(({ symbol }) => axisOf(symbol)) : [axisOf('s₁'), axisOf('s₂')];
  const parts = {
    ...{ window: view.window, spacing: gridOf(view).spacing, parametric, slice, whole, axes: [a, b] as const },
    ...{ levels, singular, points, curves, theta: [x, y] as const, off },
    ...(first && { start: first }),
    ...(run && { run }),
    ...(grid && { grid }),
    caption: captionOf(map, whole, follows, off),
    singularWords: singularWords(singular, map.q),
    lingering: lingeringWords(points),
  };
  return { ...parts, title: 'Parameter plane', description: describePlane(parts) };
}

import {
  coordinatesOnSlice,
  createField,
  type ParameterMap,
  type Point,
  type Slice,
  type SmoothMap,
  slicedMap,
  sliceThrough,
  type Theta,
  type Trajectory,
} from '../../core';
import { resolveSlice } from '../../state/scene/plane';
import type { Scene, View, Window } from '../../state/scene/scene';
import { arrowSet } from '../arrows/arrow-sets';
import { viewAt } from '../arrows/samples';
import { type Cell, cell, sameParts } from '../cells/cell';
import { roughCell } from '../cells/rough-cell';
import { medianMagnitude } from '../numbers/arrow-scale';
import { gridOf } from '../numbers/grid';
import { thinned } from '../numbers/thinned';
import type { SceneCells } from '../scene/types';
import type { ArrowSet, ManyStarts, PlaneImage, PlaneModel, PlanePoint, Run, SingularSet } from '../types/types';
import {
  gridLines,
  type PlaneArrows,
  planeField,
  pulledLevels,
  pulledLoss,
  singularImage,
  singularSet,
} from './plane-geometry';
import { type Found, findPoints, nothingFound, timeNear } from './plane-points';
import { axisOf, captionOf, describePlane, lingeringWords, lossWords, singularWords } from './plane-words';

/** The runs that are drawn over the plane. */
interface PlaneRuns {
  readonly parametric: Cell<Run | undefined>;
  readonly many: Cell<ManyStarts | undefined>;
}

interface PlaneCells {
  readonly picture: Cell<PlaneModel>;
  /** What of the plane stands in the w-plane. */
  readonly image: Cell<PlaneImage>;
}

/** The picture of θ-space as cells. */
export function planeCells(cells: SceneCells, { parametric, many }: PlaneRuns): PlaneCells {
  const { scene, map, local } = cells;
  const place = placeOf(cells);
  const { slice, view } = place;
  const singular = singularCell(cells, place);
  const hasGrid = cell(() => scene.value.plane.image);
  const hasSingular = cell(() => !scene.value.hidden.includes('singular'));
  const lines = roughCell(cells, {
    inputs: () => (hasGrid.value ? { map: map.value, slice: slice.value, view: view.value } : undefined),
    steps: (of) => gridLines(of.map, of.slice, of.view),
    isWhole: () => true,
  });
  const found = foundCell(cells, place);
  const points = cell(() => lingers(found.value?.points ?? [], parametric.value?.trajectory));
  const run = cell(() => parametric.value && runOnPlane(parametric.value, slice.value, view.value.window));
  const more = cell(() => morePaths(many.value, slice.value));
  const arrows = arrowsCell(cells, place);
  const levels = levelsCell(cells, place);
  const follows = cell(() => scene.value.plane.slice === null);
  const plain = cell(() =>
    planeOf({
      map: map.value,
      slice: slice.value,
      view: view.value,
      follows: follows.value,
      parametric: arrows.value,
      levels: levels.value,
      singular: singular.value,
      points: points.value,
      curves: found.value?.curves ?? [],
      areas: (found.value ?? nothingFound).areas,
      waiting: found.value === undefined,
      theta: local.value.theta,
      run: run.value,
      grid: lines.value?.grid,
    }),
  );
  const lost = cell(() => (hasSingular.value ? singularImage(map.value, slice.value, singular.value) : undefined));
  return {
    picture: cell(() => (more.value ? { ...plain.value, more: more.value } : plain.value)),
    image: cell(() => imageOf(lines.value?.image, lost.value, lossWords(singular.value))),
  };
}

/** Where the plane lies, whatever the runs do. */
interface PlanePlace {
  readonly slice: Cell<Slice>;
  readonly plane: Cell<SmoothMap>;
  readonly view: Cell<View>;
}

function placeOf({ scene, map, loss, local }: SceneCells): PlanePlace {
  const asked = cell(() => scene.value.plane.slice);
  const fixed = cell(() => resolveSlice(map.value, asked.value));
  const following = cell(() => sliceThrough('singular', map.value, loss.value, local.value.theta));
  const slice = cell(() => fixed.value ?? following.value);
  return {
    slice,
    plane: cell((): SmoothMap => (map.value.p === 2 ? map.value : slicedMap(map.value, slice.value))),
    view: cell((): View => ({ window: scene.value.plane.window, n: scene.value.plane.n }), sameParts),
  };
}

function arrowsCell(cells: SceneCells, { plane, view }: PlanePlace): Cell<ArrowSet> {
  const { scene, loss } = cells;
  const field = roughCell(cells, {
    inputs: () => ({ plane: plane.value, loss: loss.value, view: view.value }),
    steps: (of, effort) => planeField(of.plane, of.loss, viewAt(of.view, effort)),
    isWhole: (made, of) => made.view === of.view,
  });
  const style = cell(() => scene.value.arrows);
  const none = cell((): PlaneArrows => ({ view: view.value, grid: gridOf(view.value), field: noField, waiting: true }));
  const shown = cell(() => field.value ?? none.value);
  return cell(() => arrowsOf(shown.value, style.value));
}

const noField = createField(0);

/** What is seen until there is more. */
const until = <T>(made: Cell<T | undefined>, none: T): Cell<T> => cell(() => made.value ?? none);

function levelsCell(cells: SceneCells, { plane, view }: PlanePlace): Cell<PlaneModel['levels']> {
  const made = roughCell(cells, {
    inputs: () => ({ plane: plane.value, loss: cells.loss.value, window: view.value.window }),
    steps: (of, effort) => pulledLevels(pulledLoss(of.plane, of.loss), of.window, effort),
  });
  return until(made, []);
}

function singularCell(cells: SceneCells, { slice, view }: PlanePlace): Cell<SingularSet> {
  const made = roughCell(cells, {
    inputs: () => ({ map: cells.map.value, slice: slice.value, window: view.value.window }),
    steps: (of, effort) => singularSet(effort, of.map, of.slice, of.window),
  });
  return until(made, { curve: new Float64Array(0), band: [], threshold: 0 });
}

/** During a drag that moves the critical points, those known before are followed; undefined before any are. */
function foundCell(cells: SceneCells, { slice, plane, view }: PlanePlace): Cell<Found | undefined> {
  const { map, loss } = cells;
  return roughCell(cells, {
    inputs: () => ({
      map: map.value,
      plane: plane.value,
      slice: slice.value,
      loss: loss.value,
      window: view.value.window,
    }),
    steps: (place, effort, before: Found | undefined) => findPoints(place, effort, before),
  });
}

function arrowsOf({ view, field, ...place }: PlaneArrows, style: Scene['arrows']): ArrowSet {
  const base = { reference: medianMagnitude(field), spacing: place.grid.spacing };
  return arrowSet(field, { ...place, window: view.window, canonical: field }, base, style);
}

function imageOf(grid: PlaneImage['grid'], singular: PlaneImage['singular'], singularWords: string): PlaneImage {
  return { ...(grid && { grid }), ...(singular && singular.length > 0 && { singular, singularWords }) };
}

/** The run as the plane sees it: the orthogonal projection of its θ. */
function runOnPlane(run: Run, slice: Slice, window: Window): Run {
  const dots = thinned(projected(slice, run.theta.dots), window);
  return { ...run, path: projected(slice, run.theta.path), dots };
}

/** What the plane sees of the runs from all starts but the first. */
function morePaths(many: ManyStarts | undefined, slice: Slice): PlaneModel['more'] {
  const runs = many?.entries.slice(1).flatMap(({ parametric }) => parametric ?? []) ?? [];
  return runs.length > 0 ? runs.map(({ theta }) => projected(slice, theta.path)) : undefined;
}

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

interface PlaneParts {
  readonly map: ParameterMap;
  readonly slice: Slice;
  readonly view: View;
  readonly follows: boolean;
  readonly parametric: ArrowSet;
  readonly levels: PlaneModel['levels'];
  readonly singular: SingularSet;
  readonly points: readonly PlanePoint[];
  readonly curves: PlaneModel['curves'];
  readonly areas: PlaneModel['areas'];
  readonly waiting: boolean;
  readonly theta: Theta;
  readonly run: Run | undefined;
  readonly grid: PlaneModel['grid'];
}

function planeOf(made: PlaneParts): PlaneModel {
  const { map, slice, view, follows, parametric, levels, singular, points, theta, run, grid } = made;
  const { curves, areas, waiting } = made;
  const whole = map.p === 2;
  const { x, y, off } = coordinatesOnSlice(slice, theta);
  const first: Point | undefined = run && [run.path[0], run.path[1]];
  const [a, b] = whole ? map.parameters.map(({ symbol }) => axisOf(symbol)) : [axisOf('s₁'), axisOf('s₂')];
  const parts = {
    window: view.window,
    spacing: gridOf(view).spacing,
    parametric,
    slice,
    whole,
    axes: [a, b] as const,
    levels,
    singular,
    points,
    curves,
    areas,
    ...(waiting && { waiting }),
    theta: [x, y] as const,
    off,
    ...(first && { start: first }),
    ...(run && { run }),
    ...(grid && { grid }),
    caption: captionOf(map, whole, follows, off),
    singularWords: singularWords(singular, map.q),
    lingering: lingeringWords(points, run?.trajectory.ending.reason === 'ghost'),
  };
  return { ...parts, title: 'Parameter plane', description: describePlane(parts) };
}

import {
  type Box,
  type CriticalAreas,
  critical,
  criticalAreas,
  criticalCurve,
  criticalPointSteps,
  type FoundPoint,
  type Loss,
  type ParameterMap,
  type Point,
  pointOfSlice,
  quietly,
  type Slice,
  type SmoothMap,
  type Steps,
  type Trajectory,
} from '../../core';
import type { Window } from '../../state/scene/scene';
import type { Effort } from '../cells/cell';
import type { CriticalCurve, PlanePoint } from '../types/types';

/** Starts of the search per side of the window: sixty-four searches take some 50 ms. */
const perSide = 8;

type FoundOnPlane = Omit<PlanePoint, 'lingers'>;

/** Rows of the grid over which areas are looked for; while a hand moves, those known before by fewer. */
const areaRows: Readonly<Record<Effort, number>> = { full: 120, drag: 40 };

/** What a search comes back with. */
export interface Found {
  readonly points: readonly FoundOnPlane[];
  readonly curves: readonly CriticalCurve[];
  readonly areas: CriticalAreas;
}

export const nothingFound: Found = {
  points: [],
  curves: [],
  areas: { minimum: new Float64Array(0), ghost: new Float64Array(0) },
};

/** What is searched: the map on the plane, and the window. */
interface SearchPlace {
  readonly map: ParameterMap;
  readonly plane: SmoothMap;
  readonly slice: Slice;
  readonly loss: Loss;
  readonly window: Window;
}

/** The critical points in view. Searched for in full when nothing is dragged; else those known before are followed. */
export function findPoints(place: SearchPlace, effort: Effort, before: Found | undefined): Steps<Found> {
  if (effort === 'full') return search(place, { areas: areaRows.full });
  const known = before?.points.filter(({ isolated, theta }) => isolated && theta.length === place.map.p) ?? [];
  const hadAreas = before !== undefined && Object.values(before.areas).some(({ length }) => length > 0);
  return search(place, {
    from: known.map(({ at }) => Float64Array.from(at)),
    ...(hadAreas && { areas: areaRows.drag, always: true }),
  });
}

interface SearchHow {
  /** Starts in place of a grid. */
  readonly from?: readonly Float64Array[];
  /** Rows of the grid over which areas are looked for; absent where they are not. */
  readonly areas?: number;
  /** Also where no point was found that may lie in one. */
  readonly always?: boolean;
}

function* search(place: SearchPlace, { from, areas, always = false }: SearchHow): Steps<Found> {
  const { map, plane, slice, loss, window } = place;
  const [x0, x1, y0, y1] = window;
  const box = { low: Float64Array.of(x0, y0), high: Float64Array.of(x1, y1) };
  const found = yield* quietly(criticalPointSteps(plane, loss, box, { perSide, ...(from && { from }) }));
  const points = found.flatMap((each) => {
    const point = inFull(place, each);
    return point ? [point] : [];
  });
  const looks = areas !== undefined && (always || points.some(({ inArea }) => inArea));
  const at = (x: number, y: number, out: Float64Array) => pointOfSlice(slice, x, y, out);
  return {
    points,
    curves: yield* curvesThrough(points, place, box),
    areas: looks ? yield* quietly(criticalAreas(map, loss, at, box, areas)) : nothingFound.areas,
  };
}

/** The curves that the points lie on which are not alone, each once. */
function* curvesThrough(
  points: readonly FoundOnPlane[],
  { plane, loss }: SearchPlace,
  box: Box,
): Generator<undefined, CriticalCurve[], undefined> {
  const curves: CriticalCurve[] = [];
  const reach = 0.02 * Math.min(box.high[0] - box.low[0], box.high[1] - box.low[1]);
  for (const { at, kind, isolated, inArea } of points) {
    if (isolated || inArea || curves.some(({ line }) => passes(line, at, reach))) continue;
    yield undefined;
    curves.push({ kind, line: criticalCurve(plane, loss, box, Float64Array.from(at)) });
  }
  return curves;
}

function passes(line: Float64Array, [x, y]: Point, reach: number): boolean {
  for (let i = 0; i + 1 < line.length; i += 2) if (Math.hypot(line[i] - x, line[i + 1] - y) < reach) return true;
  return false;
}

/** Jᵀ∇L may be this part of what the gradient and J are where a point of a slice is flat in all directions. */
const flat = 1e-6;

/** A point where L∘w is flat along the slice, as a point of θ-space; undefined where it is not flat across the slice. */
function inFull({ map, slice, loss }: SearchPlace, found: FoundPoint): FoundOnPlane | undefined {
  const [x, y] = found.theta;
  const placed = {
    key: found.theta.map((value) => Number(value.toPrecision(6))).join(' '),
    at: [x, y] as const,
    loss: loss.value(found.w),
    isolated: found.isolated,
    inArea: !found.isolated && found.signature.zero === 2,
  };
  if (map.p === 2) return { ...found, ...placed };
  const theta = new Float64Array(map.p);
  pointOfSlice(slice, x, y, theta);
  const point = critical(map, loss, theta);
  return point && slopeAt(map, point) <= flat ? { ...point, ...placed } : undefined;
}

/** ‖Jᵀ∇L‖ with ∇L as it is known. */
function slopeAt(map: ParameterMap, { theta, gradient }: Pick<PlanePoint, 'theta' | 'gradient'>): number {
  const jet = { w: new Float64Array(map.q), J: new Float64Array(map.q * map.p) };
  map.evaluate(theta, jet);
  let square = 0;
  for (let k = 0; k < map.p; k++) {
    let sum = 0;
    for (let i = 0; i < map.q; i++) sum += jet.J[i * map.p + k] * gradient[i];
    square += sum * sum;
  }
  return Math.sqrt(square) / Math.max(1, Math.hypot(...gradient));
}

/** A run is near a ghost within this part of its own extent in θ. */
const near = 0.15;

/** The share of a run's time spent near θ, by its own clock; 0 for a run that does not move. */
export function timeNear({ theta, t, length, p }: Trajectory, point: Float64Array): number {
  const distance = (row: number, other: ArrayLike<number>, offset = 0) => {
    let square = 0;
    for (let i = 0; i < p; i++) square += (theta[row * p + i] - other[offset + i]) ** 2;
    return Math.sqrt(square);
  };
  let extent = 0;
  for (let k = 1; k < length; k++) extent = Math.max(extent, distance(k, theta));
  const whole = t[length - 1] - t[0];
  if (!(whole > 0 && extent > 0 && extent < Number.POSITIVE_INFINITY)) return 0;
  let spent = 0;
  for (let k = 0; k + 1 < length; k++) {
    const inside = Number(distance(k, point) <= near * extent) + Number(distance(k + 1, point) <= near * extent);
    spent += (inside / 2) * (t[k + 1] - t[k]);
  }
  return spent / whole;
}

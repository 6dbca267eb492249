import { polygonContains } from 'd3';
import {
  createField,
  createJet,
  type Field,
  isDefined,
  jetColumns,
  type Loss,
  type ParameterMap,
  placeGrid,
  pointOfSlice,
  pullBack,
  quietly,
  rankLossCurve,
  type Slice,
  type SmoothMap,
  type Steps,
  singularGrid,
  zeroCurveSteps,
} from '../../core';
import type { View, Window } from '../../state/scene/scene';
import { levelsUpTo, linesAbove, resolutionAt, samplePlaces, sampleWindow } from '../arrows/levels';
import { thinnedView } from '../arrows/samples';
import type { Effort } from '../cells/cell';
import { type Grid, gridOf } from '../numbers/grid';
import type { Level, PlaneImage, PlaneModel, SingularSet } from '../types/types';

/** The arrows of the plane before it is told how long they are. */
export interface PlaneArrows {
  readonly view: View;
  readonly grid: Grid;
  readonly field: Field;
  /** Set while none of them is computed yet. */
  readonly waiting?: true;
}

/** Samples between two places where the field of the plane can be set down. */
const atATime = 1024;

/** −∇(L∘w) over the plane's grid; undefined where w is. */
export function* planeField(plane: SmoothMap, loss: Loss, view: View): Steps<PlaneArrows> {
  const grid = gridOf(view);
  const field = createField(grid.xs.length * grid.ys.length);
  placeGrid(grid.xs, grid.ys, field);
  for (let from = 0; from < field.n; from += atATime) {
    fillPlane(plane, loss, partOf(field, from, Math.min(field.n, from + atATime)));
    yield undefined;
  }
  return { view, grid, field };
}

const partOf = ({ x, y, u, v }: Field, from: number, to: number): Field => {
  const [px, py, pu, pv] = [x, y, u, v].map((column) => column.subarray(from, to));
  return { n: to - from, x: px, y: py, u: pu, v: pv };
};

function fillPlane(plane: SmoothMap, loss: Loss, field: Field): void {
  const jet = createJet(2, plane.q);
  const [g, slope] = [new Float64Array(plane.q), new Float64Array(2)];
  const { w, J } = jetColumns(plane, [field.x, field.y], field.n);
  for (let k = 0; k < field.n; k++) {
    for (let i = 0; i < w.length; i++) jet.w[i] = w[i][k];
    for (let i = 0; i < J.length; i++) jet.J[i] = J[i][k];
    loss.gradient(jet.w, g);
    pullBack(jet.J, g, slope);
    const defined = isDefined(jet);
    field.u[k] = defined ? -slope[0] : Number.NaN;
    field.v[k] = defined ? -slope[1] : Number.NaN;
  }
}

/** L∘w as a function of the place in the plane. */
export function pulledLoss(plane: SmoothMap, loss: Loss): (theta: Float64Array) => number {
  const jet = createJet(2, plane.q);
  return (theta) => {
    plane.evaluate(theta, jet);
    return isDefined(jet) ? loss.value(jet.w) : Number.NaN;
  };
}

/** Cells per side: an odd number keeps samples off the axes of a symmetric window, where zeros would hide in corners. */
const cellsPerSide: Record<Effort, number> = { drag: 49, full: 95 };
/** J counts as nearly singular where its smallest singular value is below this part of its median in view. */
const nearly = 0.06;

/** Where J loses rank: for two parameters the curve det J = 0, on a slice the lines of lost rank; elsewhere where σ is small. */
export function* singularSet(effort: Effort, map: ParameterMap, slice: Slice, window: Window): Steps<SingularSet> {
  const cells = cellsPerSide[effort];
  const curve = map.p === 2 ? yield* quietly(determinantCurve(map, window, cells)) : new Float64Array(0);
  if (curve.length > 0) return { curve, band: [], threshold: 0 };
  const { xs, ys, ...places } = samplePlaces(window, cells);
  const { smallest } = yield* quietly(singularGrid(map, slice, xs, ys));
  const finite = smallest.filter(Number.isFinite).sort();
  const usual = finite[finite.length >> 1] ?? 0;
  const threshold = nearly * usual;
  const [{ lines: band }] =
    threshold > 0 && finite[0] < threshold / 2
      ? linesAbove({ ...places, values: smallest.map((x) => -x) }, [-threshold])
      : [{ lines: [] }];
  if (band.length === 0 || map.q !== 2) return { curve, band, threshold };
  // Around a line on which J loses rank σ is small too, in a shape that says nothing more than the line does.
  const lines = yield* quietly(rankLossCurve(map, slice, xs, ys, usual));
  return { curve: lines, band: band.filter((ring) => !runsThrough(lines, ring)), threshold };
}

/** Whether a line of segments comes into the ring x0 y0 x1 y1 …. */
function runsThrough(segments: Float64Array, ring: Float64Array): boolean {
  const corners = Array.from({ length: ring.length / 2 }, (_, k): [number, number] => [ring[2 * k], ring[2 * k + 1]]);
  for (let i = 0; i + 1 < segments.length; i += 2)
    if (polygonContains(corners, [segments[i], segments[i + 1]])) return true;
  return false;
}

function determinantCurve(map: ParameterMap, [x0, x1, y0, y1]: Window, cells: number): Steps<Float64Array> {
  const jet = createJet(2, 2);
  const theta = new Float64Array(2);
  const ticks = (low: number, high: number) =>
    Float64Array.from({ length: cells + 3 }, (_, i) => low + ((i - 1) * (high - low)) / cells);
  const determinant = (x: number, y: number) => {
    theta[0] = x;
    theta[1] = y;
    map.evaluate(theta, jet);
    return isDefined(jet) ? jet.J[0] * jet.J[3] - jet.J[1] * jet.J[2] : Number.NaN;
  };
  return zeroCurveSteps(determinant, ticks(x0, x1), ticks(y0, y1));
}

/** Points of each line of the grid, so that its image is smooth. */
const piecesPerLine = 96;

/** More lines of a grid than this are a surface. */
const mostLines = 61;

/** The lines of the grid of arrows, and their images under w; of a finer grid, of some of them. */
export function* gridLines(map: ParameterMap, slice: Slice, asked: View): Steps<PlaneLines> {
  const view = thinnedView(asked, mostLines);
  const { xs, ys } = gridOf(view);
  const [x0, x1, y0, y1] = view.window;
  const line = (at: (t: number) => readonly [number, number]) => {
    const points = new Float64Array(2 * (piecesPerLine + 1));
    for (let k = 0; k <= piecesPerLine; k++) points.set(at(k / piecesPerLine), 2 * k);
    return points;
  };
  const first = Array.from(xs, (x) => line((t) => [x, y0 + t * (y1 - y0)]));
  const second = Array.from(ys, (y) => line((t) => [x0 + t * (x1 - x0), y]));
  const grid = [first, second] as const;
  const image: [Float64Array[], Float64Array[]] = [[], []];
  for (const [i, lines] of grid.entries()) {
    for (const line of lines) {
      image[i].push(imageOf(map, slice, line));
      yield undefined;
    }
  }
  return { grid, image };
}

/** Lines of a grid along its two axes, and their images under w. */
interface PlaneLines {
  readonly grid: NonNullable<PlaneModel['grid']>;
  readonly image: NonNullable<PlaneImage['grid']>;
}

/** The image of the set where J loses rank: of a band, that of its edge. */
export function singularImage(map: ParameterMap, slice: Slice, { curve, band }: SingularSet): Float64Array[] {
  const pieces = Array.from({ length: curve.length / 4 }, (_, k) => curve.subarray(4 * k, 4 * k + 4));
  return [...pieces, ...band].map((line) => imageOf(map, slice, line));
}

/** w along a line of the plane; NaN where it is not defined, and where a step would leave the domain. */
function imageOf(map: ParameterMap, slice: Slice, line: Float64Array): Float64Array {
  const jet = createJet(map.p, map.q);
  const [theta, before] = [new Float64Array(map.p), new Float64Array(map.p)];
  const out: number[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    pointOfSlice(slice, line[i], line[i + 1], theta);
    map.evaluate(theta, jet);
    if (i > 0 && map.crossing?.(before, theta)) out.push(Number.NaN, Number.NaN);
    before.set(theta);
    const defined = isDefined(jet);
    out.push(defined ? jet.w[0] : Number.NaN, defined ? jet.w[1] : Number.NaN);
  }
  return Float64Array.from(out);
}

/** Level lines of L∘w, as far as the loss is no higher than in most of the window: at a pole it has no end. */
export function* pulledLevels(value: (theta: Float64Array) => number, window: Window, effort: Effort): Steps<Level[]> {
  const samples = yield* quietly(sampleWindow(window, resolutionAt(effort).levels, value));
  const finite = samples.values.filter(Number.isFinite).sort();
  return levelsUpTo(samples, finite[Math.floor(0.85 * finite.length)] ?? 0, 12);
}

import type { Point } from '../../core';
import type { Window } from '../../state/scene/scene';
import { clean, niceBelow } from '../numbers/nice';
import type { FlowModel, PlaneModel, ResponseModel } from '../types/types';

/** Ends rounded to a thousandth of the span, so that links stay short; the window keeps its centre and aspect. */
export function tidyWindow([x0, x1, y0, y1]: Window): Window {
  const unit = tidyUnit([x0, x1, y0, y1]);
  const round = (x: number) => tidy(x, unit);
  const [cx, cy] = [round((x0 + x1) / 2), round((y0 + y1) / 2)];
  const [dx, dy] = [Math.max(unit, round((x1 - x0) / 2)), Math.max(unit, round((y1 - y0) / 2))];
  return [clean(cx - dx), clean(cx + dx), clean(cy - dy), clean(cy + dy)];
}

/** A point rounded to about a pixel of a picture of this window, for the same reason. */
export function tidyPoint([x, y]: Point, window: Window): Point {
  const unit = tidyUnit(window);
  return [tidy(x, unit), tidy(y, unit)];
}

const tidyUnit = ([x0, x1, y0, y1]: Window): number => niceBelow(Math.max(x1 - x0, y1 - y0) / 500);
const tidy = (x: number, unit: number): number => clean(Math.round(x / unit) * unit) + 0;

/** The window about `centre` (axis units, kept in place) made smaller by `factor`. */
export function zoomed([x0, x1, y0, y1]: Window, factor: number, [cx, cy]: Point): Window {
  return [cx - (cx - x0) / factor, cx + (x1 - cx) / factor, cy - (cy - y0) / factor, cy + (y1 - cy) / factor];
}

export const moved = ([x0, x1, y0, y1]: Window, dx: number, dy: number): Window => [x0 + dx, x1 + dx, y0 + dy, y1 + dy];

export const centre = ([x0, x1, y0, y1]: Window): Point => [(x0 + x1) / 2, (y0 + y1) / 2];

/** A square about zero that holds the drawn vector and the probe: the article's ±2.2 at least. */
export function fitResponse({ vector, probe }: ResponseModel): Window {
  const reach = Math.max(2, ...[...vector.at, ...probe.g].filter(Number.isFinite).map(Math.abs));
  const half = clean(reach * 1.1);
  return tidyWindow([-half, half, -half, half]);
}

/** A square that holds w, the start, the optimum and both runs, as far as they are finite. */
export function fitFlow({ w, start, minimiser, canonicalRun, parametricRun, many }: FlowModel): Window {
  const points: Point[] = [w, start];
  if (minimiser.kind === 'point') points.push(minimiser.at);
  if (minimiser.kind === 'line') points.push(minimiser.through);
  for (const each of many?.entries ?? []) points.push(each.w, ...pairs(each.parametric?.path ?? nothing));
  return fitPaths(
    points,
    [canonicalRun, parametricRun].flatMap((run) => (run ? [run.path] : [])),
  );
}

/** A square that holds θ, the run and every critical point that is in view and not one of a curve of them. */
export function fitPlane({ theta, start, run, points }: PlaneModel): Window {
  const isolated = points.filter((point) => point.isolated).map(({ at }) => at);
  return fitPaths([theta, ...(start ? [start] : []), ...isolated], run ? [run.path] : []);
}

/** A square that holds points and paths (x0 y0 x1 y1 …), as far as they are finite. */
export function fitPaths(points: readonly Point[], paths: readonly Float64Array[]): Window {
  const kept = [...points, ...paths.flatMap(pairs)].filter(([x, y]) => Math.abs(x) < 1e6 && Math.abs(y) < 1e6);
  const [xs, ys] = [kept.map(([x]) => x), kept.map(([, y]) => y)];
  const [left, right, bottom, top] = [least(xs), greatest(xs), least(ys), greatest(ys)];
  const half = Math.max(right - left, top - bottom, 1e-6) * 0.62;
  const [cx, cy] = [(left + right) / 2, (bottom + top) / 2];
  return tidyWindow([cx - half, cx + half, cy - half, cy + half]);
}

const nothing = new Float64Array(0);
const pairs = (line: Float64Array): Point[] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i], line[2 * i + 1]]);
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.MAX_VALUE);
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Number.MAX_VALUE);

export const holds = ([x0, x1, y0, y1]: Window, [x, y]: Point): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** The window, or where it does not hold the two entries of θ a square about zero that does; a slice goes through θ. */
export function fitTheta(theta: readonly number[], window: Window): Window {
  const [x, y] = theta;
  if (theta.length > 2 || holds(window, [x, y])) return window;
  const half = clean(1.2 * Math.max(Math.abs(x), Math.abs(y)));
  return tidyWindow([-half, half, -half, half]);
}

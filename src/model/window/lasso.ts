import { polygonArea, polygonCentroid, polygonContains } from 'd3';
import type { Point } from '../../core';
import type { Window } from '../../state/scene/scene';
import { tidyPoint } from './fit-window';

/** A lasso adds about as many starts as this. */
const wanted = 9;

/**
 * A small square grid of points inside a closed curve, given by its corners in axis units: its spacing is such that about
 * nine have room, and never more than `most`. A curve without room for any gives its middle.
 */
export function pointsInside(corners: readonly Point[], most: number, window: Window): readonly Point[] {
  const polygon = corners.map(([x, y]): Corner => [x, y]);
  const area = Math.abs(polygonArea(polygon));
  if (corners.length < 3 || !(area > 0) || most < 1) return [];
  let spacing = Math.sqrt(area / Math.min(wanted, most));
  let found = gridInside(polygon, spacing);
  // A curve of many bends may hold more points of a grid than its area says.
  for (let k = 0; found.length > most && k < 20; k++) {
    spacing *= 1.1;
    found = gridInside(polygon, spacing);
  }
  const kept = found.length > 0 ? found.slice(0, most) : [polygonCentroid(polygon)];
  return kept.map((at) => tidyPoint(at, window));
}

/** A point as d3 takes it. */
type Corner = [x: number, y: number];

function gridInside(polygon: Corner[], spacing: number): Corner[] {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  const columns = between(Math.min(...xs), Math.max(...xs), spacing);
  const rows = between(Math.min(...ys), Math.max(...ys), spacing);
  return rows.flatMap((y) => columns.map((x): Corner => [x, y])).filter((at) => polygonContains(polygon, at));
}

/** Numbers in steps of `spacing`, in the middle of the interval. */
function between(low: number, high: number, spacing: number): number[] {
  const n = Math.max(1, Math.round((high - low) / spacing));
  const first = (low + high) / 2 - ((n - 1) / 2) * spacing;
  return Array.from({ length: n }, (_, i) => first + i * spacing);
}

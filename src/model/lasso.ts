import type { Point } from '../core';
import type { Window } from '../state/scene';
import { tidyPoint } from './fit-window';

/** A lasso adds about as many starts as this. */
const wanted = 9;

/**
 * A small square grid of points inside a closed curve, given by its corners in axis units: its spacing is such that about
 * nine have room, and never more than `most`. A curve without room for any gives its middle.
 */
export function pointsInside(corners: readonly Point[], most: number, window: Window): readonly Point[] {
  const area = Math.abs(signedArea(corners));
  if (corners.length < 3 || !(area > 0) || most < 1) return [];
  let spacing = Math.sqrt(area / Math.min(wanted, most));
  let found = gridInside(corners, spacing);
  // A curve of many bends may hold more points of a grid than its area says.
  for (let k = 0; found.length > most && k < 20; k++) {
    spacing *= 1.1;
    found = gridInside(corners, spacing);
  }
  const kept = found.length > 0 ? found.slice(0, most) : [middleOf(corners)];
  return kept.map((at) => tidyPoint(at, window));
}

function gridInside(corners: readonly Point[], spacing: number): Point[] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const columns = between(Math.min(...xs), Math.max(...xs), spacing);
  const rows = between(Math.min(...ys), Math.max(...ys), spacing);
  return rows.flatMap((y) => columns.map((x): Point => [x, y])).filter((at) => isInside(at, corners));
}

/** Numbers in steps of `spacing`, in the middle of the interval. */
function between(low: number, high: number, spacing: number): number[] {
  const n = Math.max(1, Math.round((high - low) / spacing));
  const first = (low + high) / 2 - ((n - 1) / 2) * spacing;
  return Array.from({ length: n }, (_, i) => first + i * spacing);
}

/** By the number of sides to the right of the point. */
export function isInside([x, y]: Point, corners: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [[a, b], [c, d]] = [corners[i], corners[j]];
    if (b > y !== d > y && x < a + ((y - b) / (d - b)) * (c - a)) inside = !inside;
  }
  return inside;
}

function signedArea(corners: readonly Point[]): number {
  return (
    corners.reduce((sum, [x, y], i) => {
      const [u, v] = corners[(i + 1) % corners.length];
      return sum + x * v - u * y;
    }, 0) / 2
  );
}

function middleOf(corners: readonly Point[]): Point {
  const n = corners.length;
  return [corners.reduce((sum, [x]) => sum + x, 0) / n, corners.reduce((sum, [, y]) => sum + y, 0) / n];
}

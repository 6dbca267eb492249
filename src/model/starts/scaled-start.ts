import type { ParameterMap, Point } from '../../core';
import type { Scene } from '../../state/scene/scene';
import { type Local, startOf } from '../arrows/pictures';
import type { RunStart } from '../runs/runs';

/**
 * Where the runs start: at the start of the scene, or with a scale α along a fixed direction. The direction is the map's
 * own (u = v = α·1 of a difference of squares, off the fibre of the current θ), else that of the start, whose largest
 * weight then is α.
 */
export function scaledStart(
  map: ParameterMap,
  local: Pick<Local, 'theta' | 'w'>,
  start: Scene['start'],
  alpha: Scene['alpha'],
): RunStart {
  if (alpha === null) return startOf(map, local, start);
  if (!map.ray) return startOf(map, local, scaled(start ?? local.w, alpha));
  const theta = map.ray.direction.map((x) => alpha * x);
  const jet = { w: new Float64Array(2), J: new Float64Array(2 * map.p) };
  map.evaluate(theta, jet);
  return { w: [jet.w[0], jet.w[1]], theta };
}

/** The direction of a start, its largest entry ±1; the diagonal where the start is no direction. */
export function startDirection([x, y]: Point): Point {
  const size = Math.max(Math.abs(x), Math.abs(y));
  return size > 0 && Number.isFinite(size) ? [x / size, y / size] : [1, 1];
}

function scaled(start: Point, alpha: number): Point {
  const [x, y] = startDirection(start);
  return [alpha * x + 0, alpha * y + 0];
}

import { coordinatesOnSlice, minimiserDistance, type Point, type SliceKind, sliceThrough } from '../../core';
import type { Change } from '../scene/change';
import { fixedSlice, resolveSlice } from '../scene/plane';
import { bindLoss, mapOf } from '../scene/registry';
import type { PlaneSlice, Scene } from '../scene/scene';
import { moveTheta } from './actions';
import { setField, setWindow } from './edits';

/** A plane worth looking at, cut at the current θ; null where there is nothing to choose. */
export function cutPlane(scene: Scene, kind: SliceKind): PlaneSlice | null {
  const map = mapOf(scene.map);
  const loss = bindLoss(scene.loss);
  if (map.p === 2 || !loss.ok) return null;
  return fixedSlice(sliceThrough(kind, map, loss.value, Float64Array.from(scene.theta)));
}

/** Shows a plane worth looking at, with what it was cut for in view: the minimiser, or θ as seen from 0. */
export function lookAtPlane(scene: Scene, kind: SliceKind): Change {
  const change = setField(scene, 'slice', cutPlane(scene, kind));
  const loss = bindLoss(scene.loss);
  if (!change.ok || !loss.ok) return change;
  const theta = Float64Array.from(scene.theta);
  const far = {
    minimiser: () => minimiserDistance(mapOf(scene.map), loss.value, theta),
    origin: () => Math.hypot(...theta),
  };
  const distance = kind === 'minimiser' || kind === 'origin' ? far[kind]() : 0;
  const half = Math.ceil(Math.max(2.2, 1.25 * distance) * 10) / 10;
  return setWindow(change.scene, 'plane', [-half, half, -half, half]);
}

/**
 * Moves θ in the plane that is shown; what it has outside of the plane stays. A plane that follows θ is held fixed from
 * here on, or it would move away under the pointer.
 */
export function dragOnPlane(scene: Scene, to: Point): Change {
  const map = mapOf(scene.map);
  if (map.p === 2) return moveTheta(scene, to);
  const slice = scene.plane.slice ?? cutPlane(scene, 'singular');
  const drawn = resolveSlice(map, slice);
  if (drawn === undefined) return moveTheta(scene, scene.theta);
  const { x, y } = coordinatesOnSlice(drawn, scene.theta);
  const theta = scene.theta.map(
    (value, i) => value + (to[0] - x) * (drawn.first[i] ?? 0) + (to[1] - y) * (drawn.second[i] ?? 0),
  );
  return moveTheta({ ...scene, plane: { ...scene.plane, slice } }, theta);
}

import { coordinatesOnSlice, type Point, type SliceKind, sliceThrough } from '../core';
import { moveTheta } from './actions';
import type { Change } from './change';
import { fixedSlice, resolveSlice } from './plane';
import { bindLoss, mapOf } from './registry';
import type { PlaneSlice, Scene } from './scene';

/** A plane worth looking at, cut at the current θ; null where there is nothing to choose. */
export function cutPlane(scene: Scene, kind: SliceKind): PlaneSlice | null {
  const map = mapOf(scene.map);
  const loss = bindLoss(scene.loss);
  if (map.p === 2 || !loss.ok) return null;
  return fixedSlice(sliceThrough(kind, map, loss.value, Float64Array.from(scene.theta)));
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
  const theta = scene.theta.map((value, i) => value + (to[0] - x) * drawn.first[i] + (to[1] - y) * drawn.second[i]);
  return moveTheta({ ...scene, plane: { ...scene.plane, slice } }, theta);
}

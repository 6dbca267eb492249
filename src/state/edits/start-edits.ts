import type { Point } from '../../core';
import { fields } from '../fields/fields';
import { type Change, keep, refuse } from '../scene/change';
import { writeNumbers } from '../scene/numbers';
import type { Scene } from '../scene/scene';
import { setField } from './edits';

const { most: mostStarts } = fields.starts;

const same = ([x, y]: Point, [u, v]: Point): boolean => x === u && y === v;

/** Adds a start after those that are there; one that is there already changes nothing. */
export function addStart(scene: Scene, at: Point): Change {
  if (scene.starts.some((one) => same(one, at))) return keep(scene);
  if (scene.starts.length >= mostStarts) {
    return refuse('starts', writeNumbers(at), `there are ${mostStarts} starts already, and more would hide each other`);
  }
  return setField(scene, 'starts', [...scene.starts, at]);
}

/** Adds all of several starts that are new and for which there is room. */
export function addStarts(scene: Scene, points: readonly Point[]): Change {
  const fresh = points.filter((at) => !scene.starts.some((one) => same(one, at)));
  const [first] = fresh;
  if (first && scene.starts.length >= mostStarts) return addStart(scene, first);
  return setField(scene, 'starts', [...scene.starts, ...fresh].slice(0, mostStarts));
}

/** Takes one start away. */
export function removeStart(scene: Scene, index: number): Change {
  return setField(
    scene,
    'starts',
    scene.starts.filter((_, i) => i !== index),
  );
}

/** Takes away all starts but the one with its own handle. */
export const clearStarts = (scene: Scene): Change => setField(scene, 'starts', []);

/** Shows the runs up to a moment, or all of them. */
export const setMoment = (scene: Scene, moment: number | null): Change => setField(scene, 'moment', moment);

/** Scales the start by α, or leaves it as it is. */
export const setAlpha = (scene: Scene, alpha: number | null): Change => setField(scene, 'alpha', alpha);

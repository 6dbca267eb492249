import type { Family, OptionValue, ParameterMap } from '../../core';
import { fitted } from '../fields/fields';
import { size, writeTheta } from '../reading/theta-keys';
import { type Change, keep, refuse } from '../scene/change';
import { apart, exactView, fibreOf, homeTheta, liftBeside, liftTo, refuseTheta, tidy, wOf } from '../scene/fibre-view';
import { writeNumbers } from '../scene/numbers';
import { bindMap, defaultChoice, mapOf, maps, withOption } from '../scene/registry';
import type { Choice, Scene } from '../scene/scene';

/** Moves one entry of θ. */
export function setTheta(scene: Scene, index: number, value: number): Change {
  return moveTheta(scene, scene.theta.with(index, value), [index]);
}

/** Moves θ as a whole; `moved` says which entries a refusal should quote. */
export function moveTheta(scene: Scene, theta: readonly number[], moved: readonly number[] = []): Change {
  const why = refuseTheta(mapOf(scene.map), theta);
  const quoted = moved.length === 0 ? theta : theta.filter((_, i) => moved.includes(i));
  return why === undefined ? keep({ ...scene, theta }) : refuse('theta', writeNumbers(quoted), why);
}

/** Moves the function; θ follows on its branch and keeps its position on the fibre. */
export function moveW(scene: Scene, w: readonly number[]): Change {
  const map = mapOf(scene.map);
  const position = seen(map, scene.theta).f;
  const beside = position === undefined ? liftBeside(map, w, scene.theta) : undefined;
  if (beside) return keep({ ...scene, theta: tidy(beside) });
  // Where J has lost rank too, the map's default position lets w move on.
  const f = position ?? fibreOf(map, homeTheta(map)) ?? [];
  const lifted = liftTo(map, { w, f }, scene.theta);
  return lifted.ok ? keep({ ...scene, theta: lifted.theta }) : refuse('w', writeNumbers(w), lifted.why);
}

/** Moves one entry of the function, and those that must go with it, as where all add up to 1. */
export function setW(scene: Scene, index: number, value: number): Change {
  const map = mapOf(scene.map);
  const w = Float64Array.from(seen(map, scene.theta).w.with(index, value));
  map.image?.follow?.(w, index);
  return moveW(scene, Array.from(w));
}

/** Moves the function as a drag does: where no θ reaches w, to the nearest w that one does. */
export function dragW(scene: Scene, w: readonly number[]): Change {
  return moveW(scene, nearestReachable(mapOf(scene.map), w, 0.01));
}

function nearestReachable(map: ParameterMap, w: readonly number[], margin: number): readonly number[] {
  if (!map.image) return w;
  const near = Float64Array.from(w);
  if (!(map.image.inside(near) > 0)) map.image.approach(near, margin);
  return Array.from(near);
}

/** The position of θ on its fibre in as few digits as say it; undefined where it has none (a singular gauge). */
export function fibrePosition({ map, theta }: Scene): readonly number[] | undefined {
  return seen(mapOf(map), theta).f;
}

/** Moves along the fibre: the function stays and the parameterization changes. */
export function setFibre(scene: Scene, f: readonly number[]): Change {
  const map = mapOf(scene.map);
  const lifted = liftTo(map, { w: seen(map, scene.theta).w, f }, scene.theta);
  if (lifted.ok) return keep({ ...scene, theta: lifted.theta });
  return refuse(map.fibre.key ?? 'fibre', writeNumbers(f), lifted.why);
}

/** Takes another family with its default options; the function is kept where the new map can reach it. */
export function chooseFamily(scene: Scene, id: string): Change {
  const family = maps.find(id);
  if (family === undefined) return refuse('map', id, `it must be one of ${maps.ids.join(', ')}`);
  if (id === scene.map.id) return keep(scene);
  const choice = defaultChoice(family);
  return carryOver(scene, choice, mapOf(choice), homeTheta(mapOf(choice)));
}

/** Changes one option of the map; the function is kept where the new map can reach it. */
export function setMapOption(scene: Scene, key: string, value: OptionValue): Change {
  const family = maps.find(scene.map.id);
  const changed = family && changeOption(family, scene.map, key, value);
  if (changed === undefined) return refuse(key, String(value), `unknown map ${scene.map.id}`);
  if (!changed.ok) return refuse(key, String(value), changed.why);
  const bound = bindMap(changed.choice);
  if (!bound.ok) return refuse(key, String(value), bound.problems[0].message);
  const near = bound.value.p === scene.theta.length ? scene.theta : homeTheta(bound.value);
  return carryOver(scene, changed.choice, bound.value, near);
}

function changeOption(family: Family, choice: Choice, key: string, value: OptionValue) {
  const changed = withOption(family, choice.options, key, value);
  return changed.ok ? { ok: true as const, choice: { id: choice.id, options: changed.options } } : changed;
}

/** The scene under another map, at the same function if there is a θ for it, else at the map's default θ. */
function carryOver(scene: Scene, choice: Choice, map: ParameterMap, near: readonly number[]): Change {
  const { w } = seen(mapOf(scene.map), scene.theta);
  const lifted = liftTo(map, { w, f: carriedPosition(scene, choice, map) }, near);
  if (lifted.ok) return keep(fitted({ ...scene, map: choice, theta: shorten(map, lifted.theta, w) }));
  const closest = nearestReachable(map, w, 0.01);
  const moved = liftTo(map, { w: closest, f: carriedPosition(scene, choice, map) }, homeTheta(map));
  const theta = moved.ok ? shorten(map, moved.theta, closest) : homeTheta(map);
  const note = `${named(w)} is out of reach: ${lifted.why}. Moved to ${named(wOf(map, theta))}.`;
  return keep(fitted({ ...scene, map: choice, theta }), note);
}

const named = (w: readonly number[]): string => `w = (${w.map((x) => Number(x.toPrecision(3))).join(', ')})`;

/** The position on the fibre under the new map: the old one if it is one there, else that of its default θ. */
function carriedPosition(scene: Scene, choice: Choice, map: ParameterMap): readonly number[] {
  const comparable = choice.id === scene.map.id && map.p === scene.theta.length;
  const old = comparable ? seen(map, scene.theta).f : undefined;
  return old ?? fibreOf(map, homeTheta(map)) ?? [];
}

/**
 * The function of θ and its position on the fibre, without the noise of rounding where possible: computed afresh
 * from θ at every step of a drag, what is held fixed would drift.
 */
function seen(map: ParameterMap, theta: readonly number[]): { w: readonly number[]; f?: readonly number[] } {
  const exact = exactView(map, theta, theta);
  if (exact !== undefined) return exact;
  const f = fibreOf(map, theta);
  return f === undefined ? { w: tidy(wOf(map, theta)) } : { w: tidy(wOf(map, theta)), f: tidy(f) };
}

const longest = 32;

/** θ rounded to display steps where a link would need many digits and the function hardly moves. */
function shorten(map: ParameterMap, lifted: readonly number[], w: readonly number[]): readonly number[] {
  // A search ends within rounding of what it looks for: its last digits say nothing.
  const theta = map.fibre.searched ? lifted.map((x) => Number(x.toPrecision(12))) : lifted;
  if (size(writeTheta(map, theta)) <= longest) return theta;
  const rounded = theta.map((x) => Math.round(x * 1e4) / 1e4);
  if (refuseTheta(map, rounded) !== undefined) return theta;
  return apart(wOf(map, rounded), w) < 1e-3 * Math.hypot(...w) ? rounded : theta;
}

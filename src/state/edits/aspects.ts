import type { Field } from '../declaration/field';
import { fields } from '../fields/fields';
import { apart, wOf } from '../scene/fibre-view';
import { mapOf } from '../scene/registry';
import { sameJson } from '../scene/same-json';
import type { Scene } from '../scene/scene';
import { moveW } from './actions';

/** A part of a scene that panels can share: a change of it in one panel is made in all. */
interface Aspect {
  readonly key: string;
  /** What is shared, as the label of a checkbox. */
  readonly label: string;
  same(a: Scene, b: Scene): boolean;
  /** `to` with this part taken from `from`; `to` itself where it cannot take it. */
  copy(from: Scene, to: Scene): Scene;
}

function part<K extends keyof Scene>(...keys: readonly K[]): Pick<Aspect, 'same' | 'copy'> {
  return {
    same: (a, b) => keys.every((key) => sameJson(a[key], b[key])),
    copy: (from, to) => ({ ...to, ...Object.fromEntries(keys.map((key) => [key, from[key]])) }),
  };
}

/** The parts of a scene that some fields stand for. */
function fieldsOf(...shared: readonly Field<unknown>[]): Pick<Aspect, 'same' | 'copy'> {
  return {
    same: (a, b) => shared.every(({ get }) => sameJson(get(a), get(b))),
    copy: (from, to) => shared.reduce((scene, { get, put }) => put(scene, get(from)), to),
  };
}

const functionOf = ({ map, theta }: Scene): readonly number[] => wOf(mapOf(map), theta);

/** The function itself: each panel keeps its own parameterization, and its position on the fibre. */
const w: Pick<Aspect, 'same' | 'copy'> = {
  same: (a, b) => {
    const [v, u] = [functionOf(a), functionOf(b)];
    return apart(v, u) <= 1e-9 * Math.hypot(1, ...v);
  },
  copy: (from, to) => {
    const moved = moveW(to, functionOf(from));
    return moved.ok ? moved.scene : to;
  },
};

/** Everything that can be shared, in the order of links and menus. */
export const aspects = {
  grid: { key: 'grid', label: 'arrow grid', ...fieldsOf(fields.grid, fields.viewgrid) },
  window: { key: 'window', label: 'view window', ...fieldsOf(fields.window, fields.view) },
  loss: { key: 'loss', label: 'loss', ...part('loss') },
  start: { key: 'start', label: 'start', ...part('start', 'starts', 'alpha') },
  run: { key: 'run', label: 'dynamics', ...part('dynamics') },
  w: { key: 'w', label: 'function w', ...w },
  probe: { key: 'probe', label: 'probe g', ...part('probe', 'finiteStep') },
  arrows: {
    key: 'arrows',
    label: 'arrow style',
    ...part('arrows', 'hidden', 'streamlines', 'gainMap', 'mirror', 'own'),
  },
} as const satisfies Record<string, Aspect>;

export type AspectKey = keyof typeof aspects;

export const aspectKeys: readonly AspectKey[] = Object.values(aspects).map(({ key }) => key);

/** `to` with every listed part that differs between `before` and `after` taken from `after`. */
export function follow(linked: readonly AspectKey[], before: Scene, after: Scene, to: Scene): Scene {
  return linked.reduce(
    (scene, key) => (aspects[key].same(before, after) ? scene : aspects[key].copy(after, scene)),
    to,
  );
}

/** The parts that all scenes share already. */
export function sharedBy(scenes: readonly Scene[], among: readonly AspectKey[] = aspectKeys): readonly AspectKey[] {
  const [first, ...rest] = scenes;
  return among.filter((key) => rest.every((scene) => first && aspects[key].same(first, scene)));
}

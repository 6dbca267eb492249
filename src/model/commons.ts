import type { Loss, ParameterMap } from '../core';
import type { View, Window } from '../state/scene';
import { lossLevels, outsideRings } from './levels';
import type { Effort } from './runs';
import { descentSamples, type Samples } from './samples';
import type { Level } from './types';

/** What several panels compute alike: kept once for all of them, by loss or map and by window. */
export interface Commons {
  levels(loss: Loss, window: Window, effort?: Effort): readonly Level[];
  outside(map: ParameterMap, window: Window, effort?: Effort): readonly Float64Array[];
  descents(view: View, loss: Loss): Samples;
}

export function createCommons(): Commons {
  return {
    levels: byEffort((loss: Loss, window: Window, effort) => lossLevels(loss, window, effort)),
    outside: byEffort((map: ParameterMap, window: Window, effort) => outsideRings(map, window, effort)),
    descents: (
      (of) => (view: View, loss: Loss) =>
        of(loss, view)
    )(byOwner((loss: Loss, view: View) => descentSamples(view, loss))),
  };
}

/** A few windows are in use at a time; a pan leaves many behind. */
const mostKept = 16;

/** While something is dragged the coarse result will do, unless the full one is there already. */
function byEffort<O extends object, A, R>(compute: (owner: O, argument: A, effort: Effort) => R) {
  const full = byOwner((owner: O, argument: A) => compute(owner, argument, 'full'));
  const coarse = byOwner((owner: O, argument: A) => compute(owner, argument, 'drag'));
  return (owner: O, argument: A, effort: Effort = 'full'): R =>
    effort === 'full' ? full(owner, argument) : (full.known(owner, argument) ?? coarse(owner, argument));
}

interface Kept<O, A, R> {
  (owner: O, argument: A): R;
  /** What is kept already. */
  known(owner: O, argument: A): R | undefined;
}

/** Keeps results for as long as their owner lives, by the content of the second argument. */
function byOwner<O extends object, A, R>(compute: (owner: O, argument: A) => R): Kept<O, A, R> {
  const kept = new WeakMap<O, Map<string, R>>();
  const find = (owner: O, argument: A) => {
    const results = kept.get(owner) ?? new Map<string, R>();
    kept.set(owner, results);
    const key = JSON.stringify(argument);
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= mostKept) results.clear();
    const result = compute(owner, argument);
    results.set(key, result);
    return result;
  };
  return Object.assign(find, {
    known: (owner: O, argument: A) => kept.get(owner)?.get(JSON.stringify(argument)),
  });
}

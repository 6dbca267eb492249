import type { Loss, ParameterMap } from '../core';
import type { View, Window } from '../state/scene';
import { lossLevels, outsideRings } from './levels';
import { descentSamples, type Samples } from './samples';
import type { Level } from './types';

/** What several panels compute alike: kept once for all of them, by loss or map and by window. */
export interface Commons {
  levels(loss: Loss, window: Window): readonly Level[];
  outside(map: ParameterMap, window: Window): readonly Float64Array[];
  descents(view: View, loss: Loss): Samples;
}

export function createCommons(): Commons {
  return {
    levels: byOwner((loss: Loss, window: Window) => lossLevels(loss, window)),
    outside: byOwner((map: ParameterMap, window: Window) => outsideRings(map, window)),
    descents: (
      (of) => (view: View, loss: Loss) =>
        of(loss, view)
    )(byOwner((loss: Loss, view: View) => descentSamples(view, loss))),
  };
}

/** A few windows are in use at a time; a pan leaves many behind. */
const mostKept = 16;

/** Keeps results for as long as their owner lives, by the content of the second argument. */
function byOwner<O extends object, A, R>(compute: (owner: O, argument: A) => R): (owner: O, argument: A) => R {
  const kept = new WeakMap<O, Map<string, R>>();
  return (owner, argument) => {
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
}

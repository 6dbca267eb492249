import type { Loss, ParameterMap } from '../../core';
import type { View, Window } from '../../state/scene/scene';
import { lossLevels, outsideRings } from '../arrows/levels';
import { descentSamples, type Samples } from '../arrows/samples';
import type { Effort } from '../cells/cell';
import { keptByContent } from '../cells/kept';
import type { Level } from '../types/types';

/** What several panels compute alike: kept once for all of them, by loss or map and by window. */
export interface Shared {
  levels(loss: Loss, window: Window, effort?: Effort): readonly Level[];
  outside(map: ParameterMap, window: Window, effort?: Effort): readonly Float64Array[];
  descents(view: View, loss: Loss): Samples;
}

export function createShared(): Shared {
  const descents = keptByContent((loss: Loss, view: View) => descentSamples(view, loss));
  return {
    levels: byEffort(lossLevels),
    outside: byEffort(outsideRings),
    descents: (view, loss) => descents(loss, view),
  };
}

/** While something is dragged the coarse result will do, unless the full one is there already. */
function byEffort<K extends object, A, R>(compute: (owner: K, argument: A, effort: Effort) => R) {
  const full = keptByContent((owner: K, argument: A) => compute(owner, argument, 'full'));
  const coarse = keptByContent((owner: K, argument: A) => compute(owner, argument, 'drag'));
  return (owner: K, argument: A, effort: Effort = 'full'): R =>
    effort === 'full' ? full(owner, argument) : (full.known(owner, argument) ?? coarse(owner, argument));
}

import { type Image, inOneStep, type Loss, type ParameterMap, type Steps } from '../../core';
import type { View, Window } from '../../state/scene/scene';
import { lossLevels, outsideRings } from '../arrows/levels';
import { descentSamples, type Samples } from '../arrows/samples';
import type { Effort } from '../cells/cell';
import { keptSteps } from '../cells/kept';
import type { Level } from '../types/types';

/** What several panels compute alike: kept once for all of them, by loss or image and by window. */
export interface Shared {
  levels(loss: Loss, window: Window, effort: Effort): Steps<readonly Level[]>;
  outside(map: ParameterMap, window: Window, effort: Effort): Steps<readonly Float64Array[]>;
  descents(view: View, loss: Loss): Steps<Samples>;
}

export function createShared(): Shared {
  // By the function that tells: squares, powers and exponentials reach the same part of the plane.
  const rings = byEffort((inside: Image['inside'], window: Window, effort) =>
    outsideRings({ image: { inside } }, window, effort),
  );
  const descents = keptSteps((loss: Loss, view: View) => descentSamples(view, loss));
  return {
    levels: byEffort(lossLevels),
    outside: ({ image }, window, effort) => (image ? rings(image.inside, window, effort) : inOneStep(() => [])),
    descents: (view, loss) => descents(loss, view),
  };
}

/** While something is dragged the coarse result will do, unless the full one is there already. */
function byEffort<K extends object, A, R>(work: (owner: K, argument: A, effort: Effort) => Steps<R>) {
  const full = keptSteps((owner: K, argument: A) => work(owner, argument, 'full'));
  const coarse = keptSteps((owner: K, argument: A) => work(owner, argument, 'drag'));
  return (owner: K, argument: A, effort: Effort): Steps<R> =>
    effort === 'full' || full.known(owner, argument) !== undefined ? full(owner, argument) : coarse(owner, argument);
}

import { cell } from '../../../model/cells/cell';
import type { Live } from '../../session/live';

/**
 * One part of a larger model; who listens to it is not called while the part stays the same.
 * @param aside true while nobody looks at the words beside this part: those who write them hear of it afterwards
 */
export function partOf<M, P>(live: Live<M>, select: (model: M) => P | undefined, aside = () => false): Live<P> {
  const part = cell((before?: P): P => {
    const found = select(live.model()) ?? before;
    if (found === undefined) throw new Error('missing part: it was never in the model');
    return found;
  });
  return {
    model: () => part.value,
    subscribe(listener, phase) {
      let heard: P | undefined;
      return live.subscribe(() => {
        if (phase !== 'paint' && aside()) return;
        const next = part.value;
        if (next !== heard) listener(next);
        heard = next;
      }, phase);
    },
  };
}

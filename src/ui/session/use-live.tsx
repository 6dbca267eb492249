import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'preact/compat';
import type { Model } from '../../model/types/types';
import type { Phase } from './live';
import { useSession } from './session';
import { setText } from './write';

/** Calls `draw` with the model now and whenever it changes, outside Preact's rendering. */
export function useLive(draw: (model: Model) => void, phase: Phase = 'write'): void {
  const { live } = useSession();
  const latest = useEffectEvent(draw);
  useLayoutEffect(() => {
    latest(live.model());
    return live.subscribe((model) => latest(model), phase);
  }, [live, phase]);
}

/** An element whose text follows the model. */
function useLiveText<E extends Element>(text: (model: Model) => string, phase?: Phase): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLive((model) => {
    if (ref.current) setText(ref.current, text(model));
  }, phase);
  return ref;
}

interface LiveTextProps {
  readonly of: (model: Model) => string;
  readonly className?: string;
  readonly phase?: Phase;
}

/** Text computed from the model. */
export function LiveText({ of, className, phase }: LiveTextProps) {
  const ref = useLiveText<HTMLSpanElement>(of, phase);
  return <span ref={ref} className={className} />;
}

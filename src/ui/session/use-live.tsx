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

/** What takes more room, in digits, is words, which wrap. */
const longestFigure = 14;

/** Points, commas and spaces are about half as wide as digits. */
const digitsOf = (text: string): number => 0.6 * text.length + 0.4 * text.replace(/[., ]/g, '').length;

/**
 * A number computed from the model, in a box of its own: nothing around it is laid out again as long as there is room.
 * During a drag the box only grows.
 */
export function LiveFigure({ of }: Pick<LiveTextProps, 'of'>) {
  const { store } = useSession();
  const room = useRef(0);
  const ref = useLiveText<HTMLSpanElement>((model) => {
    const text = of(model);
    const [before, now] = [room.current, digitsOf(text)];
    room.current = store.gesture.active() ? Math.max(before, now) : now;
    if (ref.current && room.current !== before) {
      ref.current.style.cssText = room.current < longestFigure ? `contain: size layout; width: ${room.current}ch` : '';
    }
    return text;
  });
  return <span ref={ref} className="figure" />;
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

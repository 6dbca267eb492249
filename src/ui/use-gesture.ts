import { useEffect, useMemo, useRef } from 'react';
import { plainText, preconditionerSentence } from '../model/describe';
import type { Change } from '../state/change';
import type { Scene } from '../state/scene';
import { useSession } from './session';

export interface Gesture {
  /** Starts a gesture: from here to `end` all changes are one entry of the history. */
  begin(): void;
  end(): void;
  /** Goes back to where the gesture began. */
  cancel(): void;
  /** Tries a change of the scene; the reason if it was refused. */
  attempt(change: (scene: Scene) => Change): string | undefined;
  /** Forgets a refusal whose input is gone. */
  dismiss(): void;
  /** True while Shift asks for fine steps. */
  fine(): boolean;
}

/** Gestures of one control. A pointer gesture ends wherever the pointer is released. */
export function useGesture(): Gesture {
  const { store, live, announcer } = useSession();
  const shift = useRef(false);
  const mine = useRef(false);

  const gesture = useMemo<Gesture>(() => {
    const finish = () => {
      if (!mine.current) return;
      mine.current = false;
      store.gesture.end();
      requestAnimationFrame(() => {
        const { G, spectrum, w } = live.model();
        if (!store.refusal()) announcer.say(plainText(preconditionerSentence(G, spectrum, w)));
      });
    };
    return {
      begin() {
        if (mine.current) return;
        mine.current = true;
        store.gesture.begin();
      },
      end: finish,
      cancel() {
        mine.current = false;
        store.gesture.cancel();
      },
      attempt(change) {
        const result = change(store.get());
        store.attempt(result);
        if (result.ok && result.note) announcer.say(result.note);
        return result.ok ? undefined : result.refusal.message;
      },
      dismiss: store.dismissRefusal,
      fine: () => shift.current,
    };
  }, [store, live, announcer]);

  useEffect(() => {
    const track = (event: KeyboardEvent | PointerEvent) => {
      shift.current = event.shiftKey;
    };
    window.addEventListener('keydown', track);
    window.addEventListener('keyup', track);
    window.addEventListener('pointermove', track);
    window.addEventListener('pointerup', gesture.end);
    window.addEventListener('pointercancel', gesture.end);
    return () => {
      window.removeEventListener('keydown', track);
      window.removeEventListener('keyup', track);
      window.removeEventListener('pointermove', track);
      window.removeEventListener('pointerup', gesture.end);
      window.removeEventListener('pointercancel', gesture.end);
    };
  }, [gesture]);
  return gesture;
}

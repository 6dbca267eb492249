import { useLayoutEffect, useMemo } from 'preact/compat';
import type { Change } from '../../../state/scene/change';
import type { Scene } from '../../../state/scene/scene';
import { whenComputed } from '../page-pace';
import { type Session, useSession } from '../session';

export interface Gesture {
  /** Starts a gesture: from here to `end` all changes are one entry of the history. */
  begin(pointer?: { readonly pointerId: number }): void;
  end(): void;
  /** Whether it ends where a pointer is released. */
  isHeld(): boolean;
  /** Goes back to where the gesture began. */
  cancel(): void;
  /** Tries a change of the scene as it is now; the reason if it was refused. */
  attempt(change: (scene: Scene) => Change): string | undefined;
  /**
   * Tries a change of the scene as it was when the gesture began, for controls that set one value: what a drag passes
   * through leaves no trace.
   */
  attemptFromBase(change: (scene: Scene) => Change): string | undefined;
  /** Forgets a refusal whose input is gone. */
  dismiss(): void;
  /** True while Shift asks for fine steps. */
  fine(): boolean;
}

const modifiers = new Set(['Alt', 'Control', 'Meta', 'Shift']);

/**
 * Ends a gesture of keys when its key is let go. One that only says what others mean, such as Shift, ends none; and none
 * ends what a pointer holds.
 */
export const endsWithKey = (gesture: Pick<Gesture, 'end' | 'isHeld'>, end = gesture.end) => {
  return ({ key }: { readonly key: string }): void => {
    if (!modifiers.has(key) && !gesture.isHeld()) end();
  };
};

/**
 * Gestures of one control. A pointer gesture ends wherever its pointer is released; a gesture that something else has
 * ended meanwhile, such as an undo, changes nothing any more.
 */
export function useGesture(): Gesture {
  const session = useSession();
  const gesture = useMemo(() => createGesture(session), [session]);
  useLayoutEffect(() => () => gesture.end(), [gesture]);
  return gesture;
}

function createGesture({ store, live, announcer, pointers }: Session): Gesture {
  let token: number | undefined;
  const mine = () => token !== undefined && store.gesture.active(token);
  const stale = () => token !== undefined && !store.gesture.active(token);

  const end = () => {
    const began = store.gesture.base();
    const wasMine = mine();
    token = undefined;
    if (!wasMine) return;
    store.gesture.end();
    if (store.refusal()) return;
    const tell = announcer.later();
    import('../../../model/overlay/describe-change').then(
      ({ changeWords }) =>
        whenComputed(
          () => changeWords(began, live.model()),
          (words) => words !== '' && tell(words),
        ),
      // Without a connection a gesture is done all the same, and not spoken of.
      () => undefined,
    );
  };
  const attempt = (scene: Scene, change: (scene: Scene) => Change): string | undefined => {
    if (stale()) return undefined;
    const result = change(scene);
    store.attempt(result);
    if (result.ok && result.note) announcer.notice(result.note);
    return result.ok ? undefined : result.refusal.message;
  };

  return {
    begin(pointer) {
      if (mine()) return;
      token = store.gesture.begin();
      pointers.onRelease(pointer?.pointerId, end);
    },
    end,
    isHeld: () => mine() && pointers.isAwaited(end),
    cancel() {
      if (mine()) store.gesture.cancel();
    },
    attempt: (change) => attempt(store.get(), change),
    attemptFromBase: (change) => attempt(store.gesture.base(), change),
    dismiss: store.dismissRefusal,
    fine: pointers.shift,
  };
}

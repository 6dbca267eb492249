import type { Change, Refusal } from '../scene/change';
import type { Scene } from '../scene/scene';
import type { Store } from './store';

/** What a view works on: one scene, with the history of the whole document around it. */
export interface SceneStore extends Store<Scene> {
  /** Commits a change (or shows it, during a gesture), or keeps why it was refused. */
  attempt(change: Change): void;
}

/** Where a part stands in a larger whole, and how the whole changes with it. */
export interface Lens<T, P = Scene> {
  get(whole: T): P;
  put(whole: T, part: P): T;
}

/** One scene of a larger whole as a store. */
export function sceneStore<T>(store: Store<T>, lens: Lens<T>): SceneStore {
  const part = partStore(store, lens);
  return {
    ...part,
    attempt: (change) => (change.ok ? part.gesture.preview(change.scene) : part.refuse(change.refusal)),
  };
}

/**
 * One part of a larger whole as a store. A gesture changes the whole as it was when the gesture began, so that what a
 * drag passes through leaves no trace in the other parts that follow it. A refusal shows only where it was asked for.
 */
export function partStore<T, P>(store: Store<T>, lens: Lens<T, P>): Store<P> {
  const mine = new WeakSet<Refusal>();
  const refuse = (refusal: Refusal) => {
    mine.add(refusal);
    store.refuse(refusal);
  };
  const put = (part: P) => {
    const before = store.gesture.base();
    return lens.get(store.get()) === part ? store.get() : lens.put(before, part);
  };
  const preview = (part: P) => store.gesture.preview(put(part));
  return {
    get: () => lens.get(store.get()),
    subscribe: store.subscribe,
    lastChange: store.lastChange,
    commit: (part) => store.commit(put(part)),
    restore: (part) => store.restore(put(part)),
    replaceAll: (part) => store.replaceAll(put(part)),
    look: (part) => store.look(put(part)),
    gesture: { ...store.gesture, preview, base: () => lens.get(store.gesture.base()) },
    undo: store.undo,
    redo: store.redo,
    canUndo: store.canUndo,
    canRedo: store.canRedo,
    refusal() {
      const refusal = store.refusal();
      return refusal && mine.has(refusal) ? refusal : undefined;
    },
    refuse,
    dismissRefusal: store.dismissRefusal,
  };
}

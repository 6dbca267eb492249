import type { Change, Refusal } from '../scene/change';
import type { Scene } from '../scene/scene';
import type { Store } from './store';

/** What a view works on: one scene, with the history of the whole document around it. */
export interface SceneStore extends Store<Scene> {
  /** Commits a change (or shows it, during a gesture), or keeps why it was refused. */
  attempt(change: Change): void;
}

/** Where a scene stands in a larger whole, and how the whole changes with it. */
export interface Lens<T> {
  get(whole: T): Scene;
  put(whole: T, scene: Scene): T;
}

/**
 * One scene of a larger whole as a store. A gesture changes the whole as it was when the gesture began, so that what a
 * drag passes through leaves no trace in the other scenes that follow it. A refusal shows only where it was asked for.
 */
export function sceneStore<T>(store: Store<T>, lens: Lens<T>): SceneStore {
  const mine = new WeakSet<Refusal>();
  const refuse = (refusal: Refusal) => {
    mine.add(refusal);
    store.refuse(refusal);
  };
  const put = (scene: Scene) => {
    const before = store.gesture.base();
    return lens.get(store.get()) === scene ? store.get() : lens.put(before, scene);
  };
  const preview = (scene: Scene) => store.gesture.preview(put(scene));
  return {
    get: () => lens.get(store.get()),
    subscribe: store.subscribe,
    lastChange: store.lastChange,
    commit: (scene) => store.commit(put(scene)),
    restore: (scene) => store.restore(put(scene)),
    replaceAll: (scene) => store.replaceAll(put(scene)),
    look: (scene) => store.look(put(scene)),
    gesture: { ...store.gesture, preview, base: () => lens.get(store.gesture.base()) },
    undo: store.undo,
    redo: store.redo,
    canUndo: store.canUndo,
    canRedo: store.canRedo,
    attempt: (change) => (change.ok ? preview(change.scene) : refuse(change.refusal)),
    refusal() {
      const refusal = store.refusal();
      return refusal && mine.has(refusal) ? refusal : undefined;
    },
    refuse,
    dismissRefusal: store.dismissRefusal,
  };
}

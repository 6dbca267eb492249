import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import type { Change, Refusal } from './change';
import type { Scene } from './scene';

/** What the last announcement was about; the address bar follows it by adding or replacing an entry. */
export type LastChange = 'open' | 'commit' | 'preview' | 'end' | 'cancel' | 'undo' | 'redo' | 'restore' | 'refusal';

/** The scene of the app with its history, outside any view library. */
export interface SceneStore {
  get(): Scene;
  /** Calls the listener after every change; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
  lastChange(): LastChange;
  /** Sets the scene as one entry of the history; none if nothing changed. Ends a gesture that is under way. */
  commit(scene: Scene): void;
  /** Sets the scene that the address bar went back or forward to, as one entry of the history. */
  restore(scene: Scene): void;
  /** Starts over from a scene, with an empty history. */
  replaceAll(scene: Scene): void;
  /** A gesture, such as a drag, is one entry however many scenes it passes through. */
  readonly gesture: {
    /** Starts a gesture, ending one that is under way; the number tells this gesture from any other. */
    begin(): number;
    /** Shows a scene while the gesture lasts; outside a gesture it is a commit. */
    preview(scene: Scene): void;
    end(): void;
    /** Goes back to the scene the gesture began with. */
    cancel(): void;
    /** Whether a gesture is under way; given a number, whether that one is. */
    active(gesture?: number): boolean;
    /** The scene the gesture began with; the scene itself where none is under way. */
    base(): Scene;
  };
  /** Undoes the last entry; during a gesture it cancels the gesture instead. */
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Commits a change (or shows it, during a gesture), or keeps why it was refused. */
  attempt(change: Change): void;
  /** What was refused last; gone with the next change that succeeds. Neither undone nor in links. */
  refusal(): Refusal | undefined;
  refuse(refusal: Refusal): void;
  dismissRefusal(): void;
}

const mostEntries = 200;

/** Two scenes are the same if a link says the same of them. */
export function sameScene(a: Scene, b: Scene): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The scene with its history. Only `set` writes entries; `show` passes the history by. */
function createHistory(initial: Scene) {
  const inner = createStore<{ scene: Scene }>()(
    temporal(() => ({ scene: initial }), { limit: mostEntries, equality: (a, b) => sameScene(a.scene, b.scene) }),
  );
  const past = inner.temporal.getState;
  const show = (scene: Scene) => {
    past().pause();
    inner.setState({ scene });
    past().resume();
  };
  return {
    get: () => inner.getState().scene,
    set: (scene: Scene) => {
      if (!sameScene(scene, inner.getState().scene)) inner.setState({ scene });
    },
    show,
    /** Makes one entry of everything that was shown since `before`. */
    record(before: Scene) {
      const after = inner.getState().scene;
      if (before === after) return;
      show(before);
      if (!sameScene(before, after)) inner.setState({ scene: after });
    },
    clear: () => past().clear(),
    undo: () => past().undo(),
    redo: () => past().redo(),
    canUndo: () => past().pastStates.length > 0,
    canRedo: () => past().futureStates.length > 0,
  };
}

/** Creates the store of the app, or one of its own for a test. Its methods may be passed on by themselves. */
export function createSceneStore(initial: Scene): SceneStore {
  return new Store(createHistory(initial));
}

class Store implements SceneStore {
  private readonly listeners = new Set<() => void>();
  private last: LastChange = 'open';
  private refused: Refusal | undefined;
  /** The scene a gesture began with, while one is under way. */
  private before: Scene | undefined;
  /** Number of the last gesture. */
  private gestures = 0;

  constructor(private readonly history: ReturnType<typeof createHistory>) {}

  readonly get = () => this.history.get();
  readonly lastChange = () => this.last;
  readonly refusal = () => this.refused;
  readonly canUndo = () => this.history.canUndo();
  readonly canRedo = () => this.history.canRedo();
  readonly commit = (scene: Scene) => this.enter('commit', scene);
  readonly restore = (scene: Scene) => this.enter('restore', scene);
  readonly undo = () => this.step('undo', this.history.canUndo());
  readonly redo = () => this.step('redo', this.history.canRedo());
  readonly dismissRefusal = () => this.setRefusal(undefined);
  readonly refuse = (refusal: Refusal) => this.setRefusal(refusal);

  readonly gesture = {
    begin: () => {
      this.closeGesture();
      this.before = this.history.get();
      this.gestures += 1;
      return this.gestures;
    },
    preview: (scene: Scene) => {
      if (this.before === undefined) this.commit(scene);
      else this.succeed('preview', () => this.history.show(scene));
    },
    end: () => {
      if (this.before === undefined) return;
      this.closeGesture();
      this.announce('end');
    },
    cancel: () => {
      const start = this.before;
      if (start === undefined) return;
      this.before = undefined;
      this.succeed('cancel', () => this.history.show(start));
    },
    active: (gesture?: number) => this.before !== undefined && (gesture ?? this.gestures) === this.gestures,
    base: () => this.before ?? this.history.get(),
  };

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly replaceAll = (scene: Scene) => {
    this.before = undefined;
    this.succeed('open', () => {
      this.history.show(scene);
      this.history.clear();
    });
  };

  readonly attempt = (change: Change) => {
    if (change.ok) this.gesture.preview(change.scene);
    else this.setRefusal(change.refusal);
  };

  private enter(kind: LastChange, scene: Scene): void {
    this.succeed(kind, () => {
      if (this.before === undefined) this.history.set(scene);
      else this.history.show(scene);
      this.closeGesture();
    });
  }

  private step(kind: 'undo' | 'redo', possible: boolean): void {
    if (this.before !== undefined) this.gesture.cancel();
    else if (possible) this.succeed(kind, this.history[kind]);
  }

  private closeGesture(): void {
    if (this.before !== undefined) this.history.record(this.before);
    this.before = undefined;
  }

  private setRefusal(next: Refusal | undefined): void {
    if (next === this.refused) return;
    this.refused = next;
    this.announce('refusal');
  }

  /** Makes a change that clears the refusal, and tells of it if anything is different after it. */
  private succeed(kind: LastChange, change: () => void): void {
    const [scene, refused] = [this.history.get(), this.refused];
    this.refused = undefined;
    change();
    if (this.history.get() !== scene || refused !== undefined) this.announce(kind);
  }

  private announce(kind: LastChange): void {
    this.last = kind;
    for (const listener of [...this.listeners]) listener();
  }
}

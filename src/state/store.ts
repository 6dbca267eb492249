import { temporal } from 'zundo';
import { createStore as createCell } from 'zustand/vanilla';
import type { Refusal } from './change';

/** What the last announcement was about; the address bar follows it by adding or replacing an entry. */
export type LastChange =
  | 'open'
  | 'commit'
  | 'preview'
  | 'end'
  | 'cancel'
  | 'undo'
  | 'redo'
  | 'restore'
  | 'look'
  | 'refusal';

/**
 * A value with its history, outside any view library. The app has one, which holds its whole document; what a view
 * sees of it (a scene) is a store of the same shape, see `scene-store.ts`.
 */
export interface Store<T> {
  get(): T;
  /** Calls the listener after every change; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
  lastChange(): LastChange;
  /** Sets the value as one entry of the history; none if nothing changed. Ends a gesture that is under way. */
  commit(value: T): void;
  /** Sets the value that the address bar went back or forward to, as one entry of the history. */
  restore(value: T): void;
  /** Starts over from a value, with an empty history. */
  replaceAll(value: T): void;
  /** Sets what is no work of the user's, such as which panel is selected: it is no entry of the history. */
  look(value: T): void;
  /** A gesture, such as a drag, is one entry however many values it passes through. */
  readonly gesture: {
    /** Starts a gesture, ending one that is under way; the number tells this gesture from any other. */
    begin(): number;
    /** Shows a value while the gesture lasts; outside a gesture it is a commit. */
    preview(value: T): void;
    end(): void;
    /** Goes back to the value the gesture began with. */
    cancel(): void;
    /** Whether a gesture is under way; given a number, whether that one is. */
    active(gesture?: number): boolean;
    /** The value the gesture began with; the value itself where none is under way. */
    base(): T;
  };
  /** Undoes the last entry; during a gesture it cancels the gesture instead. */
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** What was refused last; gone with the next change that succeeds. Neither undone nor in links. */
  refusal(): Refusal | undefined;
  refuse(refusal: Refusal): void;
  dismissRefusal(): void;
}

const mostEntries = 200;

/** Two values are the same if their JSON is: scenes and documents are plain data. */
export function sameData<T>(a: T, b: T): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The value with its history. Only `set` writes entries; `show` passes the history by. */
function createHistory<T>(initial: T) {
  const inner = createCell<{ value: T }>()(
    temporal(() => ({ value: initial }), { limit: mostEntries, equality: (a, b) => sameData(a.value, b.value) }),
  );
  const past = inner.temporal.getState;
  const show = (value: T) => {
    past().pause();
    inner.setState({ value });
    past().resume();
  };
  return {
    get: () => inner.getState().value,
    set: (value: T) => {
      if (!sameData(value, inner.getState().value)) inner.setState({ value });
    },
    show,
    /** Makes one entry of everything that was shown since `before`. */
    record(before: T) {
      const after = inner.getState().value;
      if (before === after) return;
      show(before);
      if (!sameData(before, after)) inner.setState({ value: after });
    },
    clear: () => past().clear(),
    undo: () => past().undo(),
    redo: () => past().redo(),
    canUndo: () => past().pastStates.length > 0,
    canRedo: () => past().futureStates.length > 0,
  };
}

/** Creates the store of the app, or one of its own for a test. Its methods may be passed on by themselves. */
export function createStore<T>(initial: T): Store<T> {
  return new HistoryStore(createHistory(initial));
}

class HistoryStore<T> implements Store<T> {
  private readonly listeners = new Set<() => void>();
  private last: LastChange = 'open';
  private refused: Refusal | undefined;
  /** The value a gesture began with, while one is under way. */
  private before: { readonly value: T } | undefined;
  /** Number of the last gesture. */
  private gestures = 0;

  constructor(private readonly history: ReturnType<typeof createHistory<T>>) {}

  readonly get = () => this.history.get();
  readonly lastChange = () => this.last;
  readonly refusal = () => this.refused;
  readonly canUndo = () => this.history.canUndo();
  readonly canRedo = () => this.history.canRedo();
  readonly commit = (value: T) => this.enter('commit', value);
  readonly restore = (value: T) => this.enter('restore', value);
  readonly look = (value: T) => {
    if (value === this.history.get()) return;
    this.history.show(value);
    this.announce('look');
  };
  readonly undo = () => this.step('undo', this.history.canUndo());
  readonly redo = () => this.step('redo', this.history.canRedo());
  readonly dismissRefusal = () => this.setRefusal(undefined);
  readonly refuse = (refusal: Refusal) => this.setRefusal(refusal);

  readonly gesture = {
    begin: () => {
      this.closeGesture();
      this.before = { value: this.history.get() };
      this.gestures += 1;
      return this.gestures;
    },
    preview: (value: T) => {
      if (this.before === undefined) this.commit(value);
      else this.succeed('preview', () => this.history.show(value));
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
      this.succeed('cancel', () => this.history.show(start.value));
    },
    active: (gesture?: number) => this.before !== undefined && (gesture ?? this.gestures) === this.gestures,
    base: () => (this.before === undefined ? this.history.get() : this.before.value),
  };

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly replaceAll = (value: T) => {
    this.before = undefined;
    this.succeed('open', () => {
      this.history.show(value);
      this.history.clear();
    });
  };

  private enter(kind: LastChange, value: T): void {
    this.succeed(kind, () => {
      if (this.before === undefined) this.history.set(value);
      else this.history.show(value);
      this.closeGesture();
    });
  }

  private step(kind: 'undo' | 'redo', possible: boolean): void {
    if (this.before !== undefined) this.gesture.cancel();
    else if (possible) this.succeed(kind, this.history[kind]);
  }

  private closeGesture(): void {
    if (this.before !== undefined) this.history.record(this.before.value);
    this.before = undefined;
  }

  private setRefusal(next: Refusal | undefined): void {
    if (next === this.refused) return;
    this.refused = next;
    this.announce('refusal');
  }

  /** Makes a change that clears the refusal, and tells of it if anything is different after it. */
  private succeed(kind: LastChange, change: () => void): void {
    const [value, refused] = [this.history.get(), this.refused];
    this.refused = undefined;
    change();
    if (this.history.get() !== value || refused !== undefined) this.announce(kind);
  }

  private announce(kind: LastChange): void {
    this.last = kind;
    for (const listener of [...this.listeners]) listener();
  }
}

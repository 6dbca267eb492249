import { type Signal, signal } from '@preact/signals-core';
import type { Refusal } from './change';
import { begun, cancelled, ended, entered, type History, redone, shown, started, undone } from './history';

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

/** Creates the store of the app, or one of its own for a test. Its methods may be passed on by themselves. */
export function createStore<T>(initial: T): Store<T> {
  return new HistoryStore(signal(started(initial)));
}

/** What is read of it inside of a cell, the cell follows. */
class HistoryStore<T> implements Store<T> {
  private readonly listeners = new Set<() => void>();
  private last: LastChange = 'open';
  private refused: Refusal | undefined;
  /** Number of the last gesture. */
  private gestures = 0;

  constructor(private readonly history: Signal<History<T>>) {}

  readonly get = () => this.history.value.present;
  readonly lastChange = () => this.last;
  readonly refusal = () => this.refused;
  readonly canUndo = () => this.history.value.past.length > 0;
  readonly canRedo = () => this.history.value.future.length > 0;
  readonly commit = (value: T) => this.succeed('commit', (history) => entered(history, value));
  readonly restore = (value: T) => this.succeed('restore', (history) => entered(history, value));
  readonly replaceAll = (value: T) => this.succeed('open', () => started(value));
  readonly dismissRefusal = () => this.setRefusal(undefined);
  readonly refuse = (refusal: Refusal) => this.setRefusal(refusal);

  readonly look = (value: T) => {
    if (value === this.get()) return;
    this.history.value = shown(this.history.peek(), value);
    this.announce('look');
  };

  readonly undo = () => {
    if (this.gesture.active()) this.gesture.cancel();
    else if (this.canUndo()) this.succeed('undo', undone);
  };

  readonly redo = () => {
    if (this.gesture.active()) this.gesture.cancel();
    else if (this.canRedo()) this.succeed('redo', redone);
  };

  readonly gesture = {
    begin: () => {
      this.history.value = begun(this.history.peek());
      this.gestures += 1;
      return this.gestures;
    },
    preview: (value: T) => {
      if (this.gesture.active()) this.succeed('preview', (history) => shown(history, value));
      else this.commit(value);
    },
    end: () => {
      if (!this.gesture.active()) return;
      this.history.value = ended(this.history.peek());
      this.announce('end');
    },
    cancel: () => {
      if (this.gesture.active()) this.succeed('cancel', cancelled);
    },
    active: (gesture?: number) =>
      this.history.value.base !== undefined && (gesture === undefined || gesture === this.gestures),
    base: () => {
      const { base, present } = this.history.value;
      return base === undefined ? present : base.value;
    },
  };

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private setRefusal(next: Refusal | undefined): void {
    if (next === this.refused) return;
    this.refused = next;
    this.announce('refusal');
  }

  /** Makes a change that clears the refusal, and tells of it if anything is different after it. */
  private succeed(kind: LastChange, change: (history: History<T>) => History<T>): void {
    const [{ present }, refused] = [this.history.peek(), this.refused];
    this.refused = undefined;
    this.history.value = change(this.history.peek());
    if (this.history.peek().present !== present || refused !== undefined) this.announce(kind);
  }

  private announce(kind: LastChange): void {
    this.last = kind;
    for (const listener of [...this.listeners]) listener();
  }
}

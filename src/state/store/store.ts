import { type Signal, signal } from '@preact/signals-core';
import type { Refusal } from '../scene/change';
import { begun, cancelled, ended, entered, type History, redone, shown, started, undone } from './history';

/** What the last announcement was about; the address bar follows it by adding or replacing an entry. */
type LastChange = 'open' | 'commit' | 'preview' | 'end' | 'cancel' | 'undo' | 'redo' | 'restore' | 'look' | 'refusal';

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

/** What hears of the changes, and what they were about. */
function createAnnouncer() {
  const listeners = new Set<() => void>();
  let about: LastChange = 'open';
  return {
    lastChange: () => about,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    announce(kind: LastChange) {
      about = kind;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** What was refused last. */
function createRefusals(announce: (kind: LastChange) => void) {
  let refused: Refusal | undefined;
  const set = (next: Refusal | undefined) => {
    if (next === refused) return;
    refused = next;
    announce('refusal');
  };
  /** Forgets it without a word; tells whether there was one. */
  const forget = () => {
    const known = refused !== undefined;
    refused = undefined;
    return known;
  };
  return { forget, refusal: () => refused, refuse: set, dismissRefusal: () => set(undefined) };
}

type Step<T> = (before: History<T>) => History<T>;

/**
 * Creates the store of the app, or one of its own for a test. Its methods may be passed on by themselves. What a cell
 * reads of it, the cell follows.
 */
export function createStore<T>(initial: T): Store<T> {
  const history = signal(started(initial));
  const { announce, ...heard } = createAnnouncer();
  const { forget, ...refusals } = createRefusals(announce);
  const set = (change: Step<T>) => {
    history.value = change(history.peek());
  };
  /** Makes a change that clears the refusal, and tells of it if anything is different after it. */
  const succeed = (kind: LastChange, change: Step<T>) => {
    const { present } = history.peek();
    const forgot = forget();
    set(change);
    if (history.peek().present !== present || forgot) announce(kind);
  };
  const commit = (value: T) => succeed('commit', (before) => entered(before, value));
  const look = (value: T) => {
    if (value === history.peek().present) return;
    set((before) => shown(before, value));
    announce('look');
  };
  const gesture = createGesture({ history, set, succeed, commit, announce });
  return {
    ...heard,
    ...refusals,
    ...createSteps({ history, succeed, gesture }),
    get: () => history.value.present,
    commit,
    look,
    gesture,
    restore: (value) => succeed('restore', (before) => entered(before, value)),
    replaceAll: (value) => succeed('open', () => started(value)),
  };
}

function createSteps<T>({
  history,
  succeed,
  gesture,
}: Pick<Inner<T>, 'history' | 'succeed'> & Pick<Store<T>, 'gesture'>) {
  const canUndo = () => history.value.past.length > 0;
  const canRedo = () => history.value.future.length > 0;
  const step = (kind: LastChange, possible: boolean, change: Step<T>) => {
    if (gesture.active()) gesture.cancel();
    else if (possible) succeed(kind, change);
  };
  return {
    canUndo,
    canRedo,
    undo: () => step('undo', canUndo(), undone),
    redo: () => step('redo', canRedo(), redone),
  };
}

interface Inner<T> extends Pick<Store<T>, 'commit'> {
  readonly history: Signal<History<T>>;
  readonly set: (change: Step<T>) => void;
  readonly succeed: (kind: LastChange, change: Step<T>) => void;
  readonly announce: (kind: LastChange) => void;
}

function createGesture<T>({ history, set, succeed, commit, announce }: Inner<T>): Store<T>['gesture'] {
  /** Number of the last gesture. */
  let gestures = 0;
  const active = (gesture = gestures) => history.value.base !== undefined && gesture === gestures;
  return {
    active,
    begin() {
      set(begun);
      gestures += 1;
      return gestures;
    },
    preview(value) {
      if (active()) succeed('preview', (before) => shown(before, value));
      else commit(value);
    },
    end() {
      if (!active()) return;
      set(ended);
      announce('end');
    },
    cancel() {
      if (active()) succeed('cancel', cancelled);
    },
    base() {
      const { base, present } = history.value;
      return base === undefined ? present : base.value;
    },
  };
}

import { memoize } from '../model/memoize';
import type { Store } from '../state/store';

type Listener<M> = (model: M) => void;

/**
 * Every `paint` comes before every `write`. Canvases are painted first, while the page is as it was laid out: to set
 * a font or to read a size makes the browser bring style and layout up to date, which is dear once text has changed.
 * A `note` is what nobody can read while it changes with every frame: during a drag it follows a few times a second.
 */
export type Phase = 'paint' | 'write' | 'note';

/** Ms between two readings of the notes during a drag. */
const noteRhythm = 150;

/**
 * The model of what a store holds, rebuilt at most once a frame. Pictures and numbers listen to it directly, so that
 * a drag never passes through React.
 */
export interface Live<M> {
  /** The model as of now, even where the pictures are yet to follow at the next frame. */
  model(): M;
  subscribe(listener: Listener<M>, phase?: Phase): () => void;
}

/** What a model hangs on beside what the store holds: a value that is another one after every change. */
export interface Beside {
  get(): unknown;
  subscribe(listener: () => void): () => void;
}

/** Two things beside the value as one; the same answer while neither changes. */
export function both(a: Beside, b: Beside): Beside {
  const pair = memoize((first: unknown, second: unknown) => [first, second]);
  return {
    get: () => pair(a.get(), b.get()),
    subscribe(listener) {
      const ends = [a.subscribe(listener), b.subscribe(listener)];
      return () => ends.forEach((end) => void end());
    },
  };
}

/** @param build makes the model; told what the gesture under way began with, if one is. */
export function createLive<T, M>(
  store: Store<T>,
  build: (value: T, base: T | undefined) => M,
  beside?: Beside,
): Live<M> {
  const listeners: Readonly<Record<Phase, Set<Listener<M>>>> = { paint: new Set(), write: new Set(), note: new Set() };
  let built: { readonly value: T; readonly dragged: boolean; readonly other: unknown; readonly model: M } | undefined;
  let frame = 0;
  let noted: ReturnType<typeof setTimeout> | undefined;
  const current = (): M => {
    const value = store.get();
    const dragged = store.gesture.active();
    const other = beside?.get();
    if (built?.value === value && built.dragged === dragged && built.other === other) return built.model;
    built = { value, dragged, other, model: build(value, dragged ? store.gesture.base() : undefined) };
    return built.model;
  };
  const tell = (phase: Phase) => {
    const model = current();
    for (const listener of [...listeners[phase]]) listener(model);
  };
  const note = () => {
    clearTimeout(noted);
    noted = undefined;
    tell('note');
  };
  const isHeard = () => listeners.paint.size + listeners.write.size > 0;
  const refresh = () => {
    frame = 0;
    if (!isHeard()) return;
    tell('paint');
    tell('write');
    if (store.gesture.active()) noted ??= setTimeout(note, noteRhythm);
    else note();
  };
  const soon = () => {
    if (isHeard() && frame === 0) frame = requestAnimationFrame(refresh);
  };
  store.subscribe(soon);
  beside?.subscribe(soon);
  return {
    model: current,
    subscribe(listener, phase = 'write') {
      listeners[phase].add(listener);
      return () => listeners[phase].delete(listener);
    },
  };
}

/**
 * One part of a larger model; who listens to it is not called while the part stays the same.
 * @param aside true while nobody looks at the words beside this part: those who write them hear of it afterwards
 */
export function partOf<M, P>(live: Live<M>, select: (model: M) => P | undefined, aside = () => false): Live<P> {
  let last: P | undefined;
  const part = (whole: M): P => {
    last = select(whole) ?? last;
    if (last === undefined) throw new Error('missing part: it was never in the model');
    return last;
  };
  return {
    model: () => part(live.model()),
    subscribe(listener, phase) {
      let heard: P | undefined;
      return live.subscribe((whole) => {
        if (phase !== 'paint' && aside()) return;
        const next = part(whole);
        if (next !== heard) listener(next);
        heard = next;
      }, phase);
    },
  };
}

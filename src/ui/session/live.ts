import { effect, signal, untracked } from '@preact/signals-core';
import type { Cell } from '../../model/cells/cell';
import { createTurns } from './drawing-time';

type Listener<M> = (model: M) => void;

/**
 * Every `paint` comes before every `place` and `write`. Canvases are painted first, while the page is as it was laid out:
 * to set a font or to read a size makes the browser bring style and layout up to date, which is dear once text has
 * changed. What a hand holds is to `place` with every frame. Numbers and words are to `write`: during a drag they
 * follow a dozen times a second, faster than they can be read. A `note` is what nobody can read while it changes: during
 * a drag it follows a few times a second.
 */
export type Phase = 'paint' | 'place' | 'write' | 'note';

/** Ms between two writings during a drag, and between two readings of the notes. */
const rhythms = { write: 80, note: 150 };

/**
 * A model that is looked at again at most once a frame, or in a few where all its pictures take long. Pictures and
 * numbers listen to it directly, so that a drag never passes through Preact.
 */
export interface Live<M> {
  /** The model as of now, even where the pictures are yet to follow at the next frame. */
  model(): M;
  subscribe(listener: Listener<M>, phase?: Phase): () => void;
}

/** Whether a gesture is under way: notes then follow less often. */
type IsDragged = () => boolean;

export function createLive<M>(model: Cell<M>, isDragged: IsDragged, now = () => performance.now()): Live<M> {
  const none = () => new Set<Listener<M>>();
  const listeners: Readonly<Record<Phase, Set<Listener<M>>>> = {
    paint: none(),
    place: none(),
    write: none(),
    note: none(),
  };
  const tell = (phase: Phase) => {
    const told = model.value;
    for (const listener of [...listeners[phase]]) listener(told);
  };
  const words = createWords(tell, isDragged, now);
  const painting = createPainting(listeners.paint, model, isDragged, now, words);
  let stop: (() => void) | undefined;
  const isHeard = () => (['paint', 'place', 'write'] as const).some((phase) => listeners[phase].size > 0);
  return {
    model: () => model.value,
    subscribe(listener, phase = 'write') {
      listeners[phase].add(listener);
      if (isHeard()) stop ??= eachFrame(() => [model.value, isDragged()], painting.refresh);
      return () => {
        listeners[phase].delete(listener);
        if (isHeard()) return;
        painting.cancel();
        stop?.();
        stop = undefined;
      };
    },
  };
}

/** Places, writes and notes what follows the pictures, each as often as it should. */
function createWords(tell: (phase: Phase) => void, isDragged: IsDragged, now: () => number): () => void {
  let written = Number.NEGATIVE_INFINITY;
  /** Whether the words of the last frame wait to be written. */
  let behind = false;
  let noted: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    written = now();
    behind = false;
    tell('write');
  };
  const note = () => {
    clearTimeout(noted);
    noted = undefined;
    if (behind) write();
    tell('note');
  };
  return () => {
    tell('place');
    behind = true;
    if (!isDragged() || now() - written >= rhythms.write) write();
    if (isDragged()) noted ??= setTimeout(note, rhythms.note);
    else note();
  };
}

/**
 * Paints the pictures that listen, in as many frames as they take, and then does what comes after them. What is dragged
 * moves as one.
 */
function createPainting<M>(
  paint: ReadonlySet<Listener<M>>,
  model: Cell<M>,
  isDragged: IsDragged,
  now: () => number,
  after: () => void,
) {
  /** Pictures that are yet to be painted, and the frame that goes on with them. */
  const unpainted = new Set<Listener<M>>();
  let next = 0;
  const takeTurn = createTurns(now);
  const paintOne = (listener: Listener<M>) => {
    unpainted.delete(listener);
    if (paint.has(listener)) listener(model.value);
  };
  const cancel = () => cancelAnimationFrame(next);
  const goOn = () => {
    cancel();
    if (isDragged()) unpainted.forEach(paintOne);
    else takeTurn(unpainted, paintOne);
    if (unpainted.size > 0) next = requestAnimationFrame(goOn);
    else after();
  };
  const refresh = () => {
    // Those that the last frames did not come to are the first now.
    for (const listener of paint) unpainted.add(listener);
    goOn();
  };
  return { refresh, cancel };
}

/**
 * Runs at most once a frame, after something that `read` reads may have changed; nothing is computed before that.
 * Returns the way to stop.
 */
function eachFrame(read: () => unknown, run: () => void): () => void {
  const frames = signal(0);
  let [seen, waiting] = [-1, 0];
  const next = () => {
    waiting = 0;
    frames.value += 1;
  };
  const stop = effect(() => {
    if (frames.value === seen) {
      if (waiting === 0) waiting = requestAnimationFrame(next);
      return;
    }
    const first = seen < 0;
    seen = frames.value;
    read();
    if (!first) untracked(run);
  });
  return () => {
    cancelAnimationFrame(waiting);
    stop();
  };
}

import { batch, signal } from '@preact/signals-core';
import type { Cell } from './cell';

/** A part of the app that most sessions never ask for. */
interface LazyPart<T> {
  /** The part; undefined until it is loaded, which reading it sets off. A cell that reads it follows. */
  readonly value: T | undefined;
  /** Whether the last attempt failed, e.g. offline; looking at the part some time later makes another. */
  readonly failed: boolean;
  /** Resolves when it is there. Rejects where it cannot be loaded. */
  load(): Promise<T>;
}

const loadedParts = signal(0);

/** How many parts are there by now, for what hangs on any of them. */
export const partsLoaded: Cell<number> = loadedParts;

const underWay = new Set<Promise<unknown>>();

/** Whether a part is being loaded. */
export const isLoading = (): boolean => underWay.size > 0;

/** Resolves when all that is being loaded is there, or cannot be had. */
export async function allLoaded(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled([...underWay]);
}

/** How every part is loaded, for what is made at once and can wait for none. */
export const partLoads: (() => Promise<unknown>)[] = [];

/** Ms before another attempt: what hangs on a part looks at it again as soon as one has failed. */
const patience = 3000;

const nextTask = () => new Promise<void>((begin) => setTimeout(begin));

/** @param fetch usually `() => import('…')` */
export function lazyPart<T extends object>(fetch: () => Promise<T>): LazyPart<T> {
  const loaded = signal<T | undefined>(undefined);
  /** 0 while no attempt has failed. */
  const failedAt = signal(0);
  let pending: Promise<T> | undefined;
  const arrive = (part: T) => {
    batch(() => {
      loaded.value = part;
      failedAt.value = 0;
      loadedParts.value += 1;
    });
    return part;
  };
  const fail = (error: unknown) => {
    pending = undefined;
    failedAt.value = Date.now();
    throw error;
  };
  const load = (begin = fetch) => {
    if (pending === undefined) {
      const asked = begin()
        .then(arrive, fail)
        .finally(() => underWay.delete(asked));
      underWay.add(asked);
      pending = asked;
    }
    return pending;
  };
  partLoads.push(load);
  return {
    get value() {
      const rests = Date.now() - failedAt.value < patience;
      // Whoever reads may be in the middle of a frame, and to ask for files takes the browser a part of one.
      if (loaded.value === undefined && !rests) load(() => nextTask().then(fetch)).catch(() => undefined);
      return loaded.value;
    },
    get failed() {
      return failedAt.value > 0;
    },
    load,
  };
}

import { batch, signal } from '@preact/signals-core';
import type { Cell } from './cell';

/** A part of the app that most sessions never ask for. */
export interface LazyPart<T> {
  /** The part; undefined until it is loaded, which reading it sets off. A cell that reads it follows. */
  readonly value: T | undefined;
  /** Why it could not be loaded, e.g. offline; whoever looks at the part again makes it try again. */
  readonly failure: Cell<unknown>;
  /** Resolves when it is there. Rejects where it cannot be loaded. */
  load(): Promise<T>;
}

const loadedParts = signal(0);

/** How many parts are there by now, for what hangs on any of them. */
export const partsLoaded: Cell<number> = loadedParts;

/** @param fetch usually `() => import('…')` */
export function lazyPart<T extends object>(fetch: () => Promise<T>): LazyPart<T> {
  const loaded = signal<T | undefined>(undefined);
  const failure = signal<unknown>(undefined);
  let pending: Promise<T> | undefined;
  const arrive = (part: T) => {
    batch(() => {
      loaded.value = part;
      failure.value = undefined;
      loadedParts.value += 1;
    });
    return part;
  };
  const fail = (error: unknown) => {
    pending = undefined;
    failure.value = error;
    throw error;
  };
  const load = () => {
    pending ??= fetch().then(arrive, fail);
    return pending;
  };
  return {
    get value() {
      if (loaded.value === undefined) load().catch(() => undefined);
      return loaded.value;
    },
    failure,
    load,
  };
}

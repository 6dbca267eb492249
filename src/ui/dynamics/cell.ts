import { useSyncExternalStore } from 'react';

/** A value of the session that is neither in links nor undone. */
export interface Cell<T> {
  get(): T;
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createCell<T extends object>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      const next = { ...value, ...change };
      if (Object.entries(change).every(([key, each]) => Object.is(each, value[key as keyof T]))) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const nothing = () => () => undefined;

/** A part of a cell; undefined without a cell. The component renders again only when that part changes. */
export function useCell<T, P>(cell: Cell<T> | undefined, select: (value: T) => P): P | undefined {
  return useSyncExternalStore(cell?.subscribe ?? nothing, () => (cell ? select(cell.get()) : undefined));
}

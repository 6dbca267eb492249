import { signal } from '@preact/signals-core';
import { useSyncExternalStore } from 'preact/compat';
import { sameParts } from '../../model/cells/cell';
import { watch } from './watch';

/** A value of the session that is neither in links nor undone. */
export interface Setting<T> {
  get(): T;
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createSetting<T extends object>(initial: T): Setting<T> {
  const value = signal(initial);
  return {
    get: () => value.value,
    set(change) {
      const next = { ...value.peek(), ...change };
      if (!sameParts(next, value.peek())) value.value = next;
    },
    subscribe: (listener) => watch(value, listener),
  };
}

const nothing = () => () => undefined;

/** A part of a cell; undefined without a cell. The component renders again only when that part changes. */
export function useSetting<T, P>(cell: Setting<T> | undefined, select: (value: T) => P): P | undefined {
  return useSyncExternalStore(cell?.subscribe ?? nothing, () => (cell ? select(cell.get()) : undefined));
}

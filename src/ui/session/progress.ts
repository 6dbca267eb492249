import { signal } from '@preact/signals-core';
import { keptWith } from '../../model/cells/kept';
import type { Announcer } from './announcer';
import { progressKey } from './first-visit';
import { watch } from './watch';

/**
 * What a reader has done, in this browser and nowhere else. Keys are those of steps, `chapter.step`, of the tour,
 * `tour.step`, and of presets, `preset.id`.
 */
export interface Progress {
  /** The step that was read last. */
  readonly at: string;
  /** Steps that were opened. */
  readonly read: readonly string[];
  /** Bets that were made, by the index of the option chosen; −1 where the answer was shown without one. */
  readonly bets: Readonly<Record<string, number>>;
  /** Tasks that are done. */
  readonly tasks: readonly string[];
}

const nothing: Progress = { at: '', read: [], bets: {}, tasks: [] };

export interface ProgressStore {
  get(): Progress;
  change(next: (before: Progress) => Progress): void;
  forget(): void;
  subscribe(listener: () => void): () => void;
}

/** @param onRefused called once, where the browser keeps nothing */
export function createProgress(storage: () => Storage, onRefused: () => void): ProgressStore {
  const kept = signal(read(storage));
  let refused = false;
  const write = (use: (storage: Storage) => void) => {
    try {
      use(storage());
    } catch {
      if (!refused) onRefused();
      refused = true;
    }
  };
  return {
    get: () => kept.value,
    change(next) {
      const before = kept.peek();
      const after = next(before);
      if (after === before) return;
      kept.value = after;
      write((place) => place.setItem(progressKey, JSON.stringify(after)));
    },
    forget() {
      kept.value = nothing;
      write((place) => place.removeItem(progressKey));
    },
    subscribe: (listener) => watch(kept, listener),
  };
}

/** That of the page, read once and shared by all that show it. */
export const progressOf: (announcer: Announcer) => ProgressStore = keptWith((announcer) =>
  createProgress(
    () => window.localStorage,
    () => announcer.notice('This browser keeps nothing for the page: what you do here is forgotten when it closes.'),
  ),
);

/** What is stored may have been written by anybody: what does not fit is left out. */
function read(storage: () => Storage): Progress {
  try {
    const stored: unknown = JSON.parse(storage().getItem(progressKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return nothing;
    const { at, read: steps, bets, tasks } = stored as Record<string, unknown>;
    return {
      at: typeof at === 'string' ? at : '',
      read: texts(steps),
      bets: Object.fromEntries(
        Object.entries(Object(bets)).filter((entry): entry is [string, number] => Number.isInteger(entry[1])),
      ),
      tasks: texts(tasks),
    };
  } catch {
    return nothing;
  }
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** With one key more, or as it was. */
export const including = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys : [...keys, key];

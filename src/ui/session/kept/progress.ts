import { signal } from '@preact/signals-core';
import type { Point } from '../../../core';
import { keptWith } from '../../../model/cells/kept';
import type { Announcer } from '../announcer';
import { watch } from '../watch';
import { progressKey } from './first-visit';

/**
 * What a reader has done, in this browser and nowhere else. Keys are those of steps, `chapter.step`, of the tour,
 * `tour.step`, and of presets, `preset.id`.
 */
export interface Progress {
  /** The step that was read last. */
  readonly at: string;
  /** Steps that were opened. */
  readonly read: readonly string[];
  /** Bets that were made, by the index of the option chosen or a number of `notChosen`. */
  readonly bets: Readonly<Record<string, number>>;
  /** What was drawn for a bet: an arrow in grid cells of its picture, or a place in axis units. */
  readonly drawn: Readonly<Record<string, Point>>;
  /** Bets that were asked once more at the end, as `bets`. */
  readonly again: Readonly<Record<string, number>>;
  /** Tasks that are done. */
  readonly tasks: readonly string[];
}

/** Stands for the option of a bet that was made without choosing one. */
export const notChosen = { shown: -1, drawnOff: -2 } as const;

const nothing: Progress = { at: '', read: [], bets: {}, drawn: {}, again: {}, tasks: [] };

export interface ProgressStore {
  get(): Progress;
  change(next: (before: Progress) => Progress): void;
  forget(): void;
  subscribe(listener: () => void): () => void;
}

/** @param onRefused called once, where the browser keeps nothing */
function createProgress(storage: () => Storage, onRefused: () => void): ProgressStore {
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
    const { at, read: steps, bets, drawn, again, tasks } = stored as Record<string, unknown>;
    return {
      at: typeof at === 'string' ? at : '',
      read: texts(steps),
      bets: entriesOf(bets, (value) => Number.isInteger(value)),
      drawn: entriesOf(drawn, isPoint),
      again: entriesOf(again, (value) => Number.isInteger(value)),
      tasks: texts(tasks),
    };
  } catch {
    return nothing;
  }
}

/** Of a record by anybody those entries that fit. */
const entriesOf = <T>(value: unknown, fits: (each: unknown) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(Object(value)).filter((entry): entry is [string, T] => fits(entry[1])));

const isPoint = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The same without one entry. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _left, ...others } = record;
  return others;
}

/** With one key more, or as it was. */
export const including = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys : [...keys, key];

import { sameJson } from '../scene/same-json';

/** A value with what came before it and what was undone; both lists begin with the oldest entry. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The value a gesture began with, while one is under way. */
  readonly base?: { readonly value: T };
}

const mostEntries = 200;

export const started = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** Another value is shown, which makes no entry. */
export const shown = <T>(history: History<T>, present: T): History<T> => ({ ...history, present });

/** One entry more; none where the data are the same. Ends a gesture, and all that it passed through is that entry. */
export function entered<T>(history: History<T>, next: T): History<T> {
  const { past, present, future, base } = history;
  const before = base === undefined ? present : base.value;
  if (sameJson(before, next)) return { past, present: before, future };
  return { past: [...past, before].slice(-mostEntries), present: next, future: [] };
}

/** The gesture under way becomes one entry. */
export const ended = <T>(history: History<T>): History<T> =>
  history.base === undefined ? history : entered(history, history.present);

/** A gesture begins; one that is under way ends. */
export function begun<T>(before: History<T>): History<T> {
  const history = ended(before);
  return { ...history, base: { value: history.present } };
}

/** The gesture under way never was. */
export const cancelled = <T>({ past, present, future, base }: History<T>): History<T> => ({
  past,
  present: base === undefined ? present : base.value,
  future,
});

/** There must be an entry to undo. */
export const undone = <T>({ past, present, future }: History<T>): History<T> => ({
  past: past.slice(0, -1),
  present: past.at(-1) ?? present,
  future: [present, ...future],
});

/** There must be an entry to redo. */
export const redone = <T>({ past, present, future }: History<T>): History<T> => ({
  past: [...past, present],
  present: future[0] ?? present,
  future: future.slice(1),
});

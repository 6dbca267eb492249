import { computed, type ReadonlySignal } from '@preact/signals-core';

/**
 * A number computed from others. It is computed when it is first read, and again when it is read after one of those
 * that it read the last time has changed. See `src/model/README.md`.
 */
export type Cell<T> = ReadonlySignal<T>;

/** While a control is dragged some numbers may be coarser; on release they are computed again in full. */
export type Effort = 'drag' | 'full';

/**
 * @param compute what it reads of other cells it depends on; it is given what it came to the last time
 * @param same where it finds a new value the same by content, the old one stays, and with it all that hangs on it
 */
export function cell<T>(compute: (before: T | undefined) => T, same?: (a: T, b: T) => boolean): Cell<T> {
  let kept: T | undefined;
  return computed(() => {
    const value = compute(kept);
    if (kept === undefined || !same?.(kept, value)) kept = value;
    return kept as T;
  });
}

/** Whether two objects hold the same things under the same names, or two lists in the same order. */
export function sameParts<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && Object.is(a[key], b[key]));
}

/** The same of inputs that are undefined where what they are for is not asked for. */
export function sameInputs<I extends object>(a: I | undefined, b: I | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameParts(a, b));
}

/** What is there so far of a computation that lasts: plain data, so that it can cross to another thread. */
export interface Progress<T> {
  /** Part of the work done, 0 to 1. */
  readonly done: number;
  /** One object that grows or changes from slice to slice. */
  readonly result: T;
}

/**
 * A computation in slices of a few milliseconds: who calls decides when to go on, when to look and when to drop it. The
 * last value is the whole result.
 */
export type Slices<T> = Generator<Progress<T>, T>;

/** Runs a computation to its end in one go. */
export function finish<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

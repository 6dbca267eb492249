/**
 * Work that can be set down between two of its steps, each of which takes a few milliseconds at most. A step may give a
 * function that says what is known by then; it is asked before the next step, or not at all.
 */
export type Steps<R> = Generator<(() => R) | undefined, R, undefined>;

/** Does all of it at once. */
export function finish<R>(steps: Steps<R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A work of which nothing can be set down. */
export function* inOneStep<R>(make: () => R): Steps<R> {
  const made = make();
  yield () => made;
  return made;
}

/** Does a part of another work, of which nothing is told on the way. */
export function* quietly<R>(steps: Steps<R>): Generator<undefined, R, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield undefined;
  }
}

/** Does a part of another work, on the way of which there is something else to tell. */
export function* telling<R, P>(
  part: Generator<unknown, P, undefined>,
  known: () => R,
): Generator<() => R, P, undefined> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield known;
  }
}

/** Where a work takes more than `patience` steps, a coarser one is done meanwhile and stands in for it. */
export function* coarseFirst<R>(work: Steps<R>, coarse: Steps<R>, patience: number): Steps<R> {
  for (let n = 1; ; n++) {
    const step = work.next();
    if (step.done) return step.value;
    yield undefined;
    if (n !== patience) continue;
    const made = yield* quietly(coarse);
    yield () => made;
  }
}

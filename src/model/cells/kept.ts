import type { Steps } from '../../core';

/** What is known of an object that never changes, such as a map or a loss: computed once, and kept while it lives. */
export function keptWith<K extends object, R>(compute: (owner: K) => R): (owner: K) => R {
  const kept = new WeakMap<K, { readonly value: R }>();
  return (owner) => {
    const known = kept.get(owner);
    if (known !== undefined) return known.value;
    const value = compute(owner);
    kept.set(owner, { value });
    return value;
  };
}

/** A few arguments are in use at a time; a pan or a drag leaves many behind. */
const mostKept = 16;

/** What was found of an object and of plain data: for the last few data, told apart by content. */
interface KeptResults<K, A, R> {
  known(owner: K, argument: A): R | undefined;
  keep(owner: K, argument: A, found: R): void;
}

function keptResults<K extends object, A, R>(): KeptResults<K, A, R> {
  const keptOf = keptWith((_owner: K) => new Map<string, R>());
  return {
    known: (owner, argument) => keptOf(owner).get(JSON.stringify(argument)),
    keep(owner, argument, found) {
      const kept = keptOf(owner);
      if (kept.size >= mostKept) kept.clear();
      kept.set(JSON.stringify(argument), found);
    },
  };
}

/** The same of what takes long: a work that others have done is done at once. */
export function keptSteps<K extends object, A, R>(work: (owner: K, argument: A) => Steps<R>) {
  const { known, keep } = keptResults<K, A, R>();
  function* steps(owner: K, argument: A): Steps<R> {
    const before = known(owner, argument);
    if (before !== undefined) return before;
    const made = yield* work(owner, argument);
    // Others may have done the same in the meantime: all go on with one result, so that what is drawn of it is one.
    const done = known(owner, argument) ?? made;
    keep(owner, argument, done);
    return done;
  }
  return Object.assign(steps, { known });
}

/** What is known of an object and of plain data: as `keptWith`, for the last few arguments told apart by content. */
export function keptByContent<K extends object, A, R>(compute: (owner: K, argument: A) => R) {
  const kept = keptResults<K, A, R>();
  return (owner: K, argument: A): R => {
    const known = kept.known(owner, argument);
    if (known !== undefined) return known;
    const made = compute(owner, argument);
    kept.keep(owner, argument, made);
    return made;
  };
}

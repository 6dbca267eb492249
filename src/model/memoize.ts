/** The function with its last result kept: called again with the same arguments (by identity), it returns that. */
export function memoize<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || last.args.some((arg, i) => !Object.is(arg, args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}

/**
 * Like `memoize`, for what may be coarser during a drag: what was computed in full stays as long as its arguments do,
 * and what was computed coarsely until the drag is over.
 */
export function memoizeByEffort<A extends readonly unknown[], R>(
  compute: (effort: 'drag' | 'full', ...args: A) => R,
): (effort: 'drag' | 'full', ...args: A) => R {
  let last: { readonly args: A; readonly whole: boolean; readonly result: R } | undefined;
  return (effort, ...args) => {
    const same = last?.args.every((arg, i) => Object.is(arg, args[i])) ?? false;
    if (!last || !same || (effort === 'full' && !last.whole)) {
      last = { args, whole: effort === 'full', result: compute(effort, ...args) };
    }
    return last.result;
  };
}

/** The function with its last result kept for as long as it computes one that is the same by content. */
export function steady<A extends readonly unknown[], R extends object>(
  compute: (...args: A) => R,
  same: (a: R, b: R) => boolean,
): (...args: A) => R {
  let last: R | undefined;
  return (...args) => {
    const next = compute(...args);
    if (last === undefined || !same(last, next)) last = next;
    return last;
  };
}

/** A value that is computed when it is first asked for. */
export function once<R>(compute: () => R): () => R {
  let made: { readonly value: R } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

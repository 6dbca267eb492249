/** The function with its last result kept: called again with the same arguments (by identity), it returns that. */
export function memoize<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || last.args.some((arg, i) => !Object.is(arg, args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}

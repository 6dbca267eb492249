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

interface KeptBy<K, A, R> {
  (owner: K, argument: A): R;
  /** What is kept already. */
  known(owner: K, argument: A): R | undefined;
}

/** What is known of an object and of plain data: as `keptWith`, for the last few arguments told apart by content. */
export function keptByContent<K extends object, A, R>(compute: (owner: K, argument: A) => R): KeptBy<K, A, R> {
  const keptOf = keptWith((_owner: K) => new Map<string, R>());
  const find = (owner: K, argument: A): R => {
    const kept = keptOf(owner);
    const key = JSON.stringify(argument);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const made = compute(owner, argument);
    kept.set(key, made);
    return made;
  };
  return Object.assign(find, {
    known: (owner: K, argument: A) => keptOf(owner).get(JSON.stringify(argument)),
  });
}

/** What is made of each group of items, by their keys and in the order of the first of them. */
export function grouped<T, K, R>(
  items: readonly T[],
  keyOf: (item: T) => K,
  make: (group: readonly T[]) => R,
): Map<K, R> {
  const keys = items.map(keyOf);
  return new Map([...new Set(keys)].map((key) => [key, make(items.filter((_, i) => keys[i] === key))]));
}

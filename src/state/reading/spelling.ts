/** The known key that an unknown one was probably meant to be; undefined for a key that is nobody's business. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  if (known.includes(key)) return key;
  if (key.length > 24) return undefined;
  const folded = key.toLowerCase();
  const twin = known.find((one) => one.toLowerCase() === folded);
  // One slip in a word, none in a symbol: most short keys are one letter away from each other.
  return twin ?? known.find((one) => one.length >= 4 && isOneSlip(folded, one.toLowerCase()));
}

/** Whether one slip of the pen tells two words apart: a letter missing, added or changed, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let [before, after] = [0, 0];
  while (before < shorter && a[before] === b[before]) before++;
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  const [x, y] = [a.slice(before, a.length - after), b.slice(before, b.length - after)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === Array.from(y).reverse().join(''));
}

/** The known key that an unknown one was probably meant to be; undefined for a key that is nobody's business. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  if (known.includes(key)) return key;
  if (key.length > 24) return undefined;
  const folded = key.toLowerCase();
  const twin = known.find((one) => one.toLowerCase() === folded);
  return twin ?? known.find((one) => distance(folded, one.toLowerCase()) <= slack(one));
}

// One slip in a word, none in a symbol: most short keys are one letter away from each other.
function slack(known: string): number {
  return known.length < 4 ? 0 : 1;
}

/** Slips of the pen between two words: letters missing, added, changed, or two neighbours swapped. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(last[j] + 1, row[j - 1] + 1, changed));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

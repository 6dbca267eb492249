/**
 * The root of an increasing function between `low` and `high`, to the last bit: of two neighbouring numbers the lower, where
 * f is below 0. An end where f has no change of sign is given back.
 */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

import { matrix } from '../../linear-algebra/matrix';
import { normal, seededRandom } from '../../numerics/random';
import type { Completion } from './flow';

/**
 * An n × n matrix of rank r, the product of two Gaussian factors divided by √r, and which of its entries are seen: as many as
 * asked for, at places that do not depend on the rank.
 */
export function seededCompletion(n: number, rank: number, seen: number, seed: number): Completion {
  const random = seededRandom(seed);
  const deck = Array.from({ length: n * n }, (_, k) => k);
  const observed = new Uint8Array(n * n);
  for (let k = 0; k < Math.min(seen, n * n); k++) {
    const other = k + Math.floor(random() * (n * n - k));
    [deck[k], deck[other]] = [deck[other], deck[k]];
    observed[deck[k]] = 1;
  }
  const factor = () => Float64Array.from({ length: n * rank }, () => normal(random));
  const [left, right] = [factor(), factor()];
  const entry = (i: number, j: number) => {
    let sum = 0;
    for (let r = 0; r < rank; r++) sum += left[i * rank + r] * right[j * rank + r];
    return sum / Math.sqrt(rank);
  };
  const data = Array.from({ length: n * n }, (_, k) => entry(Math.floor(k / n), k % n));
  return { target: matrix(n, n, data), observed };
}

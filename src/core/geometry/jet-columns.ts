import type { SmoothMap } from '../types/types';
import { createJet } from './preconditioner';

interface JetColumns {
  /** q columns. */
  readonly w: readonly Float64Array[];
  /** q×p columns, row by row. */
  readonly J: readonly Float64Array[];
}

/** w and J at n points θ, given as p columns of length n; all at once where the map can, else point by point. */
export function jetColumns(map: SmoothMap, theta: readonly Float64Array[], n: number): JetColumns {
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(n));
  const made = { w: columns(map.q), J: columns(map.q * map.p) };
  if (map.evaluateColumns) map.evaluateColumns(theta, made.w, made.J, n);
  else pointByPoint(map, theta, made, n);
  return made;
}

function pointByPoint(map: SmoothMap, theta: readonly Float64Array[], { w, J }: JetColumns, n: number): void {
  const jet = createJet(map.p, map.q);
  const at = new Float64Array(map.p);
  for (let k = 0; k < n; k++) {
    for (let j = 0; j < map.p; j++) at[j] = theta[j][k];
    map.evaluate(at, jet);
    for (let i = 0; i < w.length; i++) w[i][k] = jet.w[i];
    for (let i = 0; i < J.length; i++) J[i][k] = jet.J[i];
  }
}

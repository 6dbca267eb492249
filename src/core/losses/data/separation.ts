import type { DataTable } from '../../types/data-table-types';

/**
 * Whether some d has yᵢxᵢᵀd ≥ 0 for every row, > 0 for one: then the logistic loss falls for ever along d, and has no
 * minimum (Albert and Anderson 1984). `touching` where it is = 0 for some rows whatever the d.
 */
type Separation = 'separable' | 'touching' | 'overlapping';

/** Two directions closer than this (radians) are one: features are decimals that were rounded. */
const SAME = 16 * Number.EPSILON;

/** The separation of a table with two features of rank 2, from the widest gap between the directions of yᵢxᵢ. */
function separationInPlane({ n, X, y }: DataTable): Separation {
  const angles: number[] = [];
  for (let i = 0; i < n; i++) {
    const [a, b] = [y[i] * X[2 * i], y[i] * X[2 * i + 1]];
    if (a !== 0 || b !== 0) angles.push(Math.atan2(b, a));
  }
  const sorted = Float64Array.from(angles).sort();
  const last = sorted.length - 1;
  let gap = sorted[0] + 2 * Math.PI - sorted[last];
  for (let i = 0; i < last; i++) gap = Math.max(gap, sorted[i + 1] - sorted[i]);
  if (gap > Math.PI + SAME) return 'separable';
  return gap >= Math.PI - SAME ? 'touching' : 'overlapping';
}

/** The separation where all rows lie on one line through 0, with direction `axis`. */
function separationOnLine({ n, q, X, y }: DataTable, axis: Float64Array): Separation {
  let [ahead, behind] = [false, false];
  for (let i = 0; i < n; i++) {
    let along = 0;
    for (let j = 0; j < q; j++) along += y[i] * X[i * q + j] * axis[j];
    if (along > 0) ahead = true;
    if (along < 0) behind = true;
  }
  return ahead && behind ? 'overlapping' : 'separable';
}

/** Undefined in more than two dimensions, where only a search for the minimum can tell. */
export function separation(table: DataTable, rank: number, axes: Float64Array): Separation | undefined {
  if (rank === 1) return separationOnLine(table, axes.subarray(0, table.q));
  return table.q === 2 ? separationInPlane(table) : undefined;
}

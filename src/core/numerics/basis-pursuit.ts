/**
 * The linear program min ‖w‖₁ over Xw = y by the simplex method on a full tableau, in two phases (G. B. Dantzig, Linear
 * Programming and Extensions, 1963). Its unknowns are x = ±w_j ≥ 0; one column serves both signs.
 */

/** Entries below this part of a row of length 1 count as 0. */
const ROUND_OFF = 1e-11;

interface Tableau {
  readonly n: number;
  readonly q: number;
  /** B⁻¹X, n × q. */
  readonly T: Float64Array;
  /** B⁻¹y ≥ 0: the basic unknowns. */
  readonly rest: Float64Array;
  /** The j of the basic unknown of each row; −1 while the row has none and misses its target by its rest. */
  readonly column: Int32Array;
}

interface Entering {
  readonly column: number;
  readonly sign: number;
}

/** The unknown by which the cost falls fastest: what is missed in the first phase, ‖w‖₁ in the second. */
function entering({ n, q, T, column }: Tableau, phase: 1 | 2): Entering | undefined {
  let best: Entering | undefined;
  let steepest = ROUND_OFF;
  for (let j = 0; j < q; j++) {
    let saved = 0;
    for (let i = 0; i < n; i++) if (phase === 2 || column[i] < 0) saved += T[i * q + j];
    const gain = Math.abs(saved) - (phase === 2 ? 1 : 0);
    if (gain > steepest) {
      steepest = gain;
      best = { column: j, sign: Math.sign(saved) };
    }
  }
  return best;
}

/** The row whose unknown is the first to reach 0; of equal ones that with the largest pivot. −1 for none. */
function leaving({ n, q, T, rest }: Tableau, { column, sign }: Entering): number {
  let row = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const entry = sign * T[i * q + column];
    if (!(entry > ROUND_OFF)) continue;
    const ratio = rest[i] / entry;
    if (ratio < least || (ratio === least && entry > sign * T[row * q + column])) [row, least] = [i, ratio];
  }
  return row;
}

function pivot({ n, q, T, rest, column: basic }: Tableau, row: number, { column, sign }: Entering): void {
  const scale = sign / T[row * q + column];
  for (let j = 0; j < q; j++) T[row * q + j] *= scale;
  rest[row] *= scale;
  basic[row] = column;
  for (let i = 0; i < n; i++) {
    const entry = sign * T[i * q + column];
    if (i === row || entry === 0) continue;
    for (let j = 0; j < q; j++) T[i * q + j] -= entry * T[row * q + j];
    rest[i] = Math.max(0, rest[i] - entry * rest[row]);
  }
}

/** Exchanges unknowns until the cost of the phase is least; false where that takes too long. */
function improve(tableau: Tableau, phase: 1 | 2): boolean {
  for (let left = 50 * (tableau.n + tableau.q); left > 0; left--) {
    const next = entering(tableau, phase);
    if (!next) return true;
    const row = leaving(tableau, next);
    if (row < 0) return false;
    pivot(tableau, row, next);
  }
  return false;
}

/** Rows that miss nothing get a basic unknown of value 0; a row that depends on others stays without. */
function fillBasis(tableau: Tableau): void {
  const { n, q, T, column } = tableau;
  for (let i = 0; i < n; i++) {
    if (column[i] >= 0) continue;
    const row = T.subarray(i * q, i * q + q);
    const most = row.reduce((best, x, j) => (Math.abs(x) > Math.abs(row[best]) ? j : best), 0);
    if (Math.abs(row[most]) > ROUND_OFF) pivot(tableau, i, { column: most, sign: Math.sign(row[most]) });
  }
}

/**
 * The columns, one for each independent row at most, that an ℓ1-least solution of Xw = y needs (X n×q, row-major).
 * Undefined where there is no solution.
 */
export function basisPursuit(X: Float64Array, y: Float64Array, q: number): number[] | undefined {
  const n = y.length;
  const length = Float64Array.from(y, (_, i) => Math.sign(y[i] || 1) * Math.hypot(...X.subarray(i * q, i * q + q)));
  const tableau = {
    n,
    q,
    T: X.map((x, k) => x / length[Math.floor(k / q)]),
    rest: y.map((target, i) => target / length[i]),
    column: new Int32Array(n).fill(-1),
  };
  const size = tableau.rest.reduce((sum, x) => sum + x, 0);
  if (!improve(tableau, 1)) return undefined;
  if (tableau.rest.some((missed, i) => tableau.column[i] < 0 && missed > 1e-9 * size)) return undefined;
  fillBasis(tableau);
  return improve(tableau, 2) ? [...tableau.column].filter((j) => j >= 0) : undefined;
}

/** Bases a person can read: reduced rows, small whole numbers, few terms. */

/** Pivots below this part of the largest entry of unit rows are rounding. */
const NEGLIGIBLE = 1e-7;

/** Denominators up to this are recognised: enough for an exponent typed with two decimals. */
const LARGEST_DENOMINATOR = 120;

/** How far a multiple may be from a whole number; a wrong guess is found out when it is verified. */
const NEAR = 1e-6;

/** The reduced row echelon form: each row begins with a 1, in whose column all others have 0. Rows that vanish go. */
export function reduced(vectors: readonly Float64Array[]): Float64Array[] {
  const rows = vectors.map((row) => row.slice());
  const columns = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    let best = rank;
    for (let i = rank; i < rows.length; i++) if (Math.abs(rows[i][column]) > Math.abs(rows[best][column])) best = i;
    if (!(Math.abs(rows[best][column]) > NEGLIGIBLE)) {
      for (let i = rank; i < rows.length; i++) rows[i][column] = 0;
      continue;
    }
    [rows[rank], rows[best]] = [rows[best], rows[rank]];
    const pivot = rows[rank].map((x) => x / rows[rank][column]);
    rows[rank] = pivot;
    rows.forEach((row, i) => {
      if (i !== rank) eliminate(row, pivot, column);
    });
    rank++;
  }
  return rows.slice(0, rank);
}

/** The rows without the entries in the pivots' columns: the same up to combinations of reduced rows. */
export function modulo(vectors: readonly Float64Array[], pivots: readonly Float64Array[]): Float64Array[] {
  return vectors.map((vector) => {
    const row = vector.slice();
    for (const pivot of pivots) eliminate(row, pivot, leading(pivot));
    return row;
  });
}

function eliminate(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = row[column];
  if (factor === 0) return;
  for (let k = 0; k < row.length; k++) row[k] -= factor * pivot[k];
  row[column] = 0;
}

const leading = (row: Float64Array): number => row.findIndex((x) => x !== 0);

/** The least multiple of a row with a leading 1 that is whole but for rounding; undefined where it is not small. */
export function wholeMultiple(row: Float64Array): Float64Array | undefined {
  for (let d = 1; d <= LARGEST_DENOMINATOR; d++) {
    if (row.every((x) => Math.abs(d * x - Math.round(d * x)) < NEAR)) return row.map((x) => Math.round(d * x) + 0);
  }
  return undefined;
}

/**
 * Whole rows with sums and differences of two in place of one where those have fewer terms, or as many that stand closer
 * together: of a² − c² and b² − c² the first becomes a² − b².
 */
export function shortened(rows: readonly Float64Array[]): Float64Array[] {
  const short = [...rows];
  const tryPair = (i: number, j: number): boolean => {
    for (const sign of [-1, 1]) {
      const candidate = signed(short[i].map((x, k) => x + sign * short[j][k]));
      if (cost(candidate) >= cost(short[i])) continue;
      short[i] = candidate;
      return true;
    }
    return false;
  };
  // Every change lowers a whole number, so this ends.
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < short.length; i++)
      for (let j = 0; j < short.length; j++) if (i !== j) changed = tryPair(i, j) || changed;
  }
  return short.sort((a, b) => leading(a) - leading(b));
}

/** Terms, then how far apart the first and the last are. */
function cost(row: Float64Array): number {
  const terms = row.reduce((sum, x) => sum + (x === 0 ? 0 : 1), 0);
  return terms * row.length + row.findLastIndex((x) => x !== 0) - leading(row);
}

const signed = (row: Float64Array): Float64Array => ((row[leading(row)] ?? 0) < 0 ? row.map((x) => 0 - x) : row);

/** Matrices as text for papers and notebooks, every digit kept. */

const grid = (values: Float64Array, rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(values[i * columns + j])));

// −0 is 0 to a reader; what double precision cannot hold has no numeral.
const entry = (x: number): string => (Number.isFinite(x) ? String(x + 0) : 'nan');

/** A pmatrix; exponents become powers of ten. */
export function matrixLatex(values: Float64Array, rows: number, columns: number): string {
  const cell = (text: string) => (text === 'nan' ? '\\cdot' : text.replace(/e\+?(-?\d+)/, ' \\cdot 10^{$1}'));
  const lines = grid(values, rows, columns).map((row) => `  ${row.map(cell).join(' & ')}`);
  return `\\begin{pmatrix}\n${lines.join(' \\\\\n')}\n\\end{pmatrix}`;
}

export function matrixNumpy(values: Float64Array, rows: number, columns: number): string {
  const lines = grid(values, rows, columns).map(
    (row) => `[${row.map((x) => (x === 'nan' ? 'np.nan' : x)).join(', ')}]`,
  );
  return `np.array([${lines.join(',\n          ')}])`;
}

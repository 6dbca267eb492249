/** Tables of numbers as CSV and JSON. What double precision cannot hold is an empty cell, or null. */

export type Cell = number | string;

export interface Column {
  /** Plain ASCII, ready to be a variable of a notebook. */
  readonly name: string;
  /** `1` where the number has no unit. */
  readonly unit: string;
  readonly about: string;
}

export interface Table {
  /** What the rows are. */
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Where the numbers come from. */
export interface Provenance {
  /** The whole link of the state. */
  readonly link: string;
  /** The state in words. */
  readonly state: string;
}

/** −0 is 0 to a reader. */
const clean = (cell: Cell): Cell | null => (typeof cell === 'string' ? cell : Number.isFinite(cell) ? cell + 0 : null);

/** RFC 4180: comma, CRLF, quotes where needed, a header; numbers with a point and all their digits. */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => clean(cell) ?? ''))];
  return lines.map((line) => `${line.map((cell) => quoted(String(cell))).join(',')}\r\n`).join('');
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const version = 1;

/** One row a line: the file can be read by people and compared line by line. */
export function tableJson({ about, columns, rows }: Table, { link, state }: Provenance): string {
  const head = { format: 'reparam-data', version, about, state, link, columns };
  const body = rows.map((row) => `    ${JSON.stringify(row.map(clean))}`).join(',\n');
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "rows": [${body ? `\n${body}\n  ` : ''}]\n}\n`;
}

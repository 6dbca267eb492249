/** Tables of numbers as CSV and JSON. What double precision cannot hold is an empty cell, or null. */

export type Cell = number | string;

/** The empty cell of a column of numbers. */
export const none = Number.NaN;

/** Units of numbers, and what stands in their place for numbers that have none, for clocks, and for texts. */
type Unit = '1' | 'step' | 'time' | 'rad' | 'deg' | '';

export interface Heading {
  /** Plain ASCII, ready to be a variable of a notebook. */
  readonly name: string;
  /** `1` where the number has no unit; empty where the cells are texts. */
  readonly unit: Unit;
  readonly about: string;
}

/** A heading with what stands under it, so that no cell can come under another's name. */
export interface Column<Row> extends Heading {
  of(row: Row): Cell;
}

export interface Table {
  /** What the rows are. */
  readonly about: string;
  readonly columns: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of rows in columns. */
export const tableOf = <Row>(about: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  about,
  columns: columns.map(({ name, unit, about: meaning }) => ({ name, unit, about: meaning })),
  rows: rows.map((row) => columns.map((column) => column.of(row))),
});

/** A column of numbers without a unit. */
export const number = <Row>(name: string, about: string, of: (row: Row) => number): Column<Row> => ({
  name,
  unit: '1',
  about,
  of,
});

export const text = <Row>(name: string, about: string, of: (row: Row) => string): Column<Row> => ({
  name,
  unit: '',
  about,
  of,
});

/** Columns of the coordinates of a vector, as many as there are names. */
export const numbers = <Row>(
  names: readonly string[],
  about: string,
  of: (row: Row) => ArrayLike<number>,
): Column<Row>[] => names.map((name, i) => number(name, `${about}, coordinate ${i + 1}`, (row) => of(row)[i]));

/** `w_1`, `w_2` … */
export const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}_${i + 1}`);

/** The unit of a parameter of a map. */
export const unitOf = (unit: 'rad' | '°' | undefined): Unit => (unit === '°' ? 'deg' : (unit ?? '1'));

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
  const lines = [columns.map(csvName), ...rows.map((row) => row.map(csvCell))];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A header has no other place for the unit of an angle; of a clock and a count the name tells. */
function csvName({ name, unit }: Heading): string {
  const told = (unit !== 'rad' && unit !== 'deg') || name.endsWith(`_${unit}`);
  return told ? name : `${name}_${unit}`;
}

function csvCell(cell: Cell): string {
  return typeof cell === 'string' ? quoted(plainText(cell)) : String(clean(cell) ?? '');
}

/**
 * A text that a spreadsheet takes for a text: one that begins like a formula gets an apostrophe before it. So does one that
 * has such an apostrophe already, so that what was written can be told from what was added.
 */
export const plainText = (cell: string): string => (/^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const version = 1;

/** One row a line: the file can be read by people and compared line by line. */
export function tableJson({ about, columns, rows }: Table, { link, state }: Provenance): string {
  const head = { format: 'reparam-data', version, about, state, link, columns };
  const body = rows.map((row) => `    ${JSON.stringify(row.map(clean))}`).join(',\n');
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "rows": [${body ? `\n${body}\n  ` : ''}]\n}\n`;
}

/** Named columns of numbers, ready to be written as CSV or JSON. */
export interface Table {
  /** What the table holds, in words. */
  readonly title: string;
  readonly columns: readonly Column[];
}

export interface Column {
  /** A plain ASCII name that any reader of tables accepts, e.g. `JJTg_1`. */
  readonly name: string;
  /** The unit; `1` where the number has none. */
  readonly unit: string;
  readonly meaning: string;
  readonly values: ArrayLike<number>;
}

/** Where a table comes from, so that a file found years later can be opened again. */
export interface Provenance {
  readonly link: string;
  readonly description: string;
}

const rowsOf = ({ columns }: Table): number => columns.reduce((most, { values }) => Math.max(most, values.length), 0);

/** Every digit; an undefined number is an empty cell. */
const cell = (x: number | undefined): string => (x !== undefined && Number.isFinite(x) ? String(x + 0) : '');

/**
 * CSV (RFC 4180, `\r\n` line ends) with a header row. What the columns mean stands above it in lines that begin
 * with `#`, which R, pandas and NumPy skip when told so.
 */
export function writeCsv(table: Table, { link, description }: Provenance): string {
  const comment = (text: string) => `# ${text.replace(/[\r\n]+/g, ' ')}`;
  const head = [
    comment(table.title),
    comment(description),
    comment(link),
    ...table.columns.map(({ name, unit, meaning }) => comment(`${name} [${unit}]: ${meaning}`)),
    table.columns.map(({ name }) => name).join(','),
  ];
  const rows = Array.from({ length: rowsOf(table) }, (_, i) =>
    table.columns.map(({ values }) => cell(values[i])).join(','),
  );
  return `${[...head, ...rows].join('\r\n')}\r\n`;
}

/** JSON with the columns as arrays; an undefined number is null. */
export function writeJson(tables: readonly Table[], { link, description }: Provenance): string {
  const value = (x: number) => (Number.isFinite(x) ? x + 0 : null);
  const data = {
    source: 'Reparam',
    link,
    description,
    tables: tables.map(({ title, columns }) => ({
      title,
      columns: columns.map(({ values, ...column }) => ({ ...column, values: Array.from(values, value) })),
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

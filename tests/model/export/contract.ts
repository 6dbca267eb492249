import { type Cell, type Table, tableCsv } from '../../../src/model/export/table';
import { formatKeys, type TableExport, tableFormats } from '../../../src/model/export/table-export';
import type { Contract } from '../../contract';
import { readCsv, writtenAs } from './read-csv';

/** A table with what it came to, source by source. */
export interface Made extends Pick<TableExport<never>, 'id' | 'label'> {
  readonly tables: readonly { readonly source: string; readonly table: Table }[];
}

/** Makes a table of all the sources that it applies to. */
export function madeOf<Source>(
  { id, label, of, applies }: TableExport<Source>,
  sources: readonly (readonly [name: string, source: Source])[],
): Made {
  const fitting = sources.filter(([, source]) => applies?.(source) ?? true);
  return { id, label, tables: fitting.map(([source, each]) => ({ source, table: of(each) })) };
}

const provenance = { link: 'https://example.org/?v=1', state: 'a "state", in words' };

function* entryProblems({ id, label }: Made): Generator<string> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) yield `${id} cannot be part of a file's name`;
  if (label.length < 3) yield 'nothing to call it in the menu';
}

function* rowProblems({ tables }: Made): Generator<string> {
  if (tables.every(({ table }) => table.rows.length === 0)) yield 'it never has a row';
  for (const { source, table } of tables) if (table.about.length < 10) yield `${source}: it does not say what it is`;
}

function* headingProblems({ tables }: Made): Generator<string> {
  for (const { source, table } of tables) {
    const names = table.columns.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) yield `${source}: two columns are called ${twice}`;
    const odd = table.columns.find(({ name, about }) => !/^[A-Za-z]\w*$/.test(name) || about.length < 3);
    if (odd) yield `${source}: ${odd.name} is no name, or is not explained`;
  }
}

const units = new Set(['1', 'step', 'time', 'rad', 'deg', '']);

function* unitProblems({ tables }: Made): Generator<string> {
  for (const { source, table } of tables) {
    const header = readCsv(tableCsv(table))[0];
    for (const [k, { name, unit }] of table.columns.entries()) {
      const type = unit === '' ? 'string' : 'number';
      if (!units.has(unit)) yield `${source}: ${name} has an unknown unit, ${unit}`;
      if (/rad|deg/.test(unit) && !header[k].endsWith(`_${unit}`)) yield `${source}: the header does not say ${unit}`;
      const row = table.rows.find((cells) => typeof cells[k] !== type);
      if (row) yield `${source}: ${name} has the unit "${unit}" and the cell ${row[k]}`;
    }
  }
}

function* textProblems({ tables }: Made): Generator<string> {
  for (const { source, table } of tables) {
    for (const format of formatKeys) {
      const text = tableFormats[format].write(table, provenance);
      const word = /\b(NaN|Infinity|undefined|null(?=["\w]))\b/.exec(text.replace(/arrows? undefined/g, ''))?.[0];
      if (word) yield `${source}: the ${format} says ${word}`;
    }
  }
}

const sameCell = (cell: Cell, csv: string, json: unknown): boolean => {
  if (typeof cell === 'string') return writtenAs(csv) === cell && json === cell;
  if (!Number.isFinite(cell)) return csv === '' && json === null;
  return csv !== '' && Number(csv) === cell && json === cell + 0;
};

function* readingProblems({ tables }: Made): Generator<string> {
  for (const { source, table } of tables) {
    const csv = readCsv(tableFormats.csv.write(table, provenance));
    const json = JSON.parse(tableFormats.json.write(table, provenance));
    const [{ length }, { length: width }] = [table.rows, table.columns];
    if (csv.length !== length + 1 || json.rows.length !== length) yield `${source}: it has another number of rows`;
    if (JSON.stringify(json.columns) !== JSON.stringify(table.columns)) yield `${source}: it has other columns`;
    for (const [i, row] of table.rows.entries()) {
      const wide = [row, csv[i + 1], json.rows[i]].every((cells) => cells.length === width);
      const wrong = row.findIndex((cell, k) => !sameCell(cell, csv[i + 1][k], json.rows[i][k]));
      if (!wide || wrong >= 0) yield `${source}: row ${i + 1} does not come back, from ${row[wrong]} on`;
    }
  }
}

/** What every table that can be saved is held to. */
export const tableContract = {
  'has an entry in the menu and a file name': entryProblems,
  'has rows, and says of what': rowProblems,
  'has headings that differ and explain': headingProblems,
  'has numbers with units, and texts without': unitProblems,
  'says no NaN, Infinity or undefined': textProblems,
  'is read back as what it was made of': readingProblems,
} as const satisfies Contract<Made>;

import type { DataRow, DataSet } from '../../types/data-table-types';
import type { Binding } from '../../types/types';
import { heldData } from './held-data';

/** Names of columns that have none. */
export const usualNames = ['x1', 'x2', 'y'] as const;

/** Rows and characters of a table that fits into a link. */
const mostRowsInLink = 60;
export const longestData = 2400;

/** Beyond this the powers of a loss would leave no digit of the rest. */
const largest = 1e9;

const written = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** The number a cell holds, written in full and with a point; or why it holds none that can be used. */
export function readCell(text: string): number | string {
  const trimmed = text.trim().replace('−', '-');
  if (trimmed === '') return 'it is empty';
  if (!written.test(trimmed)) return 'it is no number';
  return Math.abs(Number(trimmed)) <= largest ? Number(trimmed) : 'it is beyond ±1e9';
}

const refuse = (message: string): { ok: false; problems: [{ option: 'data'; message: string }] } => ({
  ok: false,
  problems: [{ option: 'data', message }],
});

/**
 * Reads `x1,x2,y~x1,x2,y`, of which the first row may hold the names of the columns, or `file:…`, which names a table too
 * large for a link. Total; rows are counted from 1, without the names.
 */
export function readData(text: string): Binding<DataSet> {
  if (text.startsWith('file:')) return heldData(text);
  const lines = text.split('~', mostRowsInLink + 2).map((row) => row.split(',', 4));
  const named = lines[0].length === 3 && lines[0].every((cell) => cell !== '' && readCell(cell) === 'it is no number');
  const rows = named ? lines.slice(1) : lines;
  if (rows.length === 0) return refuse('it has names of columns, but no row');
  if (rows.length > mostRowsInLink) return refuse(`a link holds at most ${mostRowsInLink} rows`);
  const read: DataRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.length !== 3) return refuse(`row ${i + 1} needs three numbers: two features and a target`);
    const values = row.map(readCell);
    const wrong = values.findIndex((value) => typeof value === 'string');
    if (wrong >= 0) return refuse(`row ${i + 1}, column ${wrong + 1}: ${values[wrong]}`);
    read.push([Number(values[0]), Number(values[1]), Number(values[2])]);
  }
  const [a, b, c] = named ? lines[0] : usualNames;
  return { ok: true, value: { names: [a, b, c], rows: read } };
}

/** A name that a link can hold beside the marks between cells. */
export function plainName(name: string, usual: string): string {
  const plain = Array.from(name.replace(/[,~\p{Cc}\p{Cf}\p{Co}\p{Cs}]+|^file:/gu, ' ').trim())
    .slice(0, 24)
    .join('')
    .trim();
  return readCell(plain) === 'it is no number' ? plain : usual;
}

/** The text that `readData` reads; undefined where it would be too long for a link. */
export function writeData({ names, rows }: DataSet): string | undefined {
  if (rows.length > mostRowsInLink) return undefined;
  const head = names.every((name, i) => name === usualNames[i]) ? [] : [names.join(',')];
  const text = [...head, ...rows.map((row) => row.join(','))].join('~');
  return text.length <= longestData ? text : undefined;
}

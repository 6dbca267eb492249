import type { DataSet } from '../../types/data-table-types';
import type { Binding } from '../../types/types';

/** Tables too large for a link, by the text that stands for them in it; for as long as the page is open. */
const held = new Map<string, DataSet>();

/** Keeps a table, and says what stands for it in a link: its file, rows, columns and a checksum. */
export function holdData(file: string, data: DataSet): string {
  const text = `file:${[file, data.rows.length, ...data.names, checksum(data)].join(',')}`;
  held.set(text, data);
  return text;
}

/** The table that a text stands for, or what to load to have it. */
export function heldData(text: string): Binding<DataSet> {
  const value = held.get(text);
  if (value) return { ok: true, value };
  return { ok: false, problems: [{ option: 'data', message: missing(text) }] };
}

/** `cars.csv, 406 rows`, of the text that stands for a table. */
export function heldWords(text: string): string {
  const [file, count] = text.slice('file:'.length).split(',');
  return count === undefined ? file : `${file}, ${count} rows`;
}

function missing(text: string): string {
  const parts = text.slice('file:'.length).split(',');
  if (parts.length !== 6) return 'what stands for a file is file:name,rows,feature 1,feature 2,target,checksum';
  const [file, count, first, second, target] = parts;
  return `load ${file} under Data to see it (${count} rows, features ${first} and ${second}, target ${target})`;
}

/** FNV-1a of all numbers, in hexadecimal. */
function checksum({ rows }: DataSet): string {
  const bytes = new Uint8Array(Float64Array.from(rows.flat()).buffer);
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

import { readCell } from '../../core';

/** Larger files are refused, and longer ones cut, before anything of them can freeze a page. */
export const largestCsv = 5_000_000;
export const mostCsvRows = 100_000;
const mostColumns = 200;

const separators = [',', ';', '\t', '|'] as const;
type Separator = (typeof separators)[number];

/** A row of cells, and its number as a spreadsheet counts it: from 1, the header and empty rows included. */
interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a file of rows and columns holds, as texts. */
export interface Csv {
  readonly separator: Separator;
  /** Names from the header, or `column 1` and so on; all different. */
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly rows: readonly CsvRow[];
  /** The rows with the one that is taken as the header. */
  readonly filled: readonly CsvRow[];
  /** Numbers are written 3,14 and not 3.14. */
  readonly decimalComma: boolean;
  /** What else to know, e.g. that rows were left out. */
  readonly notes: readonly string[];
}

type CsvReading = { readonly ok: true; readonly csv: Csv } | { readonly ok: false; readonly why: string };

const bad = (why: string): CsvReading => ({ ok: false, why });

/** Reads text with separated values: any usual separator, quotes, line ends and header. Total. */
export function readCsv(source: string): CsvReading {
  if (source.length > largestCsv) return bad('it is larger than 5 MB');
  // What Excel writes to name the separator is left as an empty row, so that the others keep their numbers.
  const text = source.replace(/^\uFEFF/, '').replace(/^sep=.(?=[\r\n])/i, '');
  if (text.trim() === '') return bad('it is empty');
  if (text.includes('\0')) return bad('it is not a text file, or its encoding is not UTF-8');
  const separator = separatorOf(text);
  const split = splitRows(text, separator);
  if (split.open !== undefined) return bad(`a quote (") opened in row ${split.open} is never closed`);
  const filled = split.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return bad('it holds separators, but no cell');
  const width = usualWidth(filled);
  if (width < 3)
    return bad(
      `${width === 1 ? 'only one column was' : 'only two columns were'} found, and three are needed: ${separatorsInWords}`,
    );
  if (width > mostColumns) return bad(`it has ${width} columns, and at most ${mostColumns} can be read`);
  return { ok: true, csv: csvOf(filled, width, separator, split.cut ? [cutNote] : []) };
}

const separatorsInWords = 'two features and a target, separated by comma, semicolon, tab or |';
const cutNote = `Only the first ${mostCsvRows.toLocaleString('en')} rows were read.`;

const commaNote = 'Commas are read as decimal points.';

function csvOf(filled: readonly CsvRow[], width: number, separator: Separator, notes: readonly string[]): Csv {
  const decimalComma = separator !== ',' && commasAreDecimal(filled);
  const hasHeader = looksLikeHeader(filled, width, decimalComma);
  const told = decimalComma ? [...notes, commaNote] : notes;
  return { separator, decimalComma, filled, notes: told, ...parted(filled, width, hasHeader) };
}

/** The same cells with the first row taken as names, or as data like any other. */
export function withHeader(csv: Csv, hasHeader: boolean): Csv {
  return { ...csv, ...parted(csv.filled, csv.columns.length, hasHeader) };
}

function parted(
  filled: readonly CsvRow[],
  width: number,
  hasHeader: boolean,
): Pick<Csv, 'hasHeader' | 'columns' | 'rows'> {
  return {
    hasHeader,
    columns: columnNames(hasHeader ? headerOf(filled[0]?.cells ?? [], width) : [], width),
    rows: hasHeader ? filled.slice(1) : filled,
  };
}

/** A header has names only, or a name above a column that holds numbers otherwise. */
function looksLikeHeader(filled: readonly CsvRow[], width: number, decimalComma: boolean): boolean {
  const [first] = filled;
  const isNumber = (cell: string | undefined) => typeof readCsvCell(cell ?? '', decimalComma) === 'number';
  if (!first?.cells.some(isNumber)) return true;
  const below = filled.slice(1, 101);
  return Array.from({ length: width }, (_, i) => i).some((i) => {
    const name = first.cells[i]?.trim() ?? '';
    if (name === '' || missing.test(name) || isNumber(name)) return false;
    return below.length > 0 && below.filter(({ cells }) => isNumber(cells[i])).length > below.length / 2;
  });
}

/** What stands for a value that is not there. */
export const missing = /^(?:n\/?a|nan|null|none|nil|\?|-|\.)$/i;

/** 1,234 or 1,234,567. */
const commaGroups = /^\s*[-+−]?[1-9]\d{0,2}(?:,\d{3})+\s*$/;

/** 1.234 or 1.234.567 of a language whose decimal mark is the comma. */
const pointGroups = /^\s*[-+−]?\d{1,3}(?:\.\d{3})+(?:,\d*)?\s*$/;

/** The number in a cell, or why there is none. */
export function readCsvCell(cell: string, decimalComma: boolean): number | string {
  if (decimalComma && pointGroups.test(cell)) return 'its point may be a decimal one or one between thousands';
  if (!decimalComma && commaGroups.test(cell)) return 'commas between thousands are not read';
  return readCell(decimalComma ? cell.replace(',', '.') : cell);
}

/** The separator whose count agrees best over the first lines, quotes left aside. */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 40);
  const filled = lines.filter((line) => line.trim() !== '');
  const score = (separator: Separator) => {
    const counts = filled.map((line) => line.split(separator).length - 1).sort((a, b) => a - b);
    const middle = counts[Math.floor(counts.length / 2)] ?? 0;
    return middle === 0 ? 0 : counts.filter((count) => count === middle).length + Math.min(middle, 1);
  };
  // A comma may be a decimal one: the others are asked first, and win where they agree as well.
  const order: readonly Separator[] = ['\t', ';', '|', ','];
  return order.reduce((best, next) => (score(next) > score(best) ? next : best));
}

interface Split {
  readonly rows: readonly CsvRow[];
  readonly cut: boolean;
  /** The row of a quote that is never closed. */
  readonly open?: number;
}

/** Cells by the rules of RFC 4180: `""` in quotes is a quote, and separators and line ends in quotes are text. */
function splitRows(text: string, separator: Separator): Split {
  const rows: CsvRow[] = [];
  let at = 0;
  let cells: string[] = [];
  while (at < text.length) {
    if (rows.length >= mostCsvRows + 1) return { rows, cut: true };
    const start = afterBlanks(text, at);
    const cell = text[start] === '"' ? quoted(text, start) : undefined;
    if (cell?.end === undefined && cell) return { rows, cut: false, open: rows.length + 1 };
    const end = nextMark(text, cell?.end ?? at, separator);
    cells.push(cell ? cell.text + text.slice(cell.end, end) : text.slice(at, end));
    at = end + 1;
    if (text[end] === separator) {
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    rows.push({ number: rows.length + 1, cells });
    cells = [];
  }
  return { rows, cut: false };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function quoted(text: string, start: number): { readonly text: string; readonly end?: number } {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return { text: '' };
    if (text[end + 1] !== '"') return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
    end += 2;
  }
}

/** Where the cell ends: at a separator, a line end or the end of the text. */
function nextMark(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** How many cells most rows have, trailing separators aside. */
function usualWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const most = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  const isBlank = rows.every(({ cells }) => cells.length < most || cells[most - 1]?.trim() === '');
  return isBlank ? most - 1 : most;
}

/** More cells look like 3,14 than like 3.14, and not all of them like 12,500 for twelve thousand and five hundred. */
function commasAreDecimal(rows: readonly CsvRow[]): boolean {
  let balance = 0;
  let clear = 0;
  for (const { cells } of rows.slice(0, 200)) {
    for (const cell of cells) {
      if (/^\s*[-+−]?\d*,\d+(?:e[-+]?\d+)?\s*$/i.test(cell)) {
        balance++;
        if (!commaGroups.test(cell)) clear++;
      }
      if (/^\s*[-+−]?\d*\.\d+(?:e[-+]?\d+)?\s*$/i.test(cell)) balance--;
    }
  }
  return balance > 0 && clear > 0;
}

/** A header that is one cell short leaves out the name of the first column, as that of row names. */
const headerOf = (cells: readonly string[], width: number): readonly string[] =>
  cells.length === width - 1 ? ['', ...cells] : cells;

function columnNames(header: readonly string[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const name = Array.from((header[i] ?? '').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ').trim())
      .slice(0, 60)
      .join('');
    const free = name === '' ? `column ${i + 1}` : taken.has(name) ? `${name} (column ${i + 1})` : name;
    taken.add(free);
    return free;
  });
}

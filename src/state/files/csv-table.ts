import { type DataRow, type DataSet, holdData, plainName, usualNames, writeData } from '../../core';
import { shorten } from '../reading/issues';
import { type Csv, missing, readCsvCell } from './csv';

/** Two features and a target, by column from 0. */
export interface ColumnPick {
  readonly columns: readonly [feature1: number, feature2: number, target: number];
  /** The text in the target column that is class 1, all others being −1; undefined where the target is a number. */
  readonly positive?: string;
}

/** A cell that could not be used, with its row as a spreadsheet counts it. */
interface BadCell {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly why: string;
}

/** What came of a choice of columns: good rows are kept, and of bad ones the first are listed. */
export interface Picked {
  readonly data: DataSet;
  readonly badRows: number;
  readonly bad: readonly BadCell[];
  readonly notes: readonly string[];
}

/** Bad cells that are listed one by one. */
export const mostBadCells = 20;
/** A loss is evaluated thousands of times a frame; more rows would show in every drag. */
export const mostRows = 1000;

/** The chosen columns as numbers. */
export function pickColumns(csv: Csv, pick: ColumnPick): Picked {
  const [rows, bad]: [DataRow[], BadCell[]] = [[], []];
  for (const row of csv.rows) {
    const values =
      tooLong(csv, row.cells) ??
      pick.columns.map((column, i) => readPicked(csv, row.cells, column, i === 2 ? pick.positive : undefined));
    const wrong = values.findIndex((value) => typeof value === 'string');
    if (wrong < 0) rows.push(values as [number, number, number]);
    else if (bad.length < mostBadCells) bad.push(badCell(csv, row, pick.columns[wrong] ?? 0, String(values[wrong])));
  }
  const kept = thinned(rows);
  const name = (i: 0 | 1 | 2) => plainName(csv.columns[pick.columns[i]] ?? '', usualNames[i]);
  const note = `Of ${rows.length.toLocaleString('en')} rows, ${mostRows.toLocaleString('en')} evenly spaced ones are used.`;
  return {
    data: { names: [name(0), name(1), name(2)], rows: kept },
    badRows: csv.rows.length - rows.length,
    bad,
    notes: [...csv.notes, ...(kept.length < rows.length ? [note] : [])],
  };
}

/** A row with more cells than there are columns: which cell belongs where is anybody's guess. */
function tooLong({ columns }: Csv, cells: readonly string[]): readonly string[] | undefined {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return filled > columns.length ? [`the row has ${filled} cells, and there are ${columns.length} columns`] : undefined;
}

function readPicked(csv: Csv, cells: readonly string[], column: number, positive?: string): number | string {
  const cell = cells[column];
  if (cell === undefined) return `the row has only ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
  if (positive === undefined) return readCsvCell(cell, csv.decimalComma);
  if (cell.trim() === '') return 'it is empty';
  if (missing.test(cell.trim()) && cell.trim() !== positive) return 'it names no class';
  return cell.trim() === positive ? 1 : -1;
}

function badCell(csv: Csv, row: Csv['rows'][number], column: number, why: string): BadCell {
  return { row: row.number, column: csv.columns[column] ?? '', found: shorten(row.cells[column] ?? ''), why };
}

/** `row 7, column height: “tall”, it is no number`. */
export const badCellWords = ({ row, column, found, why }: BadCell): string =>
  `row ${row}, column ${column}: ${found.trim() === '' ? '' : `“${found}”, `}${why}`;

function thinned(rows: readonly DataRow[]): readonly DataRow[] {
  if (rows.length <= mostRows) return rows;
  return Array.from({ length: mostRows }, (_, i) => rows[Math.floor((i * rows.length) / mostRows)]).filter(
    (row) => row !== undefined,
  );
}

/** The distinct texts of a column, most frequent first; classes to choose from. */
export function valuesOf(csv: Csv, column: number, most = 50): readonly string[] {
  const counts = new Map<string, number>();
  for (const { cells } of csv.rows) {
    const value = cells[column]?.trim() ?? '';
    if (value !== '' && !missing.test(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([value]) => value);
}

/** The share of a column's cells that are numbers. */
function numberShare(csv: Csv, column: number): number {
  const sample = csv.rows.slice(0, 500);
  const good = sample.filter(({ cells }) => typeof readCsvCell(cells[column] ?? '', csv.decimalComma) === 'number');
  return sample.length === 0 ? 0 : good.length / sample.length;
}

/** Columns to begin with: the first two of numbers, and the last that can be a target. */
export function usualPick(csv: Csv, classes: boolean): ColumnPick {
  const all = csv.columns.map((_, i) => i);
  const numeric = all.filter((i) => numberShare(csv, i) > 0.5);
  const labels = all.filter((i) => valuesOf(csv, i, 3).length === 2);
  const target = (classes ? labels : numeric).at(-1) ?? all.at(-1) ?? 2;
  const features = [...numeric, ...all].filter((i, at, list) => i !== target && list.indexOf(i) === at);
  return {
    columns: [features[0] ?? 0, features[1] ?? 1, target],
    ...(classes && { positive: usualPositive(csv, target) }),
  };
}

/** The class 1 to begin with: the number 1 or the last text in order. */
export function usualPositive(csv: Csv, target: number): string {
  const values = valuesOf(csv, target);
  return values.find((value) => readCsvCell(value, csv.decimalComma) === 1) ?? values.toSorted().at(-1) ?? '';
}

/** What the option `data` of a loss holds for a table: the table itself, or what stands for it where it is too large. */
export function dataText(data: DataSet, file: string): string {
  return writeData(data) ?? holdData(plainName(file, 'pasted'), data);
}

/** Why a table is no good for a loss; undefined where it is. */
export function refuseData({ data, badRows }: Picked, classes: boolean): string | undefined {
  if (data.rows.length === 0) return badRows > 0 ? 'no row is good' : 'there is no row beside the header';
  if (!classes || new Set(data.rows.map(([, , y]) => y)).size > 1) return undefined;
  return 'all rows are of one class: choose another target, or another value for class 1';
}

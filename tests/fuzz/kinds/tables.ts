/** Tables of data as files: read in time or refused with a reason, and kept by a link or by what stands for them. */
import { readData } from '../../../src/core/losses/data/data-text';
import { readCsv } from '../../../src/state/files/csv';
import { badCellWords, dataText, pickColumns, refuseData, usualPick } from '../../../src/state/files/csv-table';
import { cpuTime } from '../../cpu-time';
import type { Dice } from '../../dice';
import { caught, type Kind, shorterTexts } from '../kind';
import { spoilt } from '../spoil';

const numberCells = [
  (d: Dice) => (10 * d.next() - 5).toFixed(d.below(6)),
  (d: Dice) => (10 * d.next()).toFixed(2).replace('.', ','),
  (d: Dice) => `${d.below(9)}e${d.below(24) - 12}`,
  (d: Dice) => String(d.below(3)),
];
const wordCells = ['setosa', '', ' ', 'NA', '?', '"a, b"', '"x\ny"', '−1', '=1+1', '1 000', '٣', 'yes', 'no'];

/** Rows and columns with one separator, some cells of which are no numbers; now and then one that is very long. */
export function anyTable(d: Dice): string {
  const separator = d.pick([',', ';', '\t', '|']);
  const width = 2 + d.below(4);
  const number = d.pick(numberCells);
  const cell = (): string => (d.below(12) === 0 ? d.pick(wordCells) : number(d));
  const row = (make: () => string): string => Array.from({ length: width }, make).join(separator);
  const head = d.below(2) === 0 ? [row(() => d.pick(['height', 'α', '"w,h"', 'x1', '']))] : [];
  const body = Array.from({ length: 1 + d.below(d.pick([5, 80, 400])) }, () => row(cell));
  const text = spoilt([...head, ...body].join(d.pick(['\n', '\r\n', '\r'])), d);
  return d.below(20) === 0 ? text.replace(/\d/, (digit) => digit.repeat(60_000)) : text;
}

/** Milliseconds of processor time for any file of this size. */
const longest = 500;

function tableFaults(text: string): readonly string[] {
  let faults: readonly string[] = [];
  const time = cpuTime(() => {
    const read = readCsv(text);
    faults = read.ok
      ? [false, true].flatMap((classes) => pickFaults(pickColumns(read.csv, usualPick(read.csv, classes)), classes))
      : [...(read.why.trim() === '' ? ['words: refused without a word'] : [])];
  });
  return time > longest ? [...faults, `time: ${Math.round(time)} ms for ${text.length} characters`] : faults;
}

function pickFaults(picked: ReturnType<typeof pickColumns>, classes: boolean): string[] {
  const { data, bad } = picked;
  // What stands in the file is quoted.
  const told = bad.map((each) => badCellWords({ ...each, found: '', column: '' }));
  const faults = told.filter((words) => /undefined|NaN|Infinity/.test(words)).map((words) => `words: ${words}`);
  if (refuseData(picked, classes) !== undefined) return faults;
  if (!data.rows.flat().every(Number.isFinite)) faults.push('finite: a cell is no finite number');
  const kept = readData(dataText(data, 'a.csv'));
  if (!kept.ok || JSON.stringify(kept.value) !== JSON.stringify(data))
    faults.push(`kept: ${JSON.stringify(kept)}`.slice(0, 300));
  return faults;
}

export const tableKind: Kind<string> = {
  name: 'tables',
  make: anyTable,
  faults: (text) => caught(() => tableFaults(text)),
  smaller: shorterTexts,
};

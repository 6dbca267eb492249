import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { number, type Table, tableCsv, tableJson, tableOf, text } from '../../../src/model/export/table';
import { readCsv, writtenAs } from './read-csv';

interface Row {
  readonly x: number;
  readonly phi: number;
  readonly name: string;
}

const written = (rows: readonly Row[]): Table =>
  tableOf<Row>(
    'Rows that were made up',
    [
      text('name', 'a text', (row) => row.name),
      number('x', 'a number', (row) => row.x),
      { name: 'phi', unit: 'rad', about: 'an angle', of: (row) => row.phi },
    ],
    rows,
  );

const formulas = ['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''-1", "'", 'a=b', ''];
const names = fc.oneof(fc.constantFrom(...formulas), fc.string({ unit: 'binary', maxLength: 12 }));
const cells = fc.record({
  x: fc.oneof(fc.double(), fc.constantFrom(-0, 5e-324, -1.5)),
  phi: fc.double({ noNaN: true }),
  name: fc.oneof(
    names,
    names.map((name) => `,"${name}"\r\n`),
  ),
});

describe('a table as CSV', () => {
  test('is read back as it was, whatever is in it', () => {
    const law = fc.property(fc.array(cells, { maxLength: 6 }), (rows) => {
      const [, ...lines] = readCsv(tableCsv(written(rows)));
      const back = lines.map(([name, x, phi]) => ({ name: writtenAs(name), x: finite(x), phi: finite(phi) }));
      expect(back).toEqual(rows.map(({ name, x, phi }) => ({ name, x: shown(x), phi: shown(phi) })));
    });
    fc.assert(law, { seed: 7, numRuns: 400 });
  });

  test('holds no text that a spreadsheet would run, and no number that it would not take for one', () => {
    const law = fc.property(cells, (row) => {
      const [, [name, x]] = readCsv(tableCsv(written([row])));
      expect(name).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(x).toMatch(/^(-?\d+(\.\d+)?(e[+-]\d+)?)?$/);
    });
    fc.assert(law, { seed: 8, numRuns: 400 });
  });

  test('says the unit of an angle in its header, once', () => {
    expect(readCsv(tableCsv(written([])))[0]).toEqual(['name', 'x', 'phi_rad']);
    const turn = { name: 'turn_deg', unit: 'deg', about: 'an angle' } as const;
    expect(tableCsv({ about: 'turns', columns: [turn], rows: [[90]] })).toBe('turn_deg\r\n90\r\n');
  });

  test('quotes what a cell cannot hold bare', () => {
    const table = written([{ name: 'a,"b"\r\nc', x: 1e-300, phi: -0 }]);
    expect(tableCsv(table)).toBe('name,x,phi_rad\r\n"a,""b""\r\nc",1e-300,0\r\n');
  });

  test('keeps texts as they are in JSON, which nobody runs', () => {
    const [[name]] = JSON.parse(tableJson(written([{ name: '=1', x: 1, phi: 1 }]), { link: '', state: '' })).rows;
    expect(name).toBe('=1');
  });
});

/** What a number is to a reader: nothing where it is not finite, and no −0. */
const shown = (x: number): number | undefined => (Number.isFinite(x) ? x + 0 : undefined);
const finite = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));

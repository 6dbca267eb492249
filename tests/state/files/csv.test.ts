import { describe, expect, test } from 'vitest';
import { type Csv, largestCsv, mostCsvRows, readCsv, withHeader } from '../../../src/state/files/csv';
import {
  badCellWords,
  dataText,
  mostBadCells,
  mostRows,
  pickColumns,
  refuseData,
  usualPick,
  valuesOf,
} from '../../../src/state/files/csv-table';
import { cpuTime } from '../../cpu-time';

const sound = (text: string): Csv => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.why);
  return read.csv;
};

const pick = (text: string, classes = false) => {
  const csv = sound(text);
  return pickColumns(csv, usualPick(csv, classes));
};

const three = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('files that are read whole', () => {
  const cases: readonly (readonly [name: string, text: string, rows?: readonly (readonly number[])[]])[] = [
    ['comma', 'a,b,c\n1,2,3\n4,5,6'],
    ['semicolon', 'a;b;c\n1;2;3\n4;5;6'],
    ['tab', 'a\tb\tc\n1\t2\t3\n4\t5\t6'],
    ['bar', 'a|b|c\n1|2|3\n4|5|6'],
    ['no header', '1,2,3\n4,5,6'],
    ['byte order mark', '\uFEFFa,b,c\n1,2,3\n4,5,6'],
    ['byte order mark, no header', '\uFEFF1,2,3\n4,5,6'],
    ['CRLF', 'a,b,c\r\n1,2,3\r\n4,5,6\r\n'],
    ['CR alone', 'a,b,c\r1,2,3\r4,5,6\r'],
    ['mixed line ends', 'a,b,c\r\n1,2,3\n4,5,6\r'],
    ['no last line end', 'a,b,c\n1,2,3\n4,5,6'],
    ['empty lines', '\n\na,b,c\n\n1,2,3\n\n\n4,5,6\n\n'],
    ['blanks around cells', ' a , b , c \n 1 , 2 , 3 \n 4 , 5 , 6 '],
    ['quoted cells', '"a","b","c"\n"1","2","3"\n"4","5","6"'],
    ['quotes after blanks', 'a, "b", "c"\n1, "2", "3"\n4, "5", "6"'],
    ['separator in quotes', '"a, of b",b,c\n1,2,3\n4,5,6'],
    ['line end in quotes', '"a\nof b",b,c\n1,2,3\n4,5,6'],
    ['doubled quotes', '"the ""a""",b,c\n1,2,3\n4,5,6'],
    ['a quote inside a cell', 'a 5" pipe,b,c\n1,2,3\n4,5,6'],
    [
      'decimal comma',
      'a;b;c\n1,5;2;3\n4;5,25;6',
      [
        [1.5, 2, 3],
        [4, 5.25, 6],
      ],
    ],
    [
      'decimal comma with tabs',
      '1,5\t2,5\t3,5\n4,5\t5,5\t6,5',
      [
        [1.5, 2.5, 3.5],
        [4.5, 5.5, 6.5],
      ],
    ],
    ['decimal comma in quotes', 'a;b;c\n"1,5";2;3', [[1.5, 2, 3]]],
    [
      'signs and exponents',
      '-1,+2,.5\n1e3,2E-2,-3.',
      [
        [-1, 2, 0.5],
        [1000, 0.02, -3],
      ],
    ],
    ['a real minus sign', 'a,b,c\n−1,2,3', [[-1, 2, 3]]],
    ['a column of text before', 'who,a,b,c\nAnn,1,2,3\nBob,4,5,6'],
    ['a column of text after', 'a,b,c,who\n1,2,3,Ann\n4,5,6,Bob'],
    ['row names without a header', 'a,b,c\nAnn,1,2,3\nBob,4,5,6'],
    ['trailing separators', 'a,b,c,\n1,2,3,\n4,5,6,'],
    ['names of columns twice', 'a,a,a\n1,2,3\n4,5,6'],
    ['empty names', ',,\n1,2,3\n4,5,6'],
    ['what Excel writes first', 'sep=;\na;b;c\n1;2;3\n4;5;6'],
    ['one row', '1,2,3', [[1, 2, 3]]],
    ['names from elsewhere', 'длина,宽,größe\n1,2,3\n4,5,6'],
  ];

  test.each(cases.map(([name, text, rows = three]) => ({ name, text, rows })))('$name', ({ text, rows }) => {
    const { data, badRows, bad } = pick(text);
    expect(bad).toEqual([]);
    expect(badRows).toBe(0);
    expect(data.rows).toEqual(rows);
  });

  test('columns keep their names, made different where they are not', () => {
    expect(sound('who,"a, of b",a\nx,1,2').columns).toEqual(['who', 'a, of b', 'a']);
    expect(sound('a,a,\n1,2,3').columns).toEqual(['a', 'a (column 2)', 'column 3']);
    expect(sound('1,2,3').columns).toEqual(['column 1', 'column 2', 'column 3']);
  });
});

describe('files that are refused say why', () => {
  test.each([
    ['empty', '', /is empty/],
    ['blanks only', ' \n\t\n', /is empty/],
    ['only a byte order mark', '\uFEFF', /is empty/],
    ['separators only', ',,\n,,', /no cell/],
    ['one column', 'a\n1\n2\n3', /only one column.*three are needed/],
    ['two columns', 'a,b\n1,2\n3,4', /only two columns/],
    ['prose', 'It was a dark night.\nNothing moved.', /only one column/],
    ['another separator', 'a/b/c\n1/2/3', /only one column.*comma, semicolon, tab/],
    ['a quote never closed', 'a,b,c\n1,2,3\n"4,5,6\n7,8,9', /quote.*row 3.*never closed/],
    ['a picture', '\u0089PNG\r\n\0\0\0IHDR', /not a text file/],
    ['UTF-16', '\0a\0,\0b\0,\0c', /not UTF-8/],
    ['too many columns', '1,'.repeat(300), /299|300 columns/],
    ['too large', ' '.repeat(largestCsv + 1), /larger than 5 MB/],
  ])('%s', (_name, text, why) => {
    const read = readCsv(text);
    expect(read.ok ? 'read' : read.why).toMatch(why);
  });
});

describe('bad cells are told by row and column, and good rows are kept', () => {
  test.each([
    ['text', 'a,b,c\n1,2,3\nx,5,6', 'row 3, column a: “x”, it is no number'],
    ['an empty cell', 'a,b,c\n1,2,3\n4,,6', 'row 3, column b: it is empty'],
    ['NA', 'a,b,c\n1,2,3\n4,5,NA', 'row 3, column c: “NA”, it is no number'],
    ['NaN', 'a,b,c\n1,2,3\n4,NaN,6', 'row 3, column b: “NaN”, it is no number'],
    ['Infinity', 'a,b,c\n1,2,3\n4,Infinity,6', 'row 3, column b: “Infinity”, it is no number'],
    ['too large', 'a,b,c\n1,2,3\n4,1e99,6', 'row 3, column b: “1e99”, it is beyond ±1e9'],
    ['a unit', 'a,b,c\n1,2,3\n4,5 cm,6', 'row 3, column b: “5 cm”, it is no number'],
    ['a hexadecimal number', 'a,b,c\n1,2,3\n4,0x10,6', 'row 3, column b: “0x10”, it is no number'],
    [
      'thousands',
      'a;b;c\n1,5;2;3\n4;1.234,5;6',
      'row 3, column b: “1.234,5”, its point may be a decimal one or one between thousands',
    ],
    [
      'commas between thousands',
      'a\tb\tc\n1\t2\t3\n4\t12,500\t6',
      'row 3, column b: “12,500”, commas between thousands are not read',
    ],
    [
      'a point in a column of commas',
      'a;b;c\n1,5;2,5;3\n4;1.234;6',
      'row 3, column b: “1.234”, its point may be a decimal one or one between thousands',
    ],
    ['a short row', 'a,b,c\n1,2,3\n4,5', 'row 3, column c: the row has only 2 cells'],
    ['a long row', 'a,b,c\n1,2,3\n4,5,6,7', 'row 3, column a: “4”, the row has 4 cells, and there are 3 columns'],
    ['rows after empty ones', 'a,b,c\n\n1,2,3\n\nx,5,6', 'row 5, column a: “x”, it is no number'],
    ['after a quoted line end', '"a\n",b,c\n1,2,3\nx,5,6', 'row 3, column a: “x”, it is no number'],
  ])('%s', (_name, text, words) => {
    const { data, badRows, bad } = pick(text);
    expect(data.rows.length).toBe(1);
    expect(badRows).toBe(1);
    expect(bad.map(badCellWords)).toEqual([words]);
  });

  test('the first ones only, the others counted', () => {
    const { bad, badRows, data } = pick(`a,b,c\n${'1,2,3\n'.repeat(60)}${'x,2,3\n'.repeat(50)}`);
    expect([bad.length, badRows, data.rows.length]).toEqual([mostBadCells, 50, 60]);
  });

  test('no good row, or no row at all, is refused', () => {
    expect(refuseData(pick('a,b,c\nx,y,1\nz,t,2'), false)).toMatch(/no row is good/);
    expect(refuseData(pick('a,b,c'), false)).toMatch(/no row beside the header/);
  });
});

describe('headers', () => {
  test.each([
    ['years as names', 'name,height,2020\nAnn,1,2\nBob,3,4', true],
    ['numbers only', '2019,2020,2021\n1,2,3\n4,5,6', false],
    ['an empty cell in the first row', ',2,3\n1,2,3\n4,5,6', false],
  ])('%s', (_name, text, hasHeader) => {
    expect(sound(text).hasHeader).toBe(hasHeader);
  });

  test('what was guessed can be put right, and back', () => {
    const csv = sound('2019,2020,2021\n1,2,3');
    const named = withHeader(csv, true);
    expect([named.columns, named.rows.length]).toEqual([['2019', '2020', '2021'], 1]);
    expect(withHeader(named, false)).toEqual(csv);
  });
});

describe('classes', () => {
  const text = 'kind,a,b\nleft,1,2\nright,3,4\nleft,5,6\n,7,8';

  test('are the texts of a column, of which one is 1', () => {
    const csv = sound(text);
    expect(valuesOf(csv, 0)).toEqual(['left', 'right']);
    const { data, bad } = pickColumns(csv, usualPick(csv, true));
    expect(data.rows).toEqual([
      [1, 2, -1],
      [3, 4, 1],
      [5, 6, -1],
    ]);
    expect(bad.map(badCellWords)).toEqual(['row 5, column kind: it is empty']);
    const other = pickColumns(csv, { columns: [1, 2, 0], positive: 'left' });
    expect(other.data.rows.map(([, , y]) => y)).toEqual([1, -1, 1]);
  });

  test('the class that reads as 1 is offered as 1, and what is missing is none', () => {
    const signed = sound('a,b,kind\n1,2,-1\n3,4,+1\n5,6,NA');
    expect(valuesOf(signed, 2)).toEqual(['-1', '+1']);
    expect(usualPick(signed, true).positive).toBe('+1');
    const { bad } = pickColumns(signed, { columns: [0, 1, 2], positive: '+1' });
    expect(bad.map(badCellWords)).toEqual(['row 4, column kind: “NA”, it names no class']);
  });

  test('must be two', () => {
    const csv = sound(text);
    expect(refuseData(pickColumns(csv, { columns: [1, 2, 0], positive: 'up' }), true)).toMatch(/one class/);
  });
});

describe('large files', () => {
  const line = (i: number) => `${i % 97}.5,${i % 89},${i % 83}\n`;

  test('of 10⁶ rows are refused at once, or cut with a note', () => {
    const million = Array.from({ length: 1e6 }, (_, i) => line(i)).join('');
    const time = cpuTime(() => expect(readCsv(million).ok).toBe(false));
    expect(time).toBeLessThan(5000);
    const short = pick('1,2\t3\t4\n'.repeat(5e5).slice(0, largestCsv));
    expect(short.notes.join(' ')).toMatch(/first 100,000 rows.*1,000 evenly spaced/);
  });

  test('as large as is taken are read and picked in a blink', () => {
    const text = line(7).repeat(Math.floor(largestCsv / line(7).length));
    const time = cpuTime(() => {
      const { data, notes } = pick(text);
      expect(data.rows.length).toBe(mostRows);
      expect(notes.length).toBe(2);
    });
    // 0.2 s are usual; this only sees a hang.
    expect(time).toBeLessThan(10_000);
    expect(sound(text).rows.length).toBeLessThanOrEqual(mostCsvRows + 1);
  });
});

test('any text at all is read or refused with a sentence', () => {
  const signs = ['"', ',', ';', '\t', '|', '\n', '\r', '1', '2.5', 'a', ' ', '""', '-', '\uFEFF', '😀'];
  let state = 7;
  const next = (n: number) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
  for (let trial = 0; trial < 3000; trial++) {
    const text = Array.from({ length: next(60) }, () => signs[next(signs.length)]).join('');
    const read = readCsv(text);
    if (!read.ok) expect(read.why.length).toBeGreaterThan(5);
    else {
      const picked = pickColumns(read.csv, usualPick(read.csv, trial % 2 > 0));
      expect(picked.data.rows.length + picked.badRows).toBe(read.csv.rows.length);
      expect(picked.data.rows.flat().every(Number.isFinite)).toBe(true);
    }
  }
});

test('a small table is written into the link, a large one is named by its file, rows and columns', () => {
  expect(dataText(pick('a,b,c\n1,2,3').data, 'x.csv')).toBe('a,b,c~1,2,3');
  expect(dataText(pick('1,2,3').data, 'x.csv')).toBe('column 1,column 2,column 3~1,2,3');
  expect(dataText(pick(`a,b,c\n${'1,2,3\n'.repeat(61)}`).data, 'x~y,z.csv')).toMatch(
    /^file:x y z\.csv,61,a,b,c,[0-9a-f]{8}$/,
  );
});

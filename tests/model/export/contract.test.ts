import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { none, number, tableOf, text } from '../../../src/model/export/table';
import type { BoardSource, TableExport } from '../../../src/model/export/table-export';
import { boardTables, sceneTables } from '../../../src/model/export/tables';
import type { Model } from '../../../src/model/types/types';
import { type Document, decodeDocument, presets } from '../../../src/state';
import { documentOfExhibit } from '../../../src/state/library/gallery';
import { catches, holdTo } from '../../contract';
import { exhibits } from '../../state/exhibits';
import { modelOf } from '../scene';
import { createTogetherBuilder } from '../together';
import { madeOf, tableContract } from './contract';

/** Scenes in which something is missing, beside every preset. */
const bare = {
  default: '',
  'singular, as a flow': 'map=polar&theta=0,0.5&run=flow&pace=speed',
  'two layers': 'map=deep-linear&w=0.6,0.3&A=2,-1,-1,1&loss=line&a=1&b=2&c=-3',
  'no parametric run': 'map=squared&start=-1,1',
  'far away': 'map=inverse&theta=1e-60,1',
};
const scenes: readonly (readonly [string, Model])[] = [
  ...Object.entries(bare).map(([name, query]) => [name, modelOf(query)] as const),
  ...presets.map(({ id, query }) => [id, modelOf(query)] as const),
];

const named = '?map=polar&p1=name:%3DHYPERLINK("x")&p2=map:deep-linear&p3=picture:flow;name:-1,"b"&grid=5&viewgrid=5';
const documents = [
  ...exhibits.map((exhibit) => [exhibit.id, documentOfExhibit(exhibit)] as const),
  ['names that look like formulas', decodeDocument(named).document] as const,
];
const boards = documents.map(([name, document]): readonly [string, BoardSource] => [
  name,
  { board: createBoardBuilder()(document), together: () => togetherOf(document) },
]);

function togetherOf(document: Document) {
  const model = createTogetherBuilder()(document);
  if (!model) throw new Error('a board without panels');
  return model;
}

describe('every table of a scene', () => {
  holdTo(
    tableContract,
    sceneTables.map((table) => [table.id, madeOf(table, scenes)] as const),
  );
});

describe('every table of a board', () => {
  holdTo(
    tableContract,
    boardTables.map((table) => [table.id, madeOf(table, boards)] as const),
  );
});

test.each([sceneTables, boardTables].map((tables) => [tables.map(({ id }) => id)]))('%s are told apart', (ids) => {
  expect(new Set(ids).size).toBe(ids.length);
});

describe('the contract', () => {
  interface Row {
    readonly x: number;
    readonly name: string;
  }
  const rows: readonly Row[] = [
    { x: -1.5, name: '=1+1' },
    { x: none, name: '' },
  ];
  const [x, name] = [number<Row>('x', 'a number', (row) => row.x), text<Row>('name', 'a text', (row) => row.name)];
  const table = (columns: readonly (typeof x)[], about = 'A table that is planted'): TableExport<readonly Row[]> => ({
    id: 'planted',
    label: 'Planted',
    of: (source) => tableOf(about, columns, source),
  });
  const made = (member: TableExport<readonly Row[]>, source = rows) => madeOf(member, [['rows', source]]);
  const whole = table([x, name]).of(rows);
  const sound = made(table([x, name]));

  catches(tableContract, sound, {
    'has an entry in the menu and a file name': {
      'a name with a slash': { ...sound, id: 'a/b' },
      'no label': { ...sound, label: '' },
    },
    'has rows, and says of what': {
      'no rows': made(table([x]), []),
      'no words': made(table([x], '')),
    },
    'has headings that differ and explain': {
      'a name used twice': made(table([x, { ...name, name: 'x' }])),
      'a name that is no variable': made(table([{ ...x, name: '∇L' }])),
      'no explanation': made(table([{ ...x, about: '' }])),
    },
    'has numbers with units, and texts without': {
      'a number without a unit': made(table([{ ...x, unit: '' }])),
      'a text with a unit': made(table([{ ...name, unit: '1' }])),
      'a unit that nobody knows': made(table([{ ...x, unit: 'furlong' as '1' }])),
    },
    'says no NaN, Infinity or undefined': {
      'a number that was made a text': made(table([text('x', 'a number', (row) => String(row.x))])),
      'what is not there': made(table([text('x', 'a text', () => `${undefined}`)])),
    },
    'is read back as what it was made of': {
      'a row that is too short': { ...sound, tables: [{ source: 'rows', table: { ...whole, rows: [[1]] } }] },
    },
  });

  test('a table that is added is saved as the others are, and only where it applies', () => {
    const member = { ...table([x, name]), applies: (source: readonly Row[]) => source.length > 1 };
    const { tables } = madeOf(member, [
      ['rows', rows],
      ['none', []],
    ]);
    expect(tables.map(({ source }) => source)).toEqual(['rows']);
  });
});

test('a model is built for each preset once', () => expect(scenes.length).toBe(presets.length + 5));

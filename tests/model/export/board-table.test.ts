import { describe, expect, test } from 'vitest';
import { createBoardBuilder } from '../../../src/model/board/build-board';
import { arrowsOfPanels } from '../../../src/model/export/arrow-table';
import { boardWords } from '../../../src/model/export/board-table';
import { matricesOfPanels } from '../../../src/model/export/matrix-table';
import { trajectoriesOfPanels } from '../../../src/model/export/run-table';
import { tableCsv, tableJson } from '../../../src/model/export/table';
import { decodeDocument } from '../../../src/state';

const board = createBoardBuilder()(
  decodeDocument('?map=polar&p1=&p2=map:deep-linear&p3=picture:flow;name:a, "b"&grid=5&viewgrid=5').document,
);

const source = {
  board,
  together(): never {
    throw new Error('not asked for');
  },
};

describe('tables of a board', () => {
  test('have a row for each arrow of each panel, named by its panel', () => {
    const { columns, rows } = arrowsOfPanels.of(source);
    expect(columns[0].name).toBe('panel');
    for (const { name, model, panel } of board.panels) {
      const own = rows.filter(([first]) => first === name);
      expect(own).toHaveLength((panel.view === 'response' ? model.response : model.flow).parametric.field.n);
    }
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  test('leave empty what a panel does not have', () => {
    const { columns, rows } = trajectoriesOfPanels.of(source);
    const r = columns.findIndex(({ name }) => name === 'theta_r');
    const [polar, deep] = board.panels.map(({ name }) =>
      rows.filter((row) => row[0] === name && row[1] === 'parametric'),
    );
    expect(polar.every((row) => Number.isFinite(row[r]))).toBe(true);
    expect(deep.every((row) => Number.isNaN(row[r]))).toBe(true);
    const csv = tableCsv(trajectoriesOfPanels.of(source));
    expect(csv).not.toMatch(/NaN|Infinity/);
    expect(csv).toContain('"a, ""b"""');
  });

  test('are sound JSON with the link and what is compared', () => {
    const text = tableJson(matricesOfPanels.of(source), { link: 'http://x/?v=1', state: boardWords(board) });
    const { rows, columns, link, state } = JSON.parse(text);
    expect(new Set(rows.map(([name]: string[]) => name))).toEqual(new Set(board.panels.map(({ name }) => name)));
    expect(columns[0].name).toBe('panel');
    expect([link, state]).toEqual(['http://x/?v=1', boardWords(board)]);
  });

  test('say once what all panels have in common', () => {
    const words = boardWords(board);
    expect(words.match(/Point loss/g)).toHaveLength(1);
    expect(words).toContain('Two-layer');
  });
});

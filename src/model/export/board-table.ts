import type { BoardModel } from '../build-board';
import { buildModel } from '../build-model';
import type { Model } from '../types';
import { flowTable, responseTable } from './arrow-table';
import { matrixTable } from './matrix-table';
import { runTable } from './run-table';
import { lossWords, mapWords, runWords } from './state-words';
import type { Cell, Column, Table } from './table';

/** Tables of all panels in one: a first column names the panel, and a cell is empty where a panel has no such number. */
export const boardTables = {
  arrows: (board: BoardModel): Table =>
    joined(board, (model, view) => (view === 'flow' ? flowTable : responseTable)(model)),
  matrices: (board: BoardModel): Table => joined(board, matrixTable),
  // Panels make no runs that they do not show.
  trajectories: (board: BoardModel): Table => joined(board, ({ scene }) => runTable(buildModel(scene))),
} as const;

function joined(board: BoardModel, tableOf: (model: Model, view: 'response' | 'flow') => Table): Table {
  // What a question hides is in no file either.
  const shown = board.panels.filter(({ model }) => !model.covered);
  const tables = shown.map(({ name, model, panel }) => ({ name, table: tableOf(model, panel.view) }));
  const columns = new Map<string, Column>();
  for (const { table } of tables) for (const column of table.columns) columns.set(column.name, column);
  const names = [...columns.keys()];
  return {
    about: [...new Set(tables.map(({ name, table }) => `${name}: ${table.about}`))].join(' '),
    columns: [{ name: 'panel', unit: '', about: 'name of the panel' }, ...columns.values()],
    rows: tables.flatMap(({ name, table }) => {
      const at = names.map((column) => table.columns.findIndex((own) => own.name === column));
      return table.rows.map((row): Cell[] => [name, ...at.map((i) => (i < 0 ? Number.NaN : row[i]))]);
    }),
  };
}

/** What is compared: what the panels have in common once, and what they do not panel by panel. */
export function boardWords({ panels }: BoardModel): string {
  const parts = panels.map(({ model, panel }) =>
    panel.view === 'flow' ? [lossWords(model), runWords(model)] : [lossWords(model)],
  );
  const common = new Set((parts[0] ?? []).filter((words) => parts.every((each) => each.includes(words))));
  const own = panels.map(({ name, model }, i) => {
    const rest = parts[i].filter((words) => !common.has(words));
    return [`${name}: ${mapWords(model)}`, ...rest].join(', ');
  });
  return [...own, ...common].map((words) => `${words}.`).join(' ');
}

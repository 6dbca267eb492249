import type { PictureKey } from '../overlay/overlay';
import type { Model } from '../types/types';
import { lossWords, mapWords, runWords } from './state-words';
import { type Heading, none, type Table, tableOf, text } from './table';
import type { BoardSource } from './table-export';

/**
 * A table of each panel, all in one: a first column names the panel, and a cell is empty where a panel has no such number.
 * What a question hides is in no file either.
 */
export const ofPanels =
  (tableOfPanel: (model: Model, view: PictureKey) => Table) =>
  ({ board }: BoardSource): Table => {
    const shown = board.panels.filter(({ covered }) => !covered);
    const tables = shown.map(({ name, model, panel }) => ({ name, table: tableOfPanel(model, panel.view) }));
    const headings = new Map(tables.flatMap(({ table }) => table.columns).map((heading) => [heading.name, heading]));
    return tableOf(
      [...new Set(tables.map(({ name, table }) => `${name}: ${table.about}`))].join(' '),
      [text<PanelRow>('panel', 'name of the panel', ({ panel }) => panel), ...Array.from(headings.values(), cellUnder)],
      tables.flatMap(({ name, table }) => {
        const at = new Map(table.columns.map((heading, i) => [heading.name, i]));
        return table.rows.map((cells): PanelRow => ({ panel: name, cell: (column) => cells[at.get(column) ?? -1] }));
      }),
    );
  };

interface PanelRow {
  readonly panel: string;
  cell(column: string): number | string | undefined;
}

const cellUnder = (heading: Heading) => ({
  ...heading,
  of: ({ cell }: PanelRow) => cell(heading.name) ?? (heading.unit === '' ? '' : none),
});

/** What is compared: what the panels have in common once, and what they do not panel by panel. */
export function boardWords({ panels }: BoardSource['board']): string {
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

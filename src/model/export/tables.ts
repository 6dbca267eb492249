/** The tables that can be saved: a new one is one file and one line here. Menus list them in this order. */
import { arrowsOfPanels, descentArrows, responseArrows } from './arrow-table';
import { criticalPoints } from './critical-table';
import { predictions } from './data-table';
import { ends } from './ends-table';
import { matrices, matricesOfPanels } from './matrix-table';
import { results } from './result-table';
import { trajectories, trajectoriesOfPanels } from './run-table';
import type { BoardTable, SceneTable, TableExport } from './table-export';

/** Tables of one scene. */
export const sceneTables: readonly SceneTable[] = [
  responseArrows,
  descentArrows,
  matrices,
  trajectories,
  ends,
  criticalPoints,
  predictions,
];

/** Tables of all panels of a board. */
export const boardTables: readonly BoardTable[] = [arrowsOfPanels, matricesOfPanels, trajectoriesOfPanels, results];

/** Those of the tables that there are now. */
export const tablesFor = <Source>(tables: readonly TableExport<Source>[], source: Source) =>
  tables.filter(({ applies }) => applies?.(source) ?? true);

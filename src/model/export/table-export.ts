import type { BoardModel } from '../board/build-board';
import type { TogetherModel } from '../board/together';
import type { Model } from '../types/types';
import { type Provenance, type Table, tableCsv, tableJson } from './table';

/** A table that can be saved: its entry in the menu, its name among the files, its numbers. */
export interface TableExport<Source> {
  /** Part of the file's name. */
  readonly id: string;
  /** As the menu says it. */
  readonly label: string;
  /** Whether there is such a table now. Absent: always. */
  readonly applies?: (source: Source) => boolean;
  readonly of: (source: Source) => Table;
}

/** What the tables of a scene are made of. */
export type SceneTable = TableExport<Model>;

/** What the tables of a board are made of; its runs in one picture only where they are asked for. */
export interface BoardSource {
  readonly board: BoardModel;
  together(): TogetherModel;
}
export type BoardTable = TableExport<BoardSource>;

interface TableFormat {
  readonly type: string;
  write(table: Table, from: Provenance): string;
}

const formats = {
  csv: { type: 'text/csv', write: tableCsv },
  json: { type: 'application/json', write: tableJson },
} satisfies Record<string, TableFormat>;

export type FormatKey = keyof typeof formats;

/** How a table is saved, by the ending of the file's name. */
export const tableFormats: Readonly<Record<FormatKey, TableFormat>> = formats;
export const formatKeys = Object.keys(formats) as readonly FormatKey[];

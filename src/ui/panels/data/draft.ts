import type { Csv } from '../../../state/files/csv';
import { createSetting, useSetting } from '../../session/setting';

/** A file that was read and whose columns are yet to be chosen. */
export interface Draft {
  /** Tells it from every other, whatever their names. */
  readonly id: number;
  readonly file: string;
  readonly csv: Csv;
}

/** Files that are read as tables of data rather than as scenes. */
export const isDataFile = ({ name }: File): boolean => /\.(?:csv|tsv|tab|txt)$/i.test(name);

// One page has one form for data, wherever a file comes from: chosen, pasted or dropped anywhere.
const held = createSetting<{ readonly draft: Draft | undefined }>({ draft: undefined });

let drafts = 0;

export function setDraft(next: Omit<Draft, 'id'> | undefined): void {
  drafts++;
  held.set({ draft: next && { ...next, id: drafts } });
}

export const useDraft = (): Draft | undefined => useSetting(held, ({ draft }) => draft);

import { useSyncExternalStore } from 'preact/compat';
import type { Csv } from '../../../state/files/csv';

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
let draft: Draft | undefined;
const listeners = new Set<() => void>();

let drafts = 0;

export function setDraft(next: Omit<Draft, 'id'> | undefined): void {
  drafts++;
  draft = next && { ...next, id: drafts };
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDraft = (): Draft | undefined => useSyncExternalStore(subscribe, () => draft);

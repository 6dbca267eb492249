import { inLabOrder, type LabName } from '.';
import type { AnyLab, AnyWords } from './lab';

interface LabFile {
  readonly lab: AnyLab;
}

/** What each lab is about: the list of labs shows them all. */
export const labWords: ReadonlyMap<LabName, AnyWords> = inLabOrder(
  import.meta.glob<AnyWords>('./*/words.ts', { eager: true, import: 'words' }),
);

const files = inLabOrder(import.meta.glob<LabFile>('./*/index.ts'));

/** Loads one lab: its controls, numbers and pictures. */
export async function loadLab(name: LabName): Promise<AnyLab> {
  const load = files.get(name);
  if (!load) throw new Error(`there is no lab ${name}`);
  return (await load()).lab;
}

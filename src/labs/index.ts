/** The labs, by folder, in the order in which they are listed; the names stand in links for ever. */
export const labNames = [
  'incremental',
  'depth-that-hurts',
  'matrix-factorization',
  'kernel-to-rich',
  'depth-preconditioner',
  'convergence',
  'quadratic-network',
  'disparity',
  'dead-units',
  'inverse-stability',
] as const;

export type LabName = (typeof labNames)[number];

export const isLabName = (name: string): name is LabName => labNames.some((each) => each === name);

/** The files of one name in the folders of all labs, by folder, in the order of the table. */
export function inLabOrder<File>(files: Readonly<Record<string, File>>): ReadonlyMap<LabName, File> {
  const byFolder = new Map(Object.entries(files).map(([path, file]) => [path.split('/')[1], file]));
  return new Map(
    labNames.flatMap((name) => {
      const file = byFolder.get(name);
      return file === undefined ? [] : [[name, file] as const];
    }),
  );
}

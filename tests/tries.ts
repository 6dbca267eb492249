/**
 * How many cases are tried where many can be made: all in `npm run test:long`, a few, and the same each time, in
 * `npm test`. The long run takes every test file that imports this one.
 */
export const tries = (all: number, few: number): number => (inLongRun ? all : few);

/** Of what is one of many much alike, and takes long: tests that only the long run has. */
export const inLongRun = process.env.REPARAM_LONG === '1';

/** All of a list in the long run; in `npm test` a few of it, spread evenly over the list, its first among them. */
export function some<T>(all: readonly T[], few: number): readonly T[] {
  const count = Math.min(all.length, tries(all.length, few));
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] as T);
}

import { readFileSync, writeFileSync } from 'node:fs';

/** A case that was once wrong: it is tried again by the tests, by its kind. */
export interface Found {
  readonly kind: string;
  readonly seed: string;
  /** What was wrong with it then. */
  readonly fault: string;
  readonly trial: unknown;
}

const path = new URL('../fixtures/fuzz.json', import.meta.url);

export const readFound = (): readonly Found[] => JSON.parse(readFileSync(path, 'utf8'));
export const keepFound = (found: readonly Found[]): void => writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);

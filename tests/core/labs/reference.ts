import { readFileSync } from 'node:fs';

/**
 * Independent reference values of the labs: 25 to 2000 digits for closed forms, DOP853 at 1e-12 for flows, and a second
 * implementation in another language for the integer counts.
 */
const labs: unknown = JSON.parse(readFileSync(new URL('../../fixtures/labs.json', import.meta.url), 'utf8'));

/** The cases of one lab, `L1` to `L11`; each test says which shape it reads. */
export const reference = <T>(lab: string): T => (labs as Readonly<Record<string, T>>)[lab];

/** The largest |x − y| / max(1, |y|), y the reference; Infinity where lengths differ or x is not a number. */
export function worst(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let most = x.length === y.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < y.length; i++) {
    const error = Math.abs(x[i] - y[i]) / Math.max(1, Math.abs(y[i]));
    most = Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(most, error);
  }
  return most;
}

/** |x/y − 1|, y the reference. */
export const relative = (x: number, y: number): number => Math.abs(x / y - 1);

/** Row-major numbers of nested rows. */
export const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());

/**
 * How many cases are tried where many can be made: all in `npm run test:long`, a few, and the same each time, in
 * `npm test`. The long run takes every test file that imports this one.
 */
export const tries = (all: number, few: number): number => (process.env.REPARAM_LONG === '1' ? all : few);

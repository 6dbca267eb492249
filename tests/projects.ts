import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProjectConfiguration, UserWorkspaceConfig } from 'vitest/config';
import { patience } from './browser/page/patience.ts';

/** Test files that measure time in a page. */
const timed = 'tests/browser/**/*.timed.test.ts';

/** The bench beside other libraries has packages of its own. */
const isOurs = (file: string): boolean => file.endsWith('.test.ts') && !file.includes('node_modules');

/** Test files that try more in a long run: those that ask how many. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const longer = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => isOurs(file) && /\/tries(\.ts)?'/.test(readFileSync(join(folder, file), 'utf8')))
  .map((file) => `tests/${file.replaceAll('\\', '/')}`);

// Some run the linter and the compiler, which take their time on a loaded machine.
const inNode = {
  environment: 'node',
  maxWorkers: '100%',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  setupFiles: './tests/chance.ts',
} as const;
const inBrowser = {
  environment: 'node',
  globalSetup: './tests/browser/page/global-setup.ts',
  // A worker keeps its browser and its pages from file to file.
  isolate: false,
  testTimeout: 6 * patience,
  hookTimeout: 6 * patience,
  expect: { poll: { timeout: patience, interval: 40 } },
  // On a machine that nobody watches a test may be tried again, and is named at the end if that is what it took.
  retry: Number(process.env.REPARAM_RETRY) || 0,
} as const;
/** Beside each other, after the tests in Node: three for two cores, since pages wait for frames half of the time. */
const abreast = {
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  sequence: { groupOrder: 1 },
  provide: { isTimed: false },
} as const;
/** One page at a time, after all others: pages that are timed must not compete for the processor. */
const alone = { maxWorkers: 1, sequence: { groupOrder: 2 }, provide: { isTimed: true } } as const;
const long = { env: { REPARAM_LONG: '1' }, testTimeout: 180_000 } as const;

const all = ['tests/**/*.test.ts'];
/** Test files that put something in the place of a module, or look at what is not loaded yet. */
const fresh = ['tests/**/*.fresh.test.ts'];
const pages = ['tests/browser/**', '**/node_modules/**'];
const longerPages = longer.filter((file) => file.startsWith('tests/browser/'));
const isTimed = (file: string): boolean => file.endsWith('.timed.test.ts');

const settings: readonly NonNullable<UserWorkspaceConfig['test']>[] = [
  // A worker keeps its modules from file to file, since most of a file's time is to load them.
  {
    name: 'unit',
    ...inNode,
    isolate: false,
    setupFiles: [inNode.setupFiles, './tests/loaded.ts'],
    include: all,
    exclude: [...pages, ...fresh],
  },
  { name: 'fresh', ...inNode, include: fresh },
  { name: 'browser', ...inBrowser, ...abreast, include: ['tests/browser/**/*.test.ts'], exclude: [timed] },
  { name: 'timed', ...inBrowser, ...alone, include: [timed] },
  { name: 'long', ...inNode, ...long, include: longer, exclude: pages },
  { name: 'long-browser', ...inBrowser, ...abreast, ...long, include: longerPages.filter((file) => !isTimed(file)) },
  { name: 'long-timed', ...inBrowser, ...alone, ...long, include: longerPages.filter(isTimed) },
];

/**
 * What is run together: `unit`, `fresh`, `browser` and `timed` by `npm test`, one after the other; those called `long` by
 * `npm run test:long`. Files run beside each other, except where time is measured.
 */
export const projects = settings.map((test): TestProjectConfiguration => ({ extends: true, test }));

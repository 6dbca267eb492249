import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { formulas } from './.config/formulas.ts';
import { devHeaders, securityMeta, siteHeaders } from './.config/security.ts';
import { patience } from './tests/browser/patience.ts';

const timedTests = 'tests/browser/**/*.timed.test.ts';
const longTests = 'tests/**/*.long.test.ts';

/** Tests in a real browser, which start when those of a lower order have ended. */
function browserProject(
  name: string,
  groupOrder: number,
  include: string[],
  exclude: string[],
): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: 'node',
      include,
      exclude,
      globalSetup: './tests/browser/global-setup.ts',
      sequence: { groupOrder },
      // A file beside another has half the machine, so two of them are as many as two cores carry.
      maxWorkers: name === 'browser' ? 2 : 1,
      testTimeout: 3 * patience,
      hookTimeout: 3 * patience,
      expect: { poll: { timeout: patience, interval: 40 } },
    },
  };
}

export default defineConfig({
  // The built site is relocatable: it works from any folder of any host.
  base: './',
  plugins: [react(), formulas(), securityMeta()],
  build: {
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Every browser the app supports knows modulepreload.
    modulePreload: { polyfill: false },
    // The size test reads from it what the first page loads.
    manifest: true,
    // One file of what every page loads: sixty small ones weigh more, since each is compressed by itself.
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  server: { host: 'localhost', headers: devHeaders },
  preview: { host: 'localhost', port: 4173, strictPort: true, headers: siteHeaders },
  test: {
    reporters: ['default', './tests/summary-reporter.ts'],
    // What is too long for every run is named `*.long.test.ts`, and what measures time in a page `*.timed.test.ts`.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', longTests],
          // Some run the linter and the compiler, which take their time on a loaded machine.
          testTimeout: 60_000,
        },
      },
      browserProject('browser', 1, ['tests/browser/**/*.test.ts'], [timedTests, longTests]),
      // One page at a time, after all others: pages that are timed must not compete for the processor.
      browserProject('timed', 2, [timedTests], [longTests]),
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: [longTests],
          exclude: ['tests/browser/**'],
          testTimeout: 180_000,
        },
      },
      browserProject('long-browser', 1, ['tests/browser/**/*.long.test.ts'], []),
    ],
  },
});

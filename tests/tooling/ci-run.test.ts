import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from './sandbox.ts';

/** What a command of npm prints, and its exit code. */
type Outcome = readonly [lines: string, code: number];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reparam-ci-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script with an npm that does nothing but what is said here; its last line and exit code. */
function run(outcomes: { readonly ci?: Outcome; readonly test: Outcome; readonly long: Outcome }) {
  mkdirSync(join(folder, '.ci'));
  cpSync(join(root, '.ci/run'), join(folder, '.ci/run'));
  const cases = Object.entries({ ci: ['installed', 0] as Outcome, ...outcomes }).map(
    ([name, [lines, code]]) =>
      `${name === 'long' ? '"run test:long"' : `${name}*`}) printf '%b\\n' '${lines}'; exit ${code};;`,
  );
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\ncase "$*" in\n${cases.join('\n')}\n*) exit 9;;\nesac\n`);
  chmodSync(npm, 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], { env, encoding: 'utf8' });
  return { last: stdout.trimEnd().split('\n').at(-1), status };
}

const good: Outcome = ['lint is silent\\n\\n12 passed, 0 failed', 0];

describe('the last line and the exit code of .ci/run', () => {
  test('sum over both commands', () => {
    expect(run({ test: good, long: ['3 passed, 0 failed', 0] })).toEqual({ last: '15 passed, 0 failed', status: 0 });
  });

  test.each([
    ['a failed test', { test: ['10 passed, 2 failed', 1], long: good }, '22 passed, 2 failed'],
    ['a failed long test', { test: good, long: ['1 passed, 1 failed, 4 skipped', 1] }, '13 passed, 1 failed'],
    ['failures in both', { test: ['1 passed, 2 failed', 1], long: ['3 passed, 4 failed', 1] }, '4 passed, 6 failed'],
    ['a build that breaks', { test: ['error: no such file', 2], long: good }, '12 passed, 1 failed'],
    [
      'an error after the tests',
      { test: ['12 passed, 0 failed\\nout of memory', 137], long: good },
      '24 passed, 1 failed',
    ],
    ['success without a count', { test: ['nothing to do', 0], long: good }, '12 passed, 1 failed'],
    ['no test at all', { test: good, long: ['0 passed, 0 failed', 0] }, '12 passed, 1 failed'],
    ['failures that are called success', { test: ['5 passed, 1 failed', 0], long: good }, '17 passed, 1 failed'],
    ['an installation that fails', { ci: ['no network', 1], test: good, long: good }, '0 passed, 1 failed'],
  ] as const)('%s fails the run', (_, outcomes, last) => {
    expect(run(outcomes)).toEqual({ last, status: 1 });
  });

  test('the last of several counts of a command is taken', () => {
    const twice: Outcome = ['0 passed, 1 failed\\nonce more\\n7 passed, 0 failed', 0];
    expect(run({ test: twice, long: good }).last).toBe('19 passed, 0 failed');
  });
});

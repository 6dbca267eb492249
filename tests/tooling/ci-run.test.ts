import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** A command that does this. */
function script(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** Runs the script with an npm that does nothing but what is said here; its last line, exit code and all lines. */
function runWhole(outcomes: { readonly ci?: Outcome; readonly test: Outcome; readonly long: Outcome }) {
  mkdirSync(join(folder, '.ci'));
  cpSync(join(root, '.ci/run'), join(folder, '.ci/run'));
  const cases = Object.entries({ ci: ['installed', 0] as Outcome, ...outcomes }).map(
    ([name, [lines, code]]) =>
      `${name === 'long' ? '"run test:long"' : `${name}*`}) printf '%b\\n' '${lines}'; exit ${code};;`,
  );
  script('npm', `case "$*" in\n${cases.join('\n')}\n*) exit 9;;\nesac`);
  // Nothing is to be fetched by a test.
  script('firefox', 'exit 0');
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], { env, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return { last: lines.at(-1), status, lines };
}

function run(outcomes: Parameters<typeof runWhole>[0]) {
  const { last, status } = runWhole(outcomes);
  return { last, status };
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

  test('what failed is said again at the end, since the long run comes after it', () => {
    const fault = 'FAIL  unit  tests/a.test.ts > a > b';
    const failing: Outcome = [` \\033[31m${fault}\\033[39m\\nError: no\\n1 passed, 1 failed`, 1];
    const long: Outcome = [`${'a line\\n'.repeat(300)}3 passed, 0 failed`, 0];
    const ended = (lines: readonly string[]) => lines.slice(-10).join('\n');
    expect(ended(runWhole({ test: failing, long }).lines)).toContain(`${fault}\nError: no`);
    rmSync(join(folder, '.ci'), { recursive: true });
    const unbuilt: Outcome = ['error: no such file', 2];
    expect(ended(runWhole({ test: unbuilt, long }).lines)).toContain('error: no such file');
  });

  test('what passed only when it was tried again is named at the end', () => {
    const named = 'passed when tried again: tests/a.test.ts > b';
    const unsteady: Outcome = [`${named}\\n4 passed, 0 failed`, 0];
    const { lines, status } = runWhole({ test: unsteady, long: [`${'a line\\n'.repeat(300)}3 passed, 0 failed`, 0] });
    expect(lines.slice(-3)).toEqual([named, '', '7 passed, 0 failed']);
    expect(status).toBe(0);
  });

  test('the last of several counts of a command is taken', () => {
    const twice: Outcome = ['0 passed, 1 failed\\nonce more\\n7 passed, 0 failed', 0];
    expect(run({ test: twice, long: good }).last).toBe('19 passed, 0 failed');
  });
});

/** Runs the script where there are but a few commands, with these besides; what it asked of the package manager. */
function runBare(commands: Readonly<Record<string, string>>): { status: number | null; asked: string } {
  const tools = 'bash cat dirname grep id mktemp rm sh tail tee timeout'.split(' ');
  for (const tool of tools.filter((name) => !(name in commands))) {
    const found = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
    symlinkSync(found, join(folder, tool));
  }
  mkdirSync(join(folder, '.ci'));
  cpSync(join(root, '.ci/run'), join(folder, '.ci/run'));
  script('npm', 'echo "1 passed, 0 failed"');
  for (const [name, text] of Object.entries(commands)) script(name, text);
  const { status } = spawnSync('bash', [join(folder, '.ci/run')], { env: { ...process.env, PATH: folder } });
  const asked = join(folder, 'asked');
  return { status, asked: existsSync(asked) ? readFileSync(asked, 'utf8') : '' };
}

describe('Firefox', () => {
  const asking = (code: number) => `echo "$*" >> "$(dirname "$0")/asked"; exit ${code}`;

  test('is fetched by root where there is none', () => {
    const { status, asked } = runBare({ id: 'echo 0', 'apt-get': asking(0) });
    expect(asked).toMatch(/^update\ninstall .*--download-only firefox-esr\ninstall .*--no-download firefox-esr\n$/);
    expect(status).toBe(0);
  });

  test.each([
    ['where it cannot be fetched', { id: 'echo 0', 'apt-get': asking(100) }, 'update\n'],
    ['where one is there', { id: 'echo 0', 'apt-get': asking(0), firefox: 'exit 0' }, ''],
    ['for others than root', { id: 'echo 1000', 'apt-get': asking(0) }, ''],
    ['where there is no such package manager', { id: 'echo 0' }, ''],
  ])('is done without %s, and the run is sound', (_, commands, asked) => {
    expect(runBare(commands)).toEqual({ status: 0, asked });
  });
});

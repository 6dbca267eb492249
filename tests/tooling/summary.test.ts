import { describe, expect, test } from 'vitest';
import { type CountedModule, type RetriedTest, summaryLine, tally, unsteady } from '../summary-reporter.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

function module(states: readonly State[], ok = !states.includes('failed')): CountedModule {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { ok: () => ok, state: () => (ok ? 'passed' : 'failed'), children: { allTests: () => tests } };
}

describe('the last line of a run', () => {
  test('says how many tests passed, failed and were skipped', () => {
    expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summaryLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });

  test('totals over files of all projects', () => {
    const total = tally([module(['passed', 'passed', 'skipped']), module(['failed', 'passed'])], 0);
    expect(total).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('a file that cannot run is a failure', () => {
    expect(tally([module([], false), module(['passed'])], 0)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('an error outside every test, and a test that never ended, are failures', () => {
    expect(tally([module(['passed', 'pending'])], 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});

test('a test that passed when it was tried again is named, with why it failed, in one line', () => {
  const diff = '\u001b[32m- Expected\u001b[39m\n+ Received\n\n  {\n-   "a": 1,\n+   "a": 2,\n  }';
  const retried = (fullName: string, flaky: boolean, errors?: { message: string; diff: string }[]): RetriedTest => ({
    fullName,
    module: { relativeModuleId: 'tests/a.test.ts' },
    diagnostic: () => ({ flaky }),
    result: () => ({ errors }),
  });
  const lines = unsteady([
    retried('a > b', true),
    retried('a > c', false),
    retried('a > d', true, [{ message: 'expected this\nto equal that', diff }]),
    retried('a > e', true, [{ message: 'x'.repeat(9000), diff: '' }]),
  ]);
  expect(lines.slice(0, -1)).toEqual([
    'passed when tried again: tests/a.test.ts > a > b',
    'passed when tried again: tests/a.test.ts > a > d (expected this - "a": 1, + "a": 2,)',
  ]);
  expect(lines.at(-1)).toMatch(/a > e \(x{400}\)$/);
});

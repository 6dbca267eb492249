import { writeSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from 'vitest/node';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The line that every run ends with, for people and for scripts. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

/** What the tally needs of a test module. */
export type CountedModule = Pick<TestModule, 'ok' | 'state'> & {
  readonly children: { allTests(): Iterable<{ result(): { state: 'passed' | 'failed' | 'skipped' | 'pending' } }> };
};

/** A file that could not run, or an error outside every test, counts as one failure: it must not pass unseen. */
export function tally(modules: readonly CountedModule[], unhandledErrors: number): Tally {
  const total: Tally = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    const failedBefore = total.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test still pending at the end was never finished.
      if (state === 'pending') total.failed += 1;
      else total[state] += 1;
    }
    if (!module.ok() && total.failed === failedBefore) total.failed += 1;
  }
  return total;
}

interface Told {
  readonly message: string;
  readonly diff?: string | undefined;
}

/** A test of which is known whether it needed a second try. */
export type RetriedTest = Pick<TestCase, 'fullName'> & {
  readonly module: { readonly relativeModuleId: string };
  diagnostic(): { readonly flaky: boolean } | undefined;
  result(): { readonly errors?: readonly Told[] | undefined };
};

/**
 * The tests that failed at first and passed when they were tried again, and why they failed: no failures, but nothing to
 * keep silent about.
 */
export function unsteady(tests: Iterable<RetriedTest>): string[] {
  return [...tests]
    .filter((test) => test.diagnostic()?.flaky)
    .map((test) => `passed when tried again: ${test.module.relativeModuleId} > ${test.fullName}${reasonOf(test)}`);
}

/** Characters of a reason, which is to stand in one line. */
const longest = 400;

/** What was said of the first try, and what of it was not as expected. */
function reasonOf(test: RetriedTest): string {
  const [first] = test.result().errors ?? [];
  if (!first) return '';
  const [message = '', ...rest] = stripVTControlCharacters(`${first.message}\n${first.diff ?? ''}`).split('\n');
  const differing = rest.filter((line) => /^[-+] (?!Expected|Received)/.test(line)).map((line) => line.trim());
  return ` (${[message, ...differing].join(' ').replace(/\s+/g, ' ').slice(0, longest)})`;
}

export default class SummaryReporter implements Reporter {
  private watching = false;
  private last: Tally | undefined;
  private unsteady: readonly string[] = [];

  onInit(vitest: Vitest): void {
    this.watching = vitest.config.watch;
    // Vitest reports some errors after the end of the run; the line must come after those, too.
    if (!this.watching) process.once('exit', () => this.print());
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.last = tally(modules, unhandledErrors.length);
    this.unsteady = modules.flatMap((module) => unsteady(module.children.allTests()));
    if (this.watching) this.print();
  }

  private print(): void {
    const total = this.last ?? { passed: 0, failed: 0, skipped: 0 };
    // A run that proves nothing, or ends in an error outside its tests, has failed.
    const unsound = total.passed === 0 || (!this.watching && process.exitCode);
    if (total.failed === 0 && unsound) total.failed = 1;
    writeSync(process.stdout.fd, ['', ...this.unsteady, summaryLine(total), ''].join('\n'));
  }
}

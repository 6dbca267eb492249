/**
 * Tasks of a page that take too long. Pages beside each other keep each other waiting, so that a task which is long by
 * the clock is only suspected: the session is played again by itself, and its tasks are told by their processor time.
 */
import type { Browser, Page } from 'playwright-core';
import { longestTask } from '../../bench/trace.ts';
import { invariantOf, type Kind } from '../kind.ts';

/** How long the longest task of a page’s main thread takes while something is done to it, in ms. */
type Clock = (page: Page, act: () => Promise<void>) => Promise<number>;

export interface LongTasks {
  /** Ms. */
  readonly limit: number;
  readonly clock: Clock;
}

export const untimed: LongTasks = {
  limit: Number.POSITIVE_INFINITY,
  async clock(_, act) {
    await act();
    return 0;
  },
};

/** Runs in the page, before its own scripts. */
export function watchTasks(): void {
  const tasks: number[] = [];
  Reflect.set(window, 'tasks', tasks);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (Reflect.get(window, 'tasks') as number[]).splice(0));

/** By the clock on the wall, for pages that watch their tasks. */
export const wallClock: Clock = async (page, act) => {
  await longTasks(page);
  await act();
  return Math.max(0, ...(await longTasks(page)));
};

/** By the processor, for the only page of a browser. */
export const processorClock =
  (browser: Browser): Clock =>
  (page, act) =>
    longestTask(browser, page, act);

export async function taskFaults(
  { limit, clock }: LongTasks,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly string[]> {
  const longest = await clock(page, act);
  return longest > limit ? [`task: ${Math.round(longest)} ms`] : [];
}

const isTask = (fault: string): boolean => invariantOf(fault) === 'task';

/** What came of the suspicions. */
export interface Judged {
  suspected: number;
  confirmed: number;
}

/**
 * A kind whose long tasks are faults where another, which plays one session at a time and counts processor time, finds
 * them too. What a machine does besides slows the processor as well, so the quickest of three tries counts.
 */
export function judgedBy<Case>(kind: Kind<Case>, alone: Kind<Case>, judged: Judged): Kind<Case> {
  let turn: Promise<unknown> = Promise.resolve();
  const judge = async (trial: Case): Promise<readonly string[]> => {
    for (let tries = 1; ; tries++) {
      const faults = await alone.faults(trial);
      if (tries < 3 && faults.some(isTask)) continue;
      if (faults.some(isTask)) judged.confirmed++;
      return faults;
    }
  };
  return {
    ...kind,
    async faults(trial) {
      const faults = await kind.faults(trial);
      if (!faults.some(isTask)) return faults;
      judged.suspected++;
      const verdict = turn.then(() => judge(trial));
      turn = verdict.catch(() => undefined);
      return await verdict;
    },
  };
}

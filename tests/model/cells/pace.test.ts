import { effect, signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { coarseFirst, finish, type Steps } from '../../../src/core';
import { cell, type Effort } from '../../../src/model/cells/cell';
import { atOnce, inSlices } from '../../../src/model/cells/pace';
import { roughCell } from '../../../src/model/cells/rough-cell';

/** A page whose clock goes on only while work is done, and whose later tasks wait to be run. */
function page() {
  let time = 0;
  const tasks: (() => void)[] = [];
  const pace = inSlices({ now: () => time, later: (run) => void tasks.push(run) });
  /** Adds 1, 2, … n; each takes so many ms. */
  function* adding(n: number, ms: number): Steps<number> {
    let sum = 0;
    for (let k = 1; k <= n; k++) {
      time += ms;
      sum += k;
      const known = sum;
      yield () => known;
    }
    return sum;
  }
  /** The next task, and how long it takes. */
  const runTask = (): number => {
    const before = time;
    tasks.shift()?.();
    return time - before;
  };
  const runAll = (): number => {
    let longest = 0;
    while (tasks.length > 0) longest = Math.max(longest, runTask());
    return longest;
  };
  return { pace, adding, runTask, runAll, tasks, now: () => time };
}

describe('work in slices', () => {
  test('is done in its frame where it is light, and nobody sees that it could be set down', () => {
    const { pace, adding, runAll } = page();
    const job = pace.begin(adding(10, 1));
    expect([job.made, job.done, pace.waiting.value]).toEqual([55, true, 0]);
    runAll();
    expect(pace.news.value).toBe(0);
  });

  test('is set down when the time of a frame is up, whatever else was begun in it, and done in short tasks', () => {
    const { pace, adding, runTask, runAll, now } = page();
    const jobs = [1, 2, 3, 4].map(() => pace.begin(adding(1000, 1)));
    // Each comes to its first step, so that there is something to see.
    expect(now()).toBeLessThan(40);
    expect(jobs.map(({ made }) => made !== undefined)).toEqual([true, true, true, true]);
    runTask();
    expect(pace.waiting.value).toBe(4);
    expect(runAll()).toBeLessThanOrEqual(12);
    expect(jobs.map(({ made, done }) => [made, done])).toEqual(jobs.map(() => [500_500, true]));
    expect(pace.waiting.value).toBe(0);
  });

  test('comes to its first step and no further where more would fill the frame, whatever time is left', () => {
    const { pace, adding, runAll, now } = page();
    const long = pace.begin(adding(3, 1), true);
    expect([now(), long.made, long.done]).toEqual([1, 1, false]);
    // What is begun after it in that frame has the rest of its time.
    expect(pace.begin(adding(3, 1)).done).toBe(true);
    runAll();
    expect([long.made, long.done]).toEqual([6, true]);
  });

  test.each([0, 3])(
    'comes to its first step in frames that are to be kept short, and in no later ones, after %s ms of work in the first',
    (ms) => {
      const { pace, adding, runAll, now } = page();
      pace.begin(adding(ms, 1));
      pace.keepShort();
      const job = pace.begin(adding(15, 1));
      expect([now(), job.made, job.done]).toEqual([ms + 1, 1, false]);
      runAll();
      expect(job.done).toBe(true);
      expect(pace.begin(adding(15, 1)).done).toBe(false);
      pace.begin(adding(400, 1));
      runAll();
      expect(pace.begin(adding(15, 1)).done).toBe(true);
    },
  );

  test('tells of what it has come to less and less often, so that a page which paints it can go on', () => {
    const { pace, adding, runAll, now } = page();
    const told: number[] = [];
    const stop = effect(() => void told.push(pace.news.value * 0 + now()));
    pace.begin(adding(20_000, 1));
    runAll();
    stop();
    const gaps = told.slice(1, -1).map((at, k) => at - told[k]);
    expect(gaps.every((gap, k) => k === 0 || gap >= gaps[k - 1] - 12)).toBe(true);
    expect(told.length).toBeLessThan(20);
    expect(told.length).toBeGreaterThan(5);
  });

  test('is given up when it is stopped', () => {
    const { pace, adding, runTask, runAll, now } = page();
    const job = pace.begin(adding(1000, 1));
    runTask();
    job.stop();
    const before = now();
    runAll();
    expect([now() - before, job.done, pace.waiting.value]).toEqual([0, false, 0]);
  });

  test('throws at whoever looks', () => {
    const { pace, runAll } = page();
    function* failing(): Steps<number> {
      yield undefined;
      throw new Error('no such number');
    }
    const job = pace.begin(failing());
    runAll();
    expect(() => job.made).toThrow('no such number');
  });
});

describe('a cell whose work is done in slices', () => {
  function sums() {
    const { adding, ...rest } = page();
    const [effort, n] = [signal<Effort>('full'), signal(1000)];
    const sum = roughCell(
      { effort, pace: rest.pace },
      { inputs: () => ({ n: n.value }), steps: (of, how) => adding(how === 'drag' ? 3 : of.n, 1) },
    );
    return { ...rest, effort, n, sum, doubled: cell(() => 2 * (sum.value ?? 0)) };
  }

  test('is a part of it at first, and what hangs on it follows when it is whole', () => {
    const { sum, doubled, runAll } = sums();
    expect(doubled.value).toBeLessThan(1_001_000);
    expect(sum.value).toBeGreaterThan(0);
    runAll();
    expect(doubled.value).toBe(1_001_000);
  });

  test('forgets a work for inputs that are no more', () => {
    const { n, sum, runTask, runAll, now } = sums();
    void sum.value;
    runTask();
    n.value = 100;
    void sum.value;
    const before = now();
    runAll();
    expect(sum.value).toBe(5050);
    expect(now() - before).toBeLessThan(100);
  });

  test('shows what a drag came to until it is known in full', () => {
    const { effort, n, sum, runTask, runAll } = sums();
    effort.value = 'drag';
    n.value = 2000;
    expect(sum.value).toBe(6);
    runTask();
    effort.value = 'full';
    expect(sum.value).toBe(6);
    runTask();
    expect(sum.value).toBe(6);
    runAll();
    expect(sum.value).toBe(2_001_000);
  });

  test('is whole at once where all is computed at once', () => {
    const { adding } = page();
    const effort = signal<Effort>('full');
    const sum = roughCell({ effort, pace: atOnce }, { inputs: () => ({}), steps: () => adding(1000, 1) });
    expect(sum.value).toBe(500_500);
  });
});

test('a coarse result stands in for what takes more than a few steps, and for nothing else', () => {
  function* counting(n: number): Steps<string> {
    for (let k = 0; k < n; k++) yield undefined;
    return `${n} steps`;
  }
  const tellings = (n: number) => {
    const told: string[] = [];
    const work = coarseFirst(counting(n), counting(2), 5);
    for (let step = work.next(); !step.done; step = work.next()) if (step.value) told.push(step.value());
    return told;
  };
  expect([tellings(4), tellings(50)]).toEqual([[], ['2 steps']]);
  expect(finish(coarseFirst(counting(50), counting(2), 5))).toBe('50 steps');
});

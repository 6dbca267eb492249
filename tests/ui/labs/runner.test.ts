import { describe, expect, test, vi } from 'vitest';
import type { Slices } from '../../../src/core/labs/slices';
import type { Answer, Order } from '../../../src/ui/labs/run/messages';
import { createRunner } from '../../../src/ui/labs/run/runner';
import { createServer } from '../../../src/ui/labs/run/server';
import type { Listener, Spawn } from '../../../src/ui/labs/run/threads';

/** Threads that do what a test says. */
function createThreads() {
  const threads: { readonly listener: Listener; readonly orders: Order[]; ended: boolean }[] = [];
  const spawn: Spawn = (listener) => {
    const thread = { listener, orders: [] as Order[], ended: false };
    threads.push(thread);
    return {
      post: (order) => thread.orders.push(order),
      end: () => {
        thread.ended = true;
      },
    };
  };
  return { threads, spawn };
}

const slice = (number: number, done: number, result: unknown): Answer => ({
  ...{ kind: 'slice', number, done, result, over: done === 1 },
});

describe('a run', () => {
  test('shows what has come so far, with the options it belongs to', () => {
    const { threads, spawn } = createThreads();
    const runner = createRunner('incremental', [spawn]);
    runner.start({ a: 1 });
    expect(threads[0].orders).toEqual([{ kind: 'run', number: 1, lab: 'incremental', options: { a: 1 } }]);
    threads[0].listener.answer(slice(1, 0.25, 'some'));
    expect(runner.get()).toMatchObject({ phase: 'running', done: 0.25, shown: { options: { a: 1 }, result: 'some' } });
    threads[0].listener.answer(slice(1, 1, 'all'));
    expect(runner.get()).toMatchObject({ phase: 'done', done: 1, shown: { result: 'all' } });
  });

  test('that begins anew keeps the last result until there is another, and hears no more of what ran before', () => {
    const { threads, spawn } = createThreads();
    const runner = createRunner('incremental', [spawn]);
    runner.start({ a: 1 });
    threads[0].listener.answer(slice(1, 1, 'old'));
    runner.start({ a: 2 });
    threads[0].listener.answer(slice(1, 1, 'late'));
    expect(runner.get()).toMatchObject({ phase: 'running', shown: { options: { a: 1 }, result: 'old' } });
    threads[0].listener.answer(slice(2, 0.5, 'new'));
    expect(runner.get().shown).toEqual({ options: { a: 2 }, result: 'new' });
    expect(threads.length).toBe(1);
  });

  test('stops at once', () => {
    const { threads, spawn } = createThreads();
    const runner = createRunner('incremental', [spawn]);
    runner.start({});
    threads[0].listener.answer(slice(1, 0.5, 'half'));
    runner.stop();
    expect(runner.get().phase).toBe('stopped');
    expect(threads[0].orders.at(-1)).toEqual({ kind: 'stop' });
    threads[0].listener.answer(slice(1, 0.6, 'more'));
    expect(runner.get()).toMatchObject({ phase: 'stopped', shown: { result: 'half' } });
  });

  test('whose thread dies says so and is started again, but not for ever', () => {
    const { threads, spawn } = createThreads();
    const runner = createRunner('incremental', [spawn]);
    runner.start({ a: 1 });
    for (const restarts of [1, 2]) {
      threads[restarts - 1].listener.answer({ kind: 'ready' });
      threads[restarts - 1].listener.lost('out of memory');
      expect(threads[restarts - 1].ended).toBe(true);
      expect(runner.get().note).toMatch(/started again/);
      expect(threads[restarts].orders).toEqual([{ kind: 'run', number: 1, lab: 'incremental', options: { a: 1 } }]);
    }
    threads[2].listener.answer({ kind: 'ready' });
    threads[2].listener.lost('out of memory');
    expect(runner.get()).toMatchObject({ phase: 'failed', note: expect.stringContaining('out of memory') });
    expect(threads.length).toBe(3);
  });

  test('whose thread says nothing is given up and started again', () => {
    vi.useFakeTimers();
    const { threads, spawn } = createThreads();
    const runner = createRunner('incremental', [spawn]);
    runner.start({});
    threads[0].listener.answer({ kind: 'ready' });
    vi.advanceTimersByTime(60_000);
    expect(threads.length).toBeGreaterThan(1);
    expect(threads[0].ended).toBe(true);
    vi.useRealTimers();
  });

  test('goes on in the page where no thread can be had', async () => {
    const { threads, spawn } = createThreads();
    const refused: Spawn = () => {
      throw new Error('no worker here');
    };
    const runner = createRunner('incremental', [refused, spawn]);
    runner.start({ a: 1 });
    await Promise.resolve();
    expect(threads[0].orders.length).toBe(1);
    expect(runner.get()).toMatchObject({ phase: 'running', note: '' });
  });

  test('ends with the page that shows it', () => {
    const { threads, spawn } = createThreads();
    const runner = createRunner('incremental', [spawn]);
    runner.start({});
    runner.end();
    expect(threads[0].ended).toBe(true);
  });
});

describe('a server', () => {
  /** Counts to `most`, a slice for each number, and a ms for each slice. */
  function setUp(most: number) {
    const answers: Answer[] = [];
    const clock = { now: 0 };
    function* count(): Slices<number> {
      for (let i = 1; i < most; i++) {
        clock.now += 1;
        yield { done: i / most, result: i };
      }
      return most;
    }
    const serve = createServer((answer) => answers.push(answer), {
      ...{ slice: 5, every: 20, now: () => clock.now, load: async () => count },
      pause: () => Promise.resolve(),
    });
    return { answers, serve, clock };
  }
  const order = (number: number): Order => ({ kind: 'run', number, lab: 'incremental', options: {} });
  const over = (answers: readonly Answer[]) => answers.some((answer) => answer.kind === 'slice' && answer.over);

  test('tells the first result at once, some in between, and the last', async () => {
    const { answers, serve } = setUp(100);
    serve(order(1));
    await expect.poll(() => over(answers)).toBe(true);
    const results = answers.map((answer) => answer.kind === 'slice' && answer.result);
    expect(results[0]).toBe(5);
    expect(results.length).toBeGreaterThan(3);
    expect(results.length).toBeLessThan(8);
    expect(results.at(-1)).toBe(100);
  });

  test('drops what it does for what is asked next', async () => {
    const { answers, serve } = setUp(1000);
    serve(order(1));
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    serve(order(2));
    await expect.poll(() => over(answers)).toBe(true);
    const first = answers.filter((answer) => answer.kind === 'slice' && answer.number === 1);
    expect(first.some((answer) => answer.kind === 'slice' && answer.over)).toBe(false);
  });

  test('says what went wrong', async () => {
    const answers: Answer[] = [];
    const load = () => Promise.reject(new Error('no such lab'));
    const serve = createServer((answer) => answers.push(answer), {
      slice: 5,
      every: 20,
      load,
      pause: async () => undefined,
    });
    serve(order(3));
    await expect.poll(() => answers).toEqual([{ kind: 'failed', number: 3, message: 'no such lab' }]);
  });
});

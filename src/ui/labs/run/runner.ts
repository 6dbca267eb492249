import type { Options } from '../../../core';
import type { LabName } from '../../../labs';
import type { Answer, Order } from './messages';
import type { Spawn, Thread } from './threads';

/** A result, whole or not, and what it is the result of. */
export interface Shown {
  readonly options: Options;
  readonly result: unknown;
}

export interface Run {
  readonly phase: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Part of the work done, 0 to 1. */
  readonly done: number;
  /** The last result; while a new run has none yet, that of the run before it. */
  readonly shown: Shown | undefined;
  /** What happened to the thread, as a sentence; empty while all is well. */
  readonly note: string;
}

export interface Runner {
  get(): Run;
  subscribe(listener: () => void): () => void;
  /** Begins anew; what ran before is dropped. */
  start(options: Options): void;
  /** Stops at once; the last result stays. */
  stop(): void;
  /** Ends the thread. */
  end(): void;
}

/** A thread that says nothing for so long, in ms, is given up. */
const patience = 10_000;
const mostRestarts = 2;

const idle: Run = { phase: 'idle', done: 0, shown: undefined, note: '' };

/**
 * Runs the simulation of one lab. A thread that dies is started again, and that is said.
 * @param spawns ways to have a thread, the best first: the next one is taken where one cannot be had
 */
export function createRunner(lab: LabName, spawns: readonly Spawn[]): Runner {
  const listeners = new Set<() => void>();
  let run = idle;
  const set = (part: Partial<Run>) => {
    run = { ...run, ...part };
    for (const listener of [...listeners]) listener();
  };
  let order: Extract<Order, { kind: 'run' }> | undefined;
  let count = 0;
  const answered = (answer: Exclude<Answer, { kind: 'ready' }>) => {
    if (!order || answer.number !== order.number) return;
    const { options } = order;
    if (answer.kind === 'failed' || answer.over) order = undefined;
    if (answer.kind === 'failed') return set({ phase: 'failed', note: `The simulation failed: ${answer.message}.` });
    const { done, over, result } = answer;
    set({ phase: over ? 'done' : 'running', done, shown: { options, result } });
  };
  const thread = keptThread(spawns, {
    answered,
    asked: () => order,
    restarted: () => set({ note: 'What computes this stopped unexpectedly and was started again.' }),
    givenUp: (why) => set({ phase: 'failed', note: `What computes this cannot be kept running: ${why}.` }),
  });
  return {
    get: () => run,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(options) {
      count += 1;
      order = { kind: 'run', number: count, lab, options };
      set({ phase: 'running', done: 0, note: '' });
      thread.post(order);
    },
    stop() {
      order = undefined;
      thread.post({ kind: 'stop' });
      if (run.phase === 'running') set({ phase: 'stopped' });
    },
    end() {
      order = undefined;
      thread.end();
    },
  };
}

interface Watch {
  answered(answer: Exclude<Answer, { kind: 'ready' }>): void;
  /** What is under way. */
  asked(): Order | undefined;
  restarted(): void;
  givenUp(why: string): void;
}

/** A thread, or none: then it is told in a moment why. */
function started(start: Spawn | undefined, hears: Parameters<Spawn>[0], failed: (why: string) => void) {
  try {
    if (!start) throw new Error('there is no way to run it');
    return start(hears);
  } catch (error) {
    queueMicrotask(() => failed(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** A thread that is started when it is first needed, watched, and started again where it dies. */
function keptThread(spawns: readonly Spawn[], watch: Watch): Thread {
  let thread: Thread | undefined;
  let way = 0;
  let isReady = false;
  let restarts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (watch.asked()) timer = setTimeout(() => lost('it does not answer'), patience);
  };
  const drop = () => {
    clearTimeout(timer);
    thread?.end();
    thread = undefined;
  };
  const lost = (why: string) => {
    drop();
    // One that never was ready cannot be had here.
    if (!isReady && way + 1 < spawns.length) {
      way += 1;
    } else if (restarts < mostRestarts) {
      restarts += 1;
      watch.restarted();
    } else return watch.givenUp(why);
    const order = watch.asked();
    if (order) post(order);
  };
  const spawn = (): Thread | undefined => {
    isReady = false;
    const hears = {
      answer(answer: Answer) {
        if (thread !== made) return;
        isReady = true;
        if (answer.kind !== 'ready') watch.answered(answer);
        wait();
      },
      lost: (why: string) => thread === made && lost(why),
    };
    const made = started(spawns[way], hears, lost);
    return made;
  };
  const post = (order: Order) => {
    if (!thread && order.kind === 'stop') return;
    thread ??= spawn();
    thread?.post(order);
    wait();
  };
  return { post, end: drop };
}

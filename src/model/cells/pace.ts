import { batch, signal } from '@preact/signals-core';
import type { Steps } from '../../core';
import type { Cell } from './cell';
import { Work } from './work';

/** A work that has begun. */
export interface Job<R> {
  /** What it has come to, as far as that was told; undefined while it is nothing. Throws what the work has thrown. */
  readonly made: R | undefined;
  readonly done: boolean;
  /** Nobody wants to know any more what it comes to. */
  stop(): void;
}

/** How much of a work is done at once. */
export interface Pace {
  /** @param isLong whether it comes to its first step in this frame and no further, however little that took */
  begin<R>(steps: Steps<R>, isLong?: boolean): Job<R>;
  /** Another number whenever it was told to what a work that was set down has come. */
  readonly news: Cell<number>;
  /** How many works are set down and wait to go on, as of the last task. */
  readonly waiting: Cell<number>;
  /** Runs something as soon as no work is under way: now, or after a task that has done the last. */
  whenIdle(run: () => void): void;
  /**
   * The frames of the next moment have other things to do, such as to render a page and what is loaded for it: works
   * begun in them come to their first step and no further, those of a drag too.
   */
  keepShort(): void;
}

/** All of it: for files and tests. */
export const atOnce: Pace = {
  begin(steps) {
    const work = new Work(steps);
    work.begin(() => true);
    return work;
  },
  news: signal(0),
  waiting: signal(0),
  whenIdle: (run) => run(),
  keepShort: () => undefined,
};

/** What slices need of a page. */
interface Clock {
  /** Ms. */
  now(): number;
  /** Runs something as a task of its own, after what the page has to do meanwhile. */
  later(run: () => void): void;
}

/** Ms of one frame in which works are begun. Most are done within them, and nobody sees that they can be set down. */
const inFrame = 24;
/** Ms of a task between frames that goes on with what was set down. */
const inTask = 10;
/** Ms for which frames are kept short: until a page is up with what had to be loaded for it. */
const opening = 400;
/** Ms between two tellings, each of which has pictures painted again. */
const rhythm = 160;
/** What is not done yet is told less and less often, and at the latest after so many ms. */
const growth = 1.6;
const longest = 2500;

/** A little in each frame, and the rest in tasks between frames, in which all works that are set down take turns. */
export function inSlices(clock: Clock): Pace {
  return new Slices(clock);
}

class Slices implements Pace {
  readonly news = signal(0);
  readonly waiting = signal(0);
  readonly #clock: Clock;
  readonly #queue = new Set<Work<unknown>>();
  /** Works that are done since the last telling. */
  readonly #finished = new Set<Work<unknown>>();
  readonly #idlers: (() => void)[] = [];
  #awake = false;
  /** When this frame's time is up, once something has set it. */
  #deadline: number | undefined;
  /** Until when frames are kept short. */
  #shortUntil = Number.NEGATIVE_INFINITY;
  #toldAt = 0;
  /** Ms until the next telling of what is not done. */
  #patience = rhythm;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin<R>(steps: Steps<R>, isLong?: boolean): Job<R> {
    const { now } = this.#clock;
    const deadline = this.#deadline ?? now() + (now() < this.#shortUntil ? 0 : inFrame);
    this.#deadline = deadline;
    const work: Work<R> = new Work(steps, () => this.#forget(work));
    if (!work.begin(() => !isLong && now() < deadline)) this.#setDown(work);
    this.#wake();
    return work;
  }

  whenIdle(run: () => void): void {
    this.#idlers.push(run);
    this.#runIdlers();
  }

  keepShort(): void {
    this.#shortUntil = this.#clock.now() + opening;
    if (this.#deadline !== undefined) this.#deadline = this.#clock.now();
  }

  #runIdlers(): void {
    if (this.#queue.size + this.#finished.size > 0) return;
    for (const run of this.#idlers.splice(0)) run();
  }

  #setDown(work: Work<unknown>): void {
    if (this.#queue.size === 0) {
      this.#toldAt = this.#clock.now();
      this.#patience = rhythm;
    }
    this.#queue.add(work);
  }

  #forget(work: Work<unknown>): void {
    this.#queue.delete(work);
    this.#finished.delete(work);
  }

  #wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#clock.later(() => this.#goOn());
  }

  #goOn(): void {
    const { now } = this.#clock;
    this.#awake = false;
    this.#deadline = undefined;
    const until = now() + inTask;
    for (const work of this.#queue) {
      this.#queue.delete(work);
      if (work.advance(() => now() < until)) this.#finished.add(work);
      else this.#queue.add(work);
      if (now() >= until) break;
    }
    this.#tellInTime();
    this.waiting.value = this.#queue.size;
    if (this.#queue.size > 0) this.#wake();
    this.#runIdlers();
  }

  #tellInTime(): void {
    const silence = this.#clock.now() - this.#toldAt;
    if (this.#queue.size > 0 && silence >= this.#patience) {
      this.#patience = Math.min(longest, growth * this.#patience);
      this.#tell([...this.#finished, ...this.#queue]);
    } else if (this.#finished.size > 0 && (this.#queue.size === 0 || silence >= rhythm)) {
      this.#tell([...this.#finished]);
    }
  }

  #tell(works: readonly Work<unknown>[]): void {
    this.#toldAt = this.#clock.now();
    this.#finished.clear();
    batch(() => {
      for (const work of works) work.tell();
      this.news.value += 1;
    });
  }
}

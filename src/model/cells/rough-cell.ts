import { computed, untracked } from '@preact/signals-core';
import type { Steps } from '../../core';
import { type Cell, type Effort, sameParts } from './cell';
import type { Job, Pace } from './pace';

/** How to compute what may be coarser during a drag, and takes long. */
interface Rough<I, R> {
  /** All that it depends on beside the effort; undefined where it is not asked for. */
  readonly inputs: () => I | undefined;
  /** Is given what it came to the last time, which it may go on from. */
  readonly steps: (inputs: I, effort: Effort, before: R | undefined) => Steps<R>;
  /** Whether what a drag came to is as good as the full number; it is not, unless this says so. */
  readonly isWhole?: (made: R, inputs: I) => boolean;
  /** Whether what it comes to fills a frame by itself: then the frame that begins it shows its first step alone. */
  readonly isLong?: (inputs: I, effort: Effort, before: R | undefined) => boolean;
}

/** What decides how exactly a number is computed, and how much of it at once. */
export interface Means {
  readonly effort: Cell<Effort>;
  readonly pace: Pace;
}

/** A work and what it is for. */
interface Begun<I, R> {
  readonly inputs: I;
  readonly effort: Effort;
  readonly job: Job<R>;
  /** The same more coarsely, to be seen until the work is done. */
  readonly coarse: R | undefined;
}

/**
 * A cell that may be coarser during a drag, and undefined or a part of what it comes to while its work is under way.
 * What is known in full stays while its inputs do, whatever else is dragged; what a drag came to stays until it is
 * over. The work for inputs that are no more is stopped.
 */
export function roughCell<I extends object, R>({ effort, pace }: Means, rough: Rough<I, R>): Cell<R | undefined> {
  const { inputs, steps, isWhole = () => false, isLong } = rough;
  let begun: Begun<I, R> | undefined;
  return computed(() => {
    const now = inputs();
    if (now === undefined) {
      if (begun?.job.done === false) begun = stopped(begun);
      return undefined;
    }
    const effortNow = effort.value;
    const made = begun && shown(begun);
    const same = begun && sameParts(begun.inputs, now) ? begun : undefined;
    if (same && (same.effort === 'full' || effortNow === 'drag' || whole(same, isWhole))) return made;
    begun?.job.stop();
    const job = untracked(() => pace.begin(steps(now, effortNow, made), isLong?.(now, effortNow, made)));
    begun = { inputs: now, effort: effortNow, job, coarse: same?.job.done ? made : undefined };
    return shown(begun);
  });
}

function shown<R>({ job, coarse }: Begun<unknown, R>): R | undefined {
  const made = job.made;
  return job.done ? made : (coarse ?? made);
}

function whole<I, R>({ job, inputs }: Begun<I, R>, isWhole: (made: R, inputs: I) => boolean): boolean {
  return job.done && job.made !== undefined && isWhole(job.made, inputs);
}

function stopped<I, R>({ job }: Begun<I, R>): undefined {
  job.stop();
}

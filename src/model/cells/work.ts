import { signal } from '@preact/signals-core';
import type { Steps } from '../../core';

/** Steps that are done one after the other, and what they were told to have come to. */
export class Work<R> {
  /** Whether all steps are done, and whoever looks may know. */
  done = false;
  #finished = false;
  /** Nobody wants to know any more what it comes to. */
  readonly stop: () => void;
  readonly #steps: Steps<R>;
  /** What is known after the last step that had something to tell. */
  #known: (() => R) | undefined;
  readonly #tellings = signal(0);
  /** What was known at the telling that was looked at last. */
  #shown: R | undefined;
  #seen = -1;

  constructor(steps: Steps<R>, stop: () => void = () => undefined) {
    this.#steps = steps;
    this.stop = stop;
  }

  /** What was known at the last telling. A cell that reads it follows. */
  get made(): R | undefined {
    const telling = this.#tellings.value;
    if (telling !== this.#seen) {
      this.#shown = this.#known?.();
      this.#seen = telling;
    }
    return this.#shown;
  }

  /** Whoever looks from now on sees what is known by then. */
  tell(): void {
    this.done = this.#finished;
    this.#tellings.value += 1;
  }

  /** The first steps, before anyone looks. */
  begin(goesOn: () => boolean): boolean {
    this.done = this.advance(goesOn);
    return this.done;
  }

  /** Does at least one step, and others for as long as `goesOn`; true when all are done. */
  advance(goesOn: () => boolean): boolean {
    do this.#step();
    while (!this.#finished && goesOn());
    return this.#finished;
  }

  #step(): void {
    try {
      const step = this.#steps.next();
      this.#finished = step.done === true;
      if (step.done) this.#known = () => step.value;
      else this.#known = step.value ?? this.#known;
    } catch (error) {
      this.#finished = true;
      this.#known = () => {
        throw error;
      };
    }
  }
}

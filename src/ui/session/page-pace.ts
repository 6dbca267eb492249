import { effect } from '@preact/signals-core';
import { inSlices } from '../../model/cells/pace';

/** All that the page computes shares its one thread, and so one budget. */
export const pagePace = inSlices({
  now: () => performance.now(),
  later: (run) => void setTimeout(run),
});

/** Resolves when nothing that was begun waits to go on. */
export const allComputed = (): Promise<void> =>
  new Promise((resolve) => {
    // What is begun in this very task is counted after it.
    setTimeout(() => {
      const stop = effect(() => {
        if (pagePace.waiting.value > 0) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  });

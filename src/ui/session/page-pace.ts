import { inSlices } from '../../model/cells/pace';
import { watch } from './watch';

/** All that the page computes shares its one thread, and so one budget. */
export const pagePace = inSlices({
  now: () => performance.now(),
  later: (run) => void setTimeout(run),
});

/** Reads what may be under way: tells it at once where it is whole, else when it is. */
export function whenComputed<T>(read: () => T, tell: (made: T) => void): void {
  const made = read();
  if (!pagePace.isBusy()) {
    tell(made);
    return;
  }
  const stop = watch(pagePace.waiting, () => {
    if (pagePace.isBusy()) return;
    stop();
    whenComputed(read, tell);
  });
}

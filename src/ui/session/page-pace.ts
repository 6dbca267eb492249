import { allLoaded, isLoading } from '../../model/cells/lazy-part';
import { inSlices } from '../../model/cells/pace';

/** All that the page computes shares its one thread, and so one budget. */
export const pagePace = inSlices({
  now: () => performance.now(),
  later: (run) => void setTimeout(run),
});

/** Tells what is read once all is loaded and computed that reading sets off: at once where it is. */
export function whenComputed<T>(read: () => T, tell: (made: T) => void): void {
  read();
  const tellWhenIdle = () => pagePace.whenIdle(() => tell(read()));
  if (isLoading()) void allLoaded().then(tellWhenIdle);
  else tellWhenIdle();
}

/** Under which name the browser keeps what its reader has done; see `progress.ts`. */
export const progressKey = 'reparam.learn.1';

/** Whether nothing was done here yet, as far as the browser tells, and nothing is asked for. */
export function isFirstVisit(): boolean {
  try {
    return window.location.search === '' && window.localStorage.getItem(progressKey) === null;
  } catch {
    return true;
  }
}

import { untracked } from '@preact/signals-core';
import type { Cell } from '../../model/cells/cell';

/** Calls the listener after every change of a cell; returns the way to stop it. */
export function watch(of: Cell<unknown>, listener: () => void): () => void {
  let known = false;
  return of.subscribe(() => {
    if (known) untracked(listener);
    known = true;
  });
}

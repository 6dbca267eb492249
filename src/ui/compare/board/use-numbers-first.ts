import { useEffect, useState } from 'preact/compat';
import { useBoardModel } from '../session/board-session';

/** Ms after which a task that has computed the numbers of all panels leaves it to the next one to render them. */
const short = 12;

/** Whether the panels can be rendered: where their numbers take long, these are computed in a task of their own first. */
export function useNumbersFirst(): boolean {
  const board = useBoardModel();
  const [ready, setReady] = useState(() => takes(() => board.model()) < short);
  useEffect(() => {
    const next = setTimeout(() => setReady(true));
    return () => clearTimeout(next);
  }, []);
  return ready;
}

function takes(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

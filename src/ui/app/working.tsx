import { useSyncExternalStore } from 'preact/compat';
import { pagePace } from '../session/page-pace';
import { watch } from '../session/watch';

const subscribe = (listener: () => void) => watch(pagePace.waiting, listener);
const isWorking = () => pagePace.waiting.value > 0;

/** Tells that numbers of the page are still being computed, where that takes longer than a moment. */
export function Working() {
  if (!useSyncExternalStore(subscribe, isWorking)) return null;
  return <div className="working" role="progressbar" aria-label="Computing" aria-busy="true" />;
}

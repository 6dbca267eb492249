import { useSyncExternalStore } from 'preact/compat';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Device pixels per CSS pixel; it changes when the window moves to another screen or is zoomed. */
export const usePixelRatio = (): number => useSyncExternalStore(subscribe, () => devicePixelRatio);

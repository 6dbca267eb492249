import { once } from './memoize';
import type { Mirror } from './mirror';
import type { MirrorLines } from './overlays';
import type { FlowModel } from './types';

let make: (() => Mirror) | undefined;

const listeners = new Set<() => void>();

/** Loads the maths of the mirror potential: most sessions never ask for it. */
export async function loadMirror(): Promise<void> {
  if (make !== undefined) return;
  make = (await import('./mirror')).createMirror;
  for (const listener of listeners) listener();
}

/** Whether it is loaded, for models that hang on it. */
export const mirrorLoaded = {
  get: (): boolean => make !== undefined,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** A mirror that loads when first looked into, and shows nothing until it is there. */
export function createLazyMirror(): Mirror {
  const mirror = once(() => make?.());
  return (...inputs) => {
    if (make !== undefined) return mirror()?.(...inputs);
    // Offline it stays away, and the next look tries again.
    loadMirror().catch(() => undefined);
    return undefined;
  };
}

/** The flow model over the lines of a mirror potential. */
export function withMirror(flow: FlowModel, mirror: MirrorLines | undefined): FlowModel {
  return mirror ? { ...flow, mirror } : flow;
}

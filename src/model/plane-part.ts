import { once } from './memoize';
import type { Planer } from './plane';
import type { FlowModel, PlaneImage } from './types';

let make: (() => Planer) | undefined;

/** Loads the maths of the parameter plane: most sessions never ask for it. */
export async function loadPlane(): Promise<void> {
  if (make !== undefined) return;
  make = (await import('./plane')).createPlaner;
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

/** Whether it is loaded, for models that hang on it. */
export const planeLoaded = {
  get: (): boolean => make !== undefined,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** A planer whose parts are there once `loadPlane` is done; until then nothing of the plane is drawn elsewhere. */
export function createLazyPlaner(): Planer {
  const planer = once(() => {
    if (make === undefined) throw new Error('missing parameter plane: call loadPlane first');
    return make();
  });
  return {
    plane: (inputs, runs) => planer().plane(inputs, runs),
    image: (inputs) => (make === undefined ? undefined : planer().image(inputs)),
  };
}

/** For the panels of a board: the plane is not shown there, so nothing of it is drawn in their flow fields. */
export const createHiddenPlaner = (): Planer => ({ ...createLazyPlaner(), image: () => undefined });

/** The flow model with what of the plane is drawn in it. */
export function withPlaneImage(flow: FlowModel, planeImage: PlaneImage | undefined): FlowModel {
  return planeImage ? { ...flow, planeImage } : flow;
}

import type { BuildModel } from '../model/build-model';
import type { Model } from '../model/types';
import type { SceneStore } from '../state/store';

/**
 * The model of the current scene, rebuilt at most once a frame. Pictures and numbers listen to it directly, so that
 * a drag never passes through React.
 */
export interface Live {
  model(): Model;
  subscribe(listener: (model: Model) => void): () => void;
}

export function createLive(store: SceneStore, build: BuildModel): Live {
  const listeners = new Set<(model: Model) => void>();
  let model = build(store.get());
  let frame = 0;
  const refresh = () => {
    frame = 0;
    model = build(store.get(), store.gesture.active() ? 'drag' : 'full');
    for (const listener of [...listeners]) listener(model);
  };
  store.subscribe(() => {
    if (frame === 0) frame = requestAnimationFrame(refresh);
  });
  return {
    model: () => model,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

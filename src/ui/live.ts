import type { BuildModel } from '../model/build-model';
import type { Model } from '../model/types';
import type { Scene } from '../state/scene';
import type { SceneStore } from '../state/store';

/**
 * The model of the current scene, rebuilt at most once a frame. Pictures and numbers listen to it directly, so that
 * a drag never passes through React.
 */
export interface Live {
  /** The model of the scene as it is now, even where the pictures are yet to follow at the next frame. */
  model(): Model;
  subscribe(listener: (model: Model) => void): () => void;
}

export function createLive(store: SceneStore, build: BuildModel): Live {
  const listeners = new Set<(model: Model) => void>();
  let built: { readonly scene: Scene; readonly quality: 'drag' | 'full'; readonly model: Model } | undefined;
  let frame = 0;
  const current = (): Model => {
    const scene = store.get();
    const quality = store.gesture.active() ? 'drag' : 'full';
    if (built?.scene !== scene || built.quality !== quality) built = { scene, quality, model: build(scene, quality) };
    return built.model;
  };
  const refresh = () => {
    frame = 0;
    const model = current();
    for (const listener of [...listeners]) listener(model);
  };
  store.subscribe(() => {
    if (frame === 0) frame = requestAnimationFrame(refresh);
  });
  return {
    model: current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

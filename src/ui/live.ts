import type { BuildModel } from '../model/build-model';
import type { Model } from '../model/types';
import type { Scene } from '../state/scene';
import type { SceneStore } from '../state/scene-store';

type Listener = (model: Model) => void;

/**
 * Every `paint` comes before every `write`. Canvases are painted first, while the page is as it was laid out: to set
 * a font or to read a size makes the browser bring style and layout up to date, which is dear once text has changed.
 */
export type Phase = 'paint' | 'write';

/**
 * The model of the current scene, rebuilt at most once a frame. Pictures and numbers listen to it directly, so that
 * a drag never passes through React.
 */
export interface Live {
  /** The model of the scene as it is now, even where the pictures are yet to follow at the next frame. */
  model(): Model;
  subscribe(listener: Listener, phase?: Phase): () => void;
}

export function createLive(store: SceneStore, build: BuildModel): Live {
  const listeners: Readonly<Record<Phase, Set<Listener>>> = { paint: new Set(), write: new Set() };
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
    for (const phase of [listeners.paint, listeners.write]) for (const listener of [...phase]) listener(model);
  };
  store.subscribe(() => {
    if (frame === 0) frame = requestAnimationFrame(refresh);
  });
  return {
    model: current,
    subscribe(listener, phase = 'write') {
      listeners[phase].add(listener);
      return () => listeners[phase].delete(listener);
    },
  };
}

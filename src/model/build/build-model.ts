import { signal } from '@preact/signals-core';
import type { Scene } from '../../state/scene/scene';
import { cell, type Effort } from '../cells/cell';
import { atOnce } from '../cells/pace';
import { createShared } from '../scene/shared';
import type { Model } from '../types/types';
import { modelCell } from './model';
import { sceneCells } from './scene';

export type BuildModel = (scene: Scene, effort?: Effort) => Model;

/**
 * The model of one scene.
 * Throws where the scene's options cannot be bound: scenes come from `decode` and the actions, which refuse those.
 */
export function buildModel(scene: Scene, effort: Effort = 'full'): Model {
  return createModelBuilder()(scene, effort);
}

/**
 * Makes the function that computes the models of one scene after another, as a page does while its scene is edited:
 * parts whose inputs did not change since the last are the same objects. The pictures of a model are to be read before
 * the next is asked for.
 */
export function createModelBuilder(): BuildModel {
  const inputs = signal<{ readonly scene: Scene; readonly effort: Effort } | undefined>(undefined);
  const now = () => {
    if (inputs.value === undefined) throw new Error('missing scene');
    return inputs.value;
  };
  const [scene, effort] = [cell(() => now().scene), cell(() => now().effort)];
  const model = modelCell(sceneCells({ scene, effort, pace: atOnce, shared: createShared() }));
  return (next, nextEffort = 'full') => {
    inputs.value = { scene: next, effort: nextEffort };
    return model.value;
  };
}

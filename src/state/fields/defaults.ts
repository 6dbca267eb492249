import { families, lossFamilies } from '../../core';
import { homeTheta } from '../scene/fibre-view';
import { defaultChoice, mapOf } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { sceneFields } from './fields';

const map = defaultChoice(families.squared);
const loss = defaultChoice(lossFamilies.point);

// Of a scene that has no fields yet, only `reset` is asked, which needs none.
const bare = { map, theta: homeTheta(mapOf(map)), loss } as Scene;

/** What opens without a link, and what every key left out of a link means: the defaults of all declarations. */
export const defaultScene: Scene = sceneFields.reduce((scene, field) => field.reset(scene), bare);

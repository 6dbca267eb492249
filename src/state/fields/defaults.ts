import { homeTheta } from '../scene/fibre-view';
import { defaultChoice, losses, mapOf, maps } from '../scene/registry';
import type { Scene } from '../scene/scene';
import { sceneFields } from './fields';

const map = defaultChoice(maps.members.find((family) => family.id === 'squared') ?? maps.members[0]);
const loss = defaultChoice(losses.members.find((family) => family.id === 'point') ?? losses.members[0]);

// Of a scene that has no fields yet, only `reset` is asked, which needs none.
const bare = { map, theta: homeTheta(mapOf(map)), loss } as Scene;

/** What opens without a link, and what every key left out of a link means: the defaults of all declarations. */
export const defaultScene: Scene = sceneFields.reduce((scene, field) => field.reset(scene), bare);

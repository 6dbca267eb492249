import type { ChoiceSetting, Setting } from '../declaration/setting';
import { settingKey } from '../declaration/setting';
import { sweepControls } from '../document/sweep-controls';
import { chooseFamily } from '../edits/actions';
import { mapSettings } from '../edits/option-settings';
import { sceneFields } from '../fields/fields';
import { maps } from '../scene/registry';
import type { Scene } from '../scene/scene';

/**
 * What a name in a chapter lets its reader set in a scene: a number by the name that sweeps give it, such as `theta.theta1`
 * or `scene.eta`; a choice or a flag of a field or a map by `scene.schedule` or `map.signed`; or one of some maps, by
 * `map:squared,inverse`. Undefined where the scene has none of that name.
 */
export function controlOf(scene: Scene, name: string): Setting | undefined {
  if (name.startsWith('map:')) return mapChoice(name.slice(4).split(','));
  const number = sweepControls(scene).find(({ key }) => key === name);
  if (number) return { kind: 'number', spec: number.spec, read: number.read, set: number.set };
  const [owner, key] = name.split('.');
  const settings = owner === 'map' ? mapSettings(scene.map.id) : sceneFields.flatMap((field) => field.settings);
  return settings.find((setting) => settingKey(setting) === key);
}

function mapChoice(ids: readonly string[]): ChoiceSetting {
  const words = ids.map((id) => [id, { label: maps.find(id)?.label ?? id }]);
  return {
    kind: 'choice',
    key: 'map',
    label: 'Map',
    words: Object.fromEntries(words),
    read: ({ map }) => map.id,
    set: chooseFamily,
  };
}

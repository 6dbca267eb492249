import { sceneFields } from '../fields/fields';
import { defaultChoice, losses, type Member, mapOf, maps, type Registry } from '../scene/registry';

/** Keys that every link can hold, whatever the map and the loss are. */
export const commonKeys: readonly string[] = ['v', 'map', 'theta', 'w', 'loss', ...sceneFields.map(({ key }) => key)];

/** Every key that means something in some link. */
export function knownKeys(): readonly string[] {
  known ??= [...new Set([...commonKeys, ...optionKeys(maps), ...fibreKeys(), ...optionKeys(losses)])];
  return known;
}

let known: readonly string[] | undefined;

function optionKeys<M extends Member>(registry: Registry<M>): readonly string[] {
  return registry.members.flatMap((member) => Object.keys(member.options));
}

function fibreKeys(): readonly string[] {
  return maps.members.flatMap((family) => mapOf(defaultChoice(family)).fibre.key ?? []);
}

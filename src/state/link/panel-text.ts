import { sceneFields } from '../fields/fields';
import type { Param } from '../reading/query';
import { writeNumbers } from '../scene/numbers';
import { defaultChoice, losses, type Member, mapOf, maps, type Registry } from '../scene/registry';
import type { Choice, Scene } from '../scene/scene';
import { optionCodec } from '../scene/syntax';
import { writeScene } from './codec';

/** `key:text;key:text`. In texts `;` and `%` are percent-encoded, so that any text can be written. */
export function writePairs(params: readonly Param[]): string {
  return params.map(({ key, text }) => `${key}:${text.replace(/[;%]/g, encodeURIComponent)}`).join(';');
}

export function readPairs(text: string): readonly Param[] {
  return text
    .split(';')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const at = piece.indexOf(':');
      const key = at < 0 ? piece : piece.slice(0, at);
      return { key, ...decoded(at < 0 ? '' : piece.slice(at + 1)) };
    });
}

function decoded(text: string): { readonly text: string; readonly broken?: true } {
  try {
    return { text: decodeURIComponent(text) };
  } catch {
    return { text, broken: true };
  }
}

/** The keys of a link that say which θ of a map is meant. */
const thetaKeys = ['theta', 'w', ...maps.members.flatMap((family) => mapOf(defaultChoice(family)).fibre.key ?? [])];

const optionsOf = (registry: Registry<Member>, id: string): readonly string[] =>
  Object.values(registry.find(id)?.options ?? {}).map(({ key }) => key);

/** The base's keys as far as a panel with these keys inherits them: another map takes nothing from the base's. */
export function inherit(base: Scene, own: readonly Param[]): readonly Param[] {
  const given = new Set(own.map(({ key }) => key));
  const replaced = new Set(given);
  const drop = (keys: readonly string[]) => {
    for (const key of keys) replaced.add(key);
  };
  if (given.has('map')) drop([...thetaKeys, ...optionsOf(maps, base.map.id)]);
  if (thetaKeys.some((key) => given.has(key))) drop(thetaKeys);
  if (given.has('loss')) drop(optionsOf(losses, base.loss.id));
  return [...baseParams(base, given).filter(({ key }) => !replaced.has(key)), ...own];
}

/** Under another exponent or width the base's θ stays; its view (w, position) would be that of another θ. */
function baseParams(base: Scene, given: ReadonlySet<string>): readonly Param[] {
  const params = writeScene(base);
  if (!optionsOf(maps, base.map.id).some((key) => given.has(key))) return params;
  const rest = params.filter(({ key }) => !thetaKeys.includes(key));
  return [...rest, { key: 'theta', text: writeNumbers(base.theta) }];
}

/** What makes `scene` of `base`: read after `inherit`, these keys give the scene back exactly. */
export function differences(base: Scene, scene: Scene): readonly Param[] {
  return [
    ...choiceDifferences(maps, base.map, scene.map),
    ...thetaDifferences(base, scene),
    ...choiceDifferences(losses, base.loss, scene.loss),
    ...fieldDifferences(base, scene),
  ];
}

function choiceDifferences(registry: Registry<Member>, base: Choice, own: Choice): readonly Param[] {
  const specs = Object.values(registry.find(own.id)?.options ?? {});
  const same = base.id === own.id;
  const options = specs.flatMap((spec) => {
    const codec = optionCodec(spec);
    const text = codec.write(own.options[spec.key] ?? spec.default);
    const inherited = codec.write((same ? base.options[spec.key] : undefined) ?? spec.default);
    return text === inherited ? [] : [{ key: spec.key, text }];
  });
  return same ? options : [{ key: registry.key, text: own.id }, ...options];
}

function thetaDifferences(base: Scene, scene: Scene): readonly Param[] {
  const sameMap = base.map.id === scene.map.id;
  const own = writeScene(scene).filter(({ key }) => thetaKeys.includes(key));
  if (!sameMap) return own;
  const text = writeNumbers(scene.theta);
  if (writeNumbers(base.theta) === text) return [];
  return own.length > 0 ? own : [{ key: 'theta', text }];
}

function fieldDifferences(base: Scene, scene: Scene): readonly Param[] {
  return sceneFields.flatMap((field) => {
    const text = field.write(scene) ?? field.defaultText;
    return text === (field.write(base) ?? field.defaultText) ? [] : [{ key: field.key, text }];
  });
}

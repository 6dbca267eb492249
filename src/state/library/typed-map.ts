import { type NamedNumber, type ParameterMap, type Problem, readNamed, writeNamed } from '../../core';
import { type Change, keep, refuse } from '../scene/change';
import { homeTheta, refuseTheta } from '../scene/fibre-view';
import { bindMap, mapOf, maps } from '../scene/registry';
import type { Choice, Scene } from '../scene/scene';
import { optionCodec } from '../scene/syntax';

/** The texts of a typed map and its named numbers, as they stand in a scene. */
interface TypedMap {
  readonly f1: string;
  readonly f2: string;
  readonly parameters: readonly NamedNumber[];
  readonly constants: readonly NamedNumber[];
}

/** A typed map that can be drawn, or what is wrong with which of its texts. */
type Typed =
  | { readonly ok: true; readonly scene: Scene }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

const listOf = (text: unknown): readonly NamedNumber[] => {
  const read = readNamed(String(text));
  return read.ok ? read.list : [];
};

export function typedMap({ options: { f1, f2, vars, k } }: Choice): TypedMap {
  return { f1: String(f1), f2: String(f2), parameters: listOf(vars), constants: listOf(k) };
}

/**
 * The scene under another typed map. Parameters that stay keep their values, starts and ranges; new ones get starts at
 * which the map is regular. Its family must be loaded.
 */
export function typeMap(scene: Scene, edit: Partial<TypedMap>): Typed {
  const next = { ...typedMap(scene.map), ...edit };
  const unfit = unfitText(next);
  if (unfit) return { ok: false, problems: [unfit] };
  // Starts that no longer fit are the program's to mend, unless a person set them just now.
  const whole = choiceOf(next);
  const first = bindMap(whole);
  const mended = !first.ok && !edit.parameters && first.problems[0].option === 'vars';
  const choice = mended ? choiceOf({ ...next, parameters: [] }) : whole;
  const bound = bindMap(choice);
  if (!bound.ok) return bound;
  const options = maps.find('custom')?.complete?.(choice.options) ?? choice.options;
  const map = options === choice.options ? choice : { id: 'custom', options };
  return { ok: true, scene: settled(scene, map, mapOf(map)) };
}

const choiceOf = ({ f1, f2, parameters, constants }: TypedMap): Choice => ({
  id: 'custom',
  options: { f1, f2, vars: writeNamed(parameters), k: writeNamed(constants) },
});

function settled(scene: Scene, choice: Choice, map: ParameterMap): Scene {
  const before = mapOf(scene.map);
  const kept = map.parameters.map(({ key, default: value }) => {
    const at = before.parameters.findIndex((spec) => spec.key === key);
    return scene.theta[at] ?? value;
  });
  const theta = refuseTheta(map, kept) === undefined ? kept : homeTheta(map);
  return { ...scene, map: choice, theta, vector: map.thetaIsVector ? scene.vector : 'w' };
}

/** A text that no link could hold, and where it begins to be one. */
function unfitText({ f1, f2 }: TypedMap): Problem | undefined {
  const specs = maps.find('custom')?.options ?? {};
  for (const [option, text] of Object.entries({ f1, f2 })) {
    const spec = specs[option];
    if (!spec) continue;
    const { refuse } = optionCodec(spec);
    const message = refuse(text);
    if (message !== undefined)
      return { option, column: unfitColumn(text, (part) => refuse(part) !== undefined), message };
  }
  return undefined;
}

/** The column of the first character with which a text is no longer fit; what is unfit stays so as it goes on. */
function unfitColumn(text: string, isUnfit: (part: string) => boolean): number {
  const characters = Array.from(text);
  const before = (count: number): string => characters.slice(0, count).join('');
  let [fit, unfit] = [0, characters.length];
  while (unfit - fit > 1) {
    const middle = (fit + unfit) >> 1;
    if (isUnfit(before(middle))) unfit = middle;
    else fit = middle;
  }
  return before(fit).length + 1;
}

const changeOf = (typed: Typed, found: string): Change =>
  typed.ok ? keep(typed.scene) : refuse(typed.problems[0].option, found, typed.problems[0].message);

/** Moves a constant. */
export function setConstant(scene: Scene, key: string, value: number): Change {
  const constants = typedMap(scene.map).constants.map((each) => (each.key === key ? { ...each, value } : each));
  return changeOf(typeMap(scene, { constants }), String(value));
}

/** Makes a parameter a constant with the value it has. */
export function holdConstant(scene: Scene, key: string): Change {
  const { parameters, constants } = typedMap(scene.map);
  const at = mapOf(scene.map).parameters.findIndex((spec) => spec.key === key);
  const held = { ...parameters.find((each) => each.key === key), key, value: scene.theta[at] ?? Number.NaN };
  return changeOf(typeMap(scene, { constants: [...constants, held] }), key);
}

/** Makes a constant a parameter again, which starts where it was. */
export function freeConstant(scene: Scene, key: string): Change {
  const { parameters, constants } = typedMap(scene.map);
  const freed = constants.filter((each) => each.key === key);
  const rest = constants.filter((each) => each.key !== key);
  return changeOf(typeMap(scene, { constants: rest, parameters: [...parameters, ...freed] }), key);
}

/** Changes the slider or the start of a parameter, or the slider of a constant. */
export function setNamed(scene: Scene, key: string, change: Partial<NamedNumber>): Change {
  const { parameters, constants } = typedMap(scene.map);
  const edit = (list: readonly NamedNumber[]) => list.map((each) => (each.key === key ? { ...each, ...change } : each));
  const [low, high] = change.range ?? [0, 1];
  if (!(low < high)) return refuse(key, `${low}, ${high}`, 'the slider must run from a smaller number to a larger one');
  return changeOf(typeMap(scene, { parameters: edit(parameters), constants: edit(constants) }), key);
}

import type { Binding, Loss, ParameterMap, Problem } from '../../core';
import type { AnyField } from '../declaration/field';
import { defaultScene } from '../fields/defaults';
import { sceneFields } from '../fields/fields';
import { firstIssues, type Issue } from '../reading/issues';
import type { Param } from '../reading/query';
import { openParams, type Reader } from '../reading/reader';
import { readTheta, writeTheta } from '../reading/theta-keys';
import { bindLoss, bindMap, defaultChoice, losses, type Member, mapOf, maps, type Registry } from '../scene/registry';
import type { Choice, Scene } from '../scene/scene';
import { oneOf, optionCodec } from '../scene/syntax';
import { knownKeys } from './keys';

/** A scene read from a link, and what was wrong with the link. */
export interface Decoded {
  readonly scene: Scene;
  readonly issues: readonly Issue[];
}

/**
 * Reads the keys of a current link. Total: a bad key takes its default and yields an issue.
 * @param beside keys that mean something in the whole of which this scene is a part, for the sake of misspellings
 */
export function readScene(params: readonly Param[], beside: readonly string[] = []): Decoded {
  const reader = openParams(params, [...knownKeys(), ...beside]);
  const map = readChoice(reader, maps, defaultScene.map, bindMap);
  const theta = readTheta(reader, mapOf(map));
  const loss = readChoice(reader, losses, defaultScene.loss, bindLoss);
  let scene: Scene = { ...defaultScene, map, theta, loss };
  for (const field of sceneFields) scene = field.read(reader, scene);
  return { scene, issues: firstIssues(reader.finish(`map=${map.id} and loss=${loss.id}`)) };
}

/** Reads a member's id and options; options that do not go together fall back to the member's defaults. */
function readChoice<M extends Member>(
  reader: Reader,
  registry: Registry<M>,
  fallback: Choice,
  bind: (choice: Choice) => Binding<ParameterMap | Loss>,
): Choice {
  const id = reader.read(registry.key, oneOf(registry.ids), fallback.id);
  const member = registry.find(id);
  if (member === undefined) return fallback;
  const choice = readOptions(reader, member);
  const bound = bind(choice);
  if (bound.ok) return completed(member, choice);
  const mended = withoutTable(member, choice, bound.problems);
  const [{ option, message }] = bound.problems;
  const spec = member.options[option];
  if (spec && mended && bind(mended).ok) {
    reader.report(option, optionCodec(spec).write(spec.default), message);
    return completed(member, mended);
  }
  for (const { column, ...problem } of bound.problems) {
    const where = column === undefined ? '' : `column ${column}: `;
    reportOption(reader, member, problem.option, where + problem.message);
  }
  return defaultChoice(member);
}

/** A table stands by itself: what is wrong with it says nothing of the other options. */
function withoutTable(
  member: Member,
  { id, options }: Choice,
  problems: readonly [Problem, ...Problem[]],
): Choice | undefined {
  const [{ option }] = problems;
  const spec = Object.hasOwn(member.options, option) ? member.options[option] : undefined;
  if (problems.length > 1 || spec?.kind !== 'text' || !spec.say) return undefined;
  return { id, options: { ...options, [option]: spec.default } };
}

function completed(member: Member, choice: Choice): Choice {
  const options = member.complete?.(choice.options) ?? choice.options;
  return options === choice.options ? choice : { id: choice.id, options };
}

function readOptions(reader: Reader, member: Member): Choice {
  const usual = defaultChoice(member);
  const given = Object.values(member.options).filter(({ key }) => reader.has(key));
  if (given.length === 0) return usual;
  const read = given.map((spec) => [spec.key, reader.read(spec.key, optionCodec(spec), spec.default)]);
  return { id: member.id, options: { ...usual.options, ...Object.fromEntries(read) } };
}

function reportOption(reader: Reader, member: Member, option: string, message: string): void {
  const spec = Object.hasOwn(member.options, option) ? member.options[option] : undefined;
  const used = spec === undefined ? '' : optionCodec(spec).write(spec.default);
  reader.report(option, used, `${message}, so all options of ${member.id} take their defaults`);
}

/** Writes a scene as keys and texts, in the order of links, defaults left out. */
export function writeScene(scene: Scene): readonly Param[] {
  const map = bindMap(scene.map);
  return [
    ...writeChoice(maps, scene.map, defaultScene.map),
    ...(map.ok ? writeTheta(map.value, scene.theta) : []),
    ...writeChoice(losses, scene.loss, defaultScene.loss),
    ...sceneFields.flatMap((field) => writeField(field, scene)),
  ];
}

function writeField(field: AnyField, scene: Scene): readonly Param[] {
  const text = field.write(scene);
  return text === undefined ? [] : [{ key: field.key, text }];
}

function writeChoice<M extends Member>(registry: Registry<M>, choice: Choice, usual: Choice): readonly Param[] {
  const specs = Object.values(registry.find(choice.id)?.options ?? {});
  const written = specs.flatMap((spec) => {
    const codec = optionCodec(spec);
    const text = codec.write(choice.options[spec.key] ?? spec.default);
    return text === codec.write(spec.default) ? [] : [{ key: spec.key, text }];
  });
  return choice.id === usual.id ? written : [{ key: registry.key, text: choice.id }, ...written];
}

/**
 * What every declaration of a field promises, as functions that say what is wrong: so that the promises are kept by all
 * fields, and the functions can be shown a declaration that breaks one.
 */
import fc from 'fast-check';
import type { NumberSpec } from '../../../src/core';
import { decode, defaultScene, maps, type Scene } from '../../../src/state';
import type { AnyField, Field } from '../../../src/state/declaration/field';
import type { NumberSetting } from '../../../src/state/declaration/setting';
import { sweepControls } from '../../../src/state/document/sweep-controls';
import { sceneFields } from '../../../src/state/fields/fields';
import { openParams } from '../../../src/state/reading/reader';
import { sameJson } from '../../../src/state/scene/same-json';
import { intervalWords, numeric } from '../../../src/state/scene/syntax';
import { fromPosition, position, snapped } from '../../../src/ui/controls/slider-scale';
import { endsOf, ulp, valuesOf } from './field-values';

/** Faults as sentences, with the field in front. */
const told = (field: Pick<AnyField, 'key'>, faults: readonly (string | false | undefined)[]): string[] =>
  faults.filter((fault) => typeof fault === 'string').map((fault) => `${field.key}: ${fault}`);

const numbersOf = ({ settings }: Pick<AnyField, 'settings'>): NumberSetting[] =>
  settings.flatMap((setting) => (setting.kind === 'number' ? [setting] : []));

/** What a link with only this key reads to. */
function readLink(field: AnyField, text: string, scene: Scene) {
  const reader = openParams([{ key: field.key, text }], [field.key]);
  return { scene: field.read(reader, scene), issues: reader.finish('this scene') };
}

/** What is wrong with one number as it is declared. */
export function specFaults(spec: NumberSpec): string[] {
  const { bounds = {}, whole, range, step, scale } = spec;
  const codec = numeric(spec);
  const [low, high] = range;
  const refused = (x: number) => codec.refuse(x);
  const reached = (t: number) => snapped(spec, fromPosition(spec, t), false);
  return told(spec, [
    refused(spec.default) && `its default ${spec.default} is refused: ${refused(spec.default)}`,
    !(low < high) && 'its slider has no length',
    refused(low) && `the lower end of its slider is out of bounds: ${refused(low)}`,
    refused(high) && `the upper end of its slider is out of bounds: ${refused(high)}`,
    scale === 'log' && !(low > 0) && 'a logarithmic slider starts above 0',
    !(step > 0 && step <= high - low) && 'its step does not fit its slider',
    whole && !range.concat(step).every(Number.isInteger) && 'it is whole, and its slider is not',
    Object.keys(bounds).length > 0 && !intervalWords(bounds) && 'its bounds cannot be told',
    reached(0) !== low && `its slider reaches ${reached(0)} and not ${low}`,
    reached(1) !== high && `its slider reaches ${reached(1)} and not ${high}`,
    (position(spec, low) !== 0 || position(spec, high) !== 1) && 'its thumb does not stand at the ends',
  ]);
}

/** What is wrong with the default: the scene of a bare link holds it, and a link leaves it out. */
export function defaultFaults(field: Field<unknown>): string[] {
  const { codec, default: usual, defaultText } = field;
  const why = codec.refuse(usual) ?? field.misfit(defaultScene, usual);
  const reading = codec.read(defaultText);
  return told(field, [
    why && `its default is refused: ${why}`,
    !(reading.ok && sameJson(reading.value, usual)) && 'its default is not what its text says',
    !sameJson(field.get(field.reset(defaultScene)), usual) && 'its default does not come into a scene',
    field.write(field.reset(defaultScene)) !== undefined && 'its default is written into links',
  ]);
}

/** What is wrong with values it says it can have, in a scene where it does something. */
export function valueFaults(field: Field<unknown>, scene: Scene): string[] {
  const faults: string[] = [];
  const check = (value: unknown) => {
    if (field.misfit(scene, value) !== undefined) return;
    const text = field.codec.write(value);
    const change = field.change(scene, value);
    const read = readLink(field, text, scene);
    faults.push(
      ...told(field, [
        !change.ok && `${text} is refused`,
        change.ok && !sameJson(field.get(change.scene), value) && `${text} is not what the scene holds then`,
        read.issues.length > 0 && `${text} cannot be read: ${read.issues[0].message}`,
        !sameJson(field.get(read.scene), value) && `${text} is read as something else`,
      ]),
    );
  };
  fc.assert(fc.property(valuesOf(field, scene), check), { numRuns: 60, seed: 9 });
  return [...new Set(faults)];
}

/** What is wrong with its bounds: what lies just outside is refused everywhere, by the name of the key. */
export function boundFaults(field: AnyField, scene: Scene): string[] {
  const faults = numbersOf(field).flatMap(({ spec: { bounds, whole }, set }) => {
    if (bounds === undefined) return [];
    const [low, high] = endsOf(bounds, whole);
    const beyond = whole ? [low - 1, high + 1, low + 0.5] : [low - ulp(low), high + ulp(high)];
    return beyond.filter(Number.isFinite).flatMap((x) => {
      const change = set(scene, x);
      const { issues } = readLink(field, String(x).replace('e+', 'e'), scene);
      return [
        change.ok && `its control takes ${x}`,
        !change.ok && change.refusal.key !== field.key && `the refusal of ${x} names ${change.refusal.key}`,
        !issues.some(({ key }) => key === field.key) && `a link takes ${x}`,
      ];
    });
  });
  const nonsense = readLink(field, '~', scene).issues;
  return told(field, [...faults, !nonsense.some(({ key }) => key === field.key) && 'a link takes any text']);
}

/** What is wrong with its sliders: both ends can be set, and the link brings them back. */
export function sliderFaults(field: AnyField, scene: Scene): string[] {
  return numbersOf(field).flatMap(({ spec, set, read }) => [
    ...specFaults(spec),
    ...told(
      field,
      spec.range.flatMap((end) => {
        const change = set(scene, end);
        if (!change.ok) return [`its slider ends at ${end}, which is refused: ${change.refusal.message}`];
        const text = field.write(change.scene) ?? field.defaultText;
        return [
          read(change.scene) !== end && `its slider ends at ${end}, and the scene holds ${read(change.scene)}`,
          read(readLink(field, text, scene).scene) !== end && `the end ${end} of its slider is lost in a link`,
        ];
      }),
    ),
  ]);
}

/** What is wrong with its sweeps: each of its numbers has one that sets what it reads, or it is said why none has. */
export function sweepFaults(field: AnyField, scene: Scene): string[] {
  const { unswept } = field;
  const controls = sweepControls(scene);
  const reason = unswept !== undefined && !/\w+ \w+/.test(unswept) && 'it is not said why no sweep runs through it';
  const faults = numbersOf(field).flatMap(({ spec }) => {
    const [control] = controls.filter((each) => each.spec === spec);
    if (unswept !== undefined) return [control !== undefined && 'it is swept, and said not to be'];
    if (control === undefined) return ['no sweep runs through it'];
    return spec.range.flatMap((end) => {
      const change = control.set(scene, end);
      return [!(change.ok && control.read(change.scene) === end) && `its sweep does not set ${end}`];
    });
  });
  return told(field, [reason, ...faults]);
}

/** A row of a table of keys: key, meaning, example and default, as they are read there. */
export type KeyRow = readonly [key: string, meaning: string, example: string, usual: string];

/** What is wrong with its notes: a row in the help and one in the README, with its bounds and its default. */
export function noteFaults(field: AnyField, tables: Readonly<Record<string, readonly KeyRow[]>>): string[] {
  const bounds = field.kind === 'number' ? numbersOf(field).map(({ spec }) => intervalWords(spec.bounds ?? {})) : [];
  const faults = Object.entries(tables).flatMap(([table, rows]) => {
    // Keys that mean something beside another one only say so.
    const row = rows.find(([key, meaning]) => key === field.key && !/\(with [^)]*\)$/.test(meaning));
    if (row === undefined) return [`the ${table} has no row for it`];
    const [, meaning, example, usual] = row;
    return [
      !meaning.startsWith(field.meaning) && `the ${table} says something else`,
      example !== field.example && `the ${table} gives another example`,
      usual !== field.defaultText && `the ${table} gives another default`,
      !bounds.every((words) => words !== '' && meaning.includes(words)) && `the ${table} does not tell its bounds`,
    ];
  });
  const sound = scenes().some((scene) => readLink(field, field.example, scene).issues.length === 0);
  return told(field, [...faults, field.label === '' && 'it has no name', !sound && 'its example is no sound value']);
}

/** Scenes of all maps in their sizes, plain and with one field as in its example. */
let made: readonly Scene[] | undefined;
function scenes(): readonly Scene[] {
  made ??= maps.members
    .flatMap(({ id, options }) => {
      const sizes = Object.values(options).flatMap((spec) =>
        spec.kind === 'integer' ? [`&${spec.key}=${spec.range[0]}`] : [],
      );
      const one = sceneFields.map(({ key, example }) => `&${key}=${encodeURIComponent(example)}`);
      return ['', ...sizes, ...one].map((rest) => decode(`map=${id}${rest}`));
    })
    .flatMap(({ scene, issues }) => (issues.length === 0 ? [scene] : []));
  return made;
}

/** A scene in which a field does something: the default one if it does. */
export function sceneFor(field: AnyField): Scene {
  const found = [defaultScene, ...scenes()].find((scene) => field.applies(scene));
  if (found === undefined) throw new Error(`${field.key}: there is no scene in which it does anything`);
  return found;
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NumberSpec } from '../../src/core';
import { defaultScene, documentKeys, fields, losses, mapOf, maps, type Scene } from '../../src/state';
import { type AnyField, at, type Declaration, type Field, makeField } from '../../src/state/field';
import { number, numberOr } from '../../src/state/field-kinds';
import { ownFields, sceneFields } from '../../src/state/fields';
import { lossSettings, mapSettings } from '../../src/state/option-settings';
import { defaultChoice } from '../../src/state/registry';
import { settingKey } from '../../src/state/setting';
import { numeric } from '../../src/state/syntax';
import {
  boundFaults,
  defaultFaults,
  noteFaults,
  sceneFor,
  sliderFaults,
  specFaults,
  sweepFaults,
  valueFaults,
} from './field-contract';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const typed = sceneFields as readonly Field<unknown>[];
const notes = documentKeys();

describe.each(typed)('$key', (field) => {
  test('has a default that is one of its values', () => expect(defaultFaults(field)).toEqual([]));
  test('keeps its values in a scene and in a link', () => expect(valueFaults(field, sceneFor(field))).toEqual([]));
  test('refuses what is out of bounds by its key', () => expect(boundFaults(field, sceneFor(field))).toEqual([]));
  test('has sliders that reach their ends', () => expect(sliderFaults(field, sceneFor(field))).toEqual([]));
  test('can be swept, or says why not', () => expect(sweepFaults(field, sceneFor(field))).toEqual([]));
  test('has its rows in the help and in the README', () => expect(noteFaults(field, notes, readme)).toEqual([]));
});

describe('the table', () => {
  test('files every field under its own key, and no two settings under one', () => {
    expect([...Object.keys(fields), ...ownFields.map(({ key }) => key)]).toEqual(sceneFields.map(({ key }) => key));
    expect(Object.entries(fields).filter(([key, field]) => field.key !== key)).toEqual([]);
    const keys = sceneFields.flatMap(({ settings }) => settings.map(settingKey));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('makes the whole default scene: whatever is taken out of it comes back', () => {
    const { map, theta, loss } = defaultScene;
    const bare = { map, theta, loss } as Scene;
    expect(sceneFields.reduce((scene, field) => field.reset(scene), bare)).toEqual(defaultScene);
  });
});

describe('numbers of members are declared by the same rules', () => {
  const membersOf = (ids: readonly string[]) => ids.map((id) => ({ id }));
  test.each(membersOf(maps.ids))('map=$id', ({ id }) => {
    const family = maps.find(id) ?? maps.members[0];
    const { parameters, fibre } = mapOf(defaultChoice(family));
    const charts = (fibre.charts ?? []).flatMap((chart) => chart.parameters);
    const options = mapSettings(id).flatMap((one) => (one.kind === 'number' ? [one.spec] : []));
    expect([...parameters, ...fibre.parameters, ...charts, ...options].flatMap(specFaults)).toEqual([]);
  });
  test.each(membersOf(losses.ids))('loss=$id', ({ id }) => {
    const specs = lossSettings(id).flatMap((one) => (one.kind === 'number' ? [one.spec] : []));
    expect(specs.flatMap(specFaults)).toEqual([]);
  });
});

/** A sound declaration, which stands where the scale of arrows does. */
const sound: Parameters<typeof number>[0] = {
  key: 'planted',
  symbol: 'p',
  label: 'a planted number',
  default: 1,
  bounds: { min: 0.5, max: 20 },
  range: [1, 10],
  step: 0.5,
  example: '2',
  group: 'Planted',
  ...at('arrows', 'scale'),
};
const planted = (wrong: Partial<typeof sound> = {}): Field<number> => number({ ...sound, ...wrong });

type Check = (field: Field<number>) => string[];
const value: Check = (field) => valueFaults(field, defaultScene);
const bounds: Check = (field) => boundFaults(field, defaultScene);
const slider: Check = (field) => sliderFaults(field, defaultScene);
const sweep: Check = (field) => sweepFaults(field, defaultScene);
const note: Check = (field) => noteFaults(field, notes, readme);

/** A field whose link does not keep its bounds, for lack of any in its codec. */
function unbounded(): Field<number> {
  const { spec } = number(sound);
  const declared: Declaration<number> = sound;
  return makeField(declared, {
    kind: 'number',
    codec: numeric({}),
    settings: (set) => [{ kind: 'number', spec, read: declared.get, set }],
  });
}

/** A field that refuses by the name of another. */
function misnamed(): Field<number> {
  const { spec, ...field } = number(sound);
  const settings = field.settings.map((setting) => ({
    ...setting,
    set: (scene: Scene, x: number) => {
      const change = setting.set(scene, x);
      return change.ok ? change : { ...change, refusal: { ...change.refusal, key: 'scale' } };
    },
  }));
  return { ...field, settings };
}

describe('a bad declaration is caught', () => {
  test('and a sound one is not', () => {
    for (const check of [defaultFaults, value, bounds, slider]) expect(check(planted())).toEqual([]);
  });

  const lossy = { ...numeric(sound), write: (x: number) => x.toPrecision(3) };
  const rounding = makeField(sound as Declaration<number>, {
    kind: 'number',
    codec: lossy,
    settings: () => planted().settings as never,
  });

  const cases: readonly (readonly [string, Check, Field<number>, RegExp])[] = [
    ['a default out of bounds', defaultFaults, planted({ default: 30 }), /default is refused/],
    ['a default that is not put', defaultFaults, planted({ put: (scene) => scene, default: 2 }), /does not come into/],
    ['a value that is not put', value, planted({ put: (scene) => scene }), /not what the scene holds/],
    [
      'a value put somewhere else',
      value,
      planted({ get: ({ streamlines }) => streamlines.density }),
      /not what the scene/,
    ],
    ['a text that loses digits', value, rounding, /read as something else/],
    ['bounds that a link does not keep', bounds, unbounded(), /a link takes 20\.0/],
    ['bounds that the control does not keep', bounds, unbounded(), /its control takes 20\.0/],
    ['a refusal by another name', bounds, misnamed(), /the refusal of .* names scale/],
    ['a slider beyond the bounds', slider, planted({ range: [1, 40] }), /upper end of its slider is out of bounds/],
    ['a slider without length', slider, planted({ range: [2, 2] }), /no length/],
    ['a log slider from 0', slider, planted({ bounds: { min: 0 }, range: [0, 10], scale: 'log' }), /above 0/],
    ['a step longer than its slider', slider, planted({ step: 12 }), /step does not fit/],
    ['parts of a whole', slider, planted({ whole: true, step: 0.5 }), /whole, and its slider is not/],
    [
      'an end of the slider that is refused',
      slider,
      planted({ refuse: (x) => (x === 10 ? 'no tens' : undefined) }),
      /ends at 10, which is refused/,
    ],
    ['no sweep', sweep, planted(), /no sweep runs through it/],
    ['no sweep, and no reason', sweep, planted({ unswept: '' }), /not said why/],
    ['no row', note, planted(), /help has no row/],
    ['no row in the README', note, planted(), /README has no row/],
    ['an example that cannot be read', note, planted({ example: '40' }), /example is no sound value/],
  ];
  test.each(cases)('%s', (_, check, field, fault) => {
    expect(check(field).join('\n')).toMatch(fault);
  });

  test('a sweep that sets nothing', () => {
    const [swept] = sceneFields.filter(({ kind, applies }) => kind === 'number' && applies(defaultScene));
    expect(sweepFaults(swept, defaultScene)).toEqual([]);
    const wrong: AnyField = { ...swept, unswept: 'there is no reason' };
    expect(sweepFaults(wrong, defaultScene).join()).toMatch(/swept, and said not to be/);
  });

  test('a row with other bounds than the declaration', () => {
    const [noted] = sceneFields.filter(({ kind }) => kind === 'number');
    const other = notes.map((each) => (each.key === noted.key ? { ...each, meaning: 'anything', default: '?' } : each));
    expect(noteFaults(noted, other, readme)).toEqual([
      `${noted.key}: the help gives another default`,
      `${noted.key}: its bounds are not told`,
    ]);
  });

  test('a number that is none until it is asked for', () => {
    const { default: _, ...rest } = sound;
    const declared = { ...rest, default: null, ...at('alpha') };
    const none = (usual: number): Field<unknown> => numberOr('none', { ...declared, usual });
    expect(sliderFaults(none(2), defaultScene)).toEqual([]);
    expect(sliderFaults(none(30), defaultScene).join()).toMatch(/its default 30 is refused/);
  });

  test('a spec of a member', () => {
    const spec: NumberSpec = { key: 'x', symbol: 'x', label: 'x', default: 0, range: [-3, 3], step: 0.01 };
    expect(specFaults(spec)).toEqual([]);
    expect(specFaults({ ...spec, bounds: { above: 0 } }).join()).toMatch(/default 0 is refused/);
  });
});

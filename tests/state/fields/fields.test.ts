import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createElement } from 'preact/compat';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { NumberSpec } from '../../../src/core';
import { chooseFamily, defaultScene, fields, losses, mapOf, maps, type Scene } from '../../../src/state';
import { type AnyField, at, type Declaration, type Field, makeField } from '../../../src/state/declaration/field';
import { number, numberOr } from '../../../src/state/declaration/field-kinds';
import { settingKey } from '../../../src/state/declaration/setting';
import { lossSettings, mapSettings } from '../../../src/state/edits/option-settings';
import { ownFields, sceneFields } from '../../../src/state/fields/fields';
import { defaultChoice } from '../../../src/state/scene/registry';
import { sameJson } from '../../../src/state/scene/same-json';
import { numeric } from '../../../src/state/scene/syntax';
import HelpDialog from '../../../src/ui/dialogs/help-dialog';
import { scenes } from '../arbitrary';
import {
  boundFaults,
  defaultFaults,
  type KeyRow,
  noteFaults,
  sceneFor,
  sliderFaults,
  specFaults,
  sweepFaults,
  valueFaults,
} from './field-contract';
import { valuesOf } from './field-values';

const typed = sceneFields as readonly Field<unknown>[];

function helpRows(): KeyRow[] {
  const html = renderToStaticMarkup(createElement(HelpDialog, { onClose: () => undefined }));
  return [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
    rowOf(row.split('</t').map(plainText)),
  );
}

function readmeRows(): KeyRow[] {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const table = readme.slice(readme.indexOf('REPARAM_UPDATE=1'), readme.indexOf('<!-- end of keys'));
  const lines = table.split('\n').filter((line) => line.startsWith('| `'));
  const code = (cell: string) => cell.replace(/^`(.*)`$/, '$1');
  return lines.map((line) => {
    const [key, meaning, example, usual = ''] = line.slice(2, -2).split(' | ');
    return [code(key), meaning, code(example), code(usual)];
  });
}

const rowOf = ([key, meaning, example, usual]: readonly string[]): KeyRow => [key, meaning, example, usual];

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
const plainText = (html: string): string =>
  html.replace(/^[hd]>|<[^>]*>/g, '').replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);

/** The tables of keys as people read them: in the dialog of the app, and in the README. */
const tables = { help: helpRows(), README: readmeRows() };

describe.each(typed)('$key', (field) => {
  test('has a default that is one of its values', () => expect(defaultFaults(field)).toEqual([]));
  test('keeps its values in a scene and in a link', () => expect(valueFaults(field, sceneFor(field))).toEqual([]));
  test('refuses what is out of bounds by its key', () => expect(boundFaults(field, sceneFor(field))).toEqual([]));
  test('has sliders that reach their ends', () => expect(sliderFaults(field, sceneFor(field))).toEqual([]));
  test('can be swept, or says why not', () => expect(sweepFaults(field, sceneFor(field))).toEqual([]));
  test('has its rows in the help and in the README', () => expect(noteFaults(field, tables)).toEqual([]));
});

describe('the table', () => {
  test('files every field under its own key, and no two settings under one', () => {
    expect([...Object.keys(fields), ...ownFields.map(({ key }) => key)]).toEqual(sceneFields.map(({ key }) => key));
    expect(Object.entries(fields).filter(([key, field]) => field.key !== key)).toEqual([]);
    const keys = sceneFields.flatMap(({ settings }) => settings.map(settingKey));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(typed)('gives $key a part of the scene that is no other field’s', (field) => {
    const scene = sceneFor(field);
    fc.assert(
      fc.property(valuesOf(field, scene), (value) => {
        const changed = field.put(scene, value);
        const moved = typed.filter((other) => other !== field && !sameJson(other.get(changed), other.get(scene)));
        expect(moved.map(({ key }) => key)).toEqual([]);
      }),
      { numRuns: 10, seed: 3 },
    );
  });
});

test('what the map does not allow is let go when the map is changed', () => {
  fc.assert(
    fc.property(scenes, fc.constantFrom(...maps.ids), (scene, id) => {
      const change = chooseFamily(scene, id);
      if (!change.ok) throw new Error(change.refusal.message);
      const misfits = typed.map((field) => field.misfit(change.scene, field.get(change.scene)));
      expect(misfits.filter((why) => why !== undefined)).toEqual([]);
    }),
    { numRuns: 100, seed: 5 },
  );
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
const note: Check = (field) => noteFaults(field, tables);

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

  test('a row with other bounds, another default or another example than the declaration', () => {
    const [noted] = sceneFields.filter(({ kind }) => kind === 'number');
    const other: KeyRow = [noted.key, 'anything', '?', '!'];
    expect(noteFaults(noted, { ...tables, README: [other] })).toEqual(
      [
        'the README says something else',
        'the README gives another example',
        'the README gives another default',
        'the README does not tell its bounds',
      ].map((fault) => `${noted.key}: ${fault}`),
    );
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

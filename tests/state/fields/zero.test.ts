import { expect, test } from 'vitest';
import { decode, encode, losses, maps, type Scene } from '../../../src/state';
import type { Setting } from '../../../src/state/declaration/setting';
import { lossSettings, mapSettings } from '../../../src/state/edits/option-settings';
import { sceneFields } from '../../../src/state/fields/fields';
import { readLab, writeLab } from '../../../src/state/labs/lab-link';
import { members as labs } from '../../labs/members';
import { sceneFor } from './field-contract';

type Case = readonly [key: string, scene: Scene, setting: Setting];

const ofMember = (query: string, settings: readonly Setting[]): Case[] =>
  settings.map((setting) => [query, decode(query).scene, setting]);

const cases: readonly Case[] = [
  ...sceneFields
    .filter(({ kind }) => kind === 'number')
    .flatMap((field) => field.settings.map((setting): Case => ['', sceneFor(field), setting])),
  ...maps.ids.flatMap((id) => ofMember(`map=${id}`, mapSettings(id))),
  ...losses.ids.flatMap((id) => ofMember(`loss=${id}`, lossSettings(id))),
];

/** Numbers of one key each that may be 0, and its names. */
const free = cases.flatMap(([query, scene, setting]) => {
  if (setting.kind !== 'number' || !setting.set(scene, 0).ok) return [];
  return [[`${query} ${setting.spec.key}`.trim(), scene, setting] as const];
});

const made = (change: ReturnType<(typeof free)[number][2]['set']>): Scene => {
  if (!change.ok) throw new Error(change.refusal.message);
  return change.scene;
};

test('numbers that may be 0 are fields, options of maps and options of losses', () => {
  expect(free.length).toBeGreaterThan(10);
  expect(new Set(free.map(([name]) => name.split(' ').length)).size).toBe(2);
});

test.each(free)('−0 typed into %s is 0, in the scene and in its link', (_, scene, { set }) => {
  const [plain, negative] = [made(set(scene, 0)), made(set(scene, -0))];
  expect(negative).toStrictEqual(plain);
  expect(encode(negative)).toBe(encode(plain));
});

test.each(free)('−0 in a link for %s is 0', (_, scene, { spec }) => {
  const link = encode(scene).replace(new RegExp(`&${spec.key}=[^&]*`), '');
  const [plain, negative] = ['0', '-0'].map((text) => decode(`${link}&${spec.key}=${text}`));
  expect(plain.issues).toEqual([]);
  expect(negative).toStrictEqual(plain);
});

test('−0 of a vector stays as it is', () => {
  const { scene } = decode('theta=-0,1');
  expect(scene.theta).toStrictEqual([-0, 1]);
  expect(encode(scene)).toBe('v=1&theta=-0,1');
});

const labNumbers = labs.flatMap(({ name, lab }) =>
  Object.values(lab.fields).flatMap((spec) => {
    const { issues } = readLab(`${name};${spec.key}:0`, lab.fields);
    return typeof spec.default === 'number' && issues.length === 0
      ? [[`${name} ${spec.key}`, lab, spec.key] as const]
      : [];
  }),
);

test.each(labNumbers)('−0 is 0 in the lab %s', (_, lab, key) => {
  const read = (text: string) => readLab(`lab;${key}:${text}`, lab.fields);
  expect(read('-0')).toStrictEqual(read('0'));
  const { options } = read('0');
  expect(writeLab('lab', lab.fields, { ...options, [key]: -0 })).toBe(writeLab('lab', lab.fields, options));
});

import { beforeAll, expect, test } from 'vitest';
import { chooseFamily, decode, defaultScene, encode, mapOf, maps, type Scene, setTheta, wOf } from '../../../src/state';
import { typedExamples } from '../../../src/state/library/typed-examples';
import {
  freeConstant,
  holdConstant,
  setConstant,
  setNamed,
  typedMap,
  typeMap,
} from '../../../src/state/library/typed-map';

beforeAll(() => maps.find('custom')?.load?.());

type Change = { readonly ok: true; readonly scene: Scene } | { readonly ok: false };
function done(change: Change): Scene {
  if (!change.ok) throw new Error(JSON.stringify(change));
  return change.scene;
}

const typed = (f1: string, f2: string, from: Scene = defaultScene) => done(typeMap(from, { f1, f2 }));

test('choosing the family keeps the function', () => {
  const scene = done(chooseFamily(defaultScene, 'custom'));
  const [was, is] = [defaultScene, scene].map(({ map, theta }) => wOf(mapOf(map), theta));
  for (const i of [0, 1]) expect(is[i]).toBeCloseTo(was[i], 3);
});

test('parameters that stay keep their values and ranges, new ones get starts, all are listed', () => {
  const first = done(setNamed(done(setTheta(typed('a1*b', 'b'), 0, 2.5)), 'a1', { range: [0, 5] }));
  const next = typed('a1*b + c', 'b', first);
  expect(typedMap(next.map).parameters.map(({ key }) => key)).toEqual(['a1', 'b', 'c']);
  expect(next.theta.slice(0, 2)).toEqual(first.theta);
  expect(mapOf(next.map).parameters[0].range).toEqual([0, 5]);
  expect(decode(encode(next))).toEqual({ scene: next, issues: [] });
});

test('starts that the new map refuses are replaced, not blamed on the person', () => {
  const scene = done(setNamed(done(setTheta(typed('t1', 't2'), 0, -2)), 't1', { value: -2 }));
  const next = typed('log(t1)', 't2', scene);
  expect(next.theta[0]).toBeGreaterThan(0);
});

test('what cannot be read leaves a problem with its column', () => {
  expect(typeMap(defaultScene, { f1: 't1 *', f2: 't2' })).toMatchObject({
    ok: false,
    problems: [{ option: 'f1', column: 5 }],
  });
  expect(typeMap(defaultScene, { f1: 't1\u0007', f2: 't2' })).toMatchObject({
    ok: false,
    problems: [{ option: 'f1' }],
  });
});

test('a parameter can be held constant, moved and freed again', () => {
  const scene = done(setTheta(typed('a*t1', 't2'), 0, 2));
  const held = done(holdConstant(scene, 'a'));
  expect(mapOf(held.map).parameters.map(({ key }) => key)).toEqual(['t1', 't2']);
  expect(typedMap(held.map).constants).toEqual([{ key: 'a', value: 2 }]);
  expect(wOf(mapOf(held.map), held.theta)).toEqual(wOf(mapOf(scene.map), scene.theta));
  const moved = done(setConstant(held, 'a', 3));
  expect(wOf(mapOf(moved.map), moved.theta)[0]).toBeCloseTo(1.5 * wOf(mapOf(held.map), held.theta)[0], 12);
  const freed = done(freeConstant(moved, 'a'));
  expect(mapOf(freed.map).parameters.map(({ key }) => key)).toEqual(['a', 't1', 't2']);
  expect(freed.theta[0]).toBe(3);
});

test('a slider must run upwards', () => {
  expect(setNamed(typed('t1', 't2'), 't1', { range: [2, 1] }).ok).toBe(false);
});

test.each(typedExamples)('the example $id is regular where it starts', ({ f1, f2, parameters, constants = [] }) => {
  const scene = done(typeMap(defaultScene, { f1, f2, parameters, constants }));
  expect(typedMap(scene.map)).toEqual({ f1, f2, parameters, constants });
  expect(wOf(mapOf(scene.map), scene.theta).every(Number.isFinite)).toBe(true);
});

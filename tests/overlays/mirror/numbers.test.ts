import { describe, expect, test } from 'vitest';
import { families } from '../../../src/core';
import { load } from '../../../src/core/expression';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { legendOf } from '../../../src/model/overlay/legend';
import { partOf } from '../../../src/model/overlay/overlay';
import { coverModel } from '../../../src/model/questions/cover';
import { mirror, mirrorMaths } from '../../../src/overlays/mirror/numbers';
import type { MirrorLines } from '../../../src/overlays/mirror/numbers-mirror';
import { decode } from '../../../src/state';
import { modelOf } from '../../model/scene';

await Promise.all([mirrorMaths.load(), families.custom.load?.(), load()]);

const line = 'loss=line&a=1&b=2&c=-3&run=flow';

function mirrorIn(query: string): MirrorLines {
  const lines = partOf(mirror, modelOf(`mirror=1&${query}`));
  if (!lines) throw new Error('no mirror');
  return lines;
}

/** Least and largest aᵀw − b over the vertices of lines. */
const offLine = (lines: readonly Float64Array[]): number[] => {
  const values = lines.flatMap((each) =>
    Array.from({ length: each.length / 2 }, (_, k) => each[2 * k] + 2 * each[2 * k + 1] - 3),
  );
  return [Math.min(...values), Math.max(...values)];
};

test('is not there until it is asked for', () => expect(partOf(mirror, modelOf(''))).toBeUndefined());

describe.each([
  ['a built-in family', 'map=squared&start=0.5,0.2'],
  ['a followed leaf', 'map=hadamard&w=1,1&delta=1,-1&start=0.5,0.2'],
  ['a typed map', 'map=custom&f1=t1^2&f2=t2^2&start=0.5,0.2'],
])('of %s, on a line of optima', (_, query) => {
  test('one line goes through the predicted end and only touches the optima there', () => {
    const { touching, limit, lines, words } = mirrorIn(`${query}&${line}`);
    if (!limit) throw new Error('no limit');
    expect(lines.length).toBeGreaterThan(3);
    expect(words).toContain('divergence from the start');
    expect(limit[0] + 2 * limit[1]).toBeCloseTo(3, 8);
    const [, most] = offLine(touching);
    // Never beyond the line, and as near as vertices come to the touching point.
    expect(most).toBeLessThan(1e-4);
    expect(most).toBeGreaterThan(-5e-3);
  });

  test('the limit is where the run ends', () => {
    const model = modelOf(`mirror=1&${query}&${line}&time=10000`);
    const limit = partOf(mirror, model)?.limit;
    const [x, y] = model.flow.parametricRun?.path.subarray(-2) ?? [];
    expect(Math.hypot(x - (limit?.[0] ?? NaN), y - (limit?.[1] ?? NaN))).toBeLessThan(1e-6);
  });
});

test('each of many starts has its end predicted for a typed map too', () => {
  const { many } = modelOf(`map=custom&f1=t1^2&f2=t2^2&${line}&time=10000&starts=0.5,0.5,1,0.2`).flow;
  expect(many?.entries.length).toBe(3);
  for (const { predicted, parametric } of many?.entries ?? []) {
    if (predicted?.kind !== 'point') throw new Error('no prediction');
    const [x, y] = parametric?.path.subarray(-2) ?? [];
    expect(Math.hypot(x - predicted.w[0], y - predicted.w[1])).toBeLessThan(1e-6);
  }
});

test('of the identity its lines are circles around the start', () => {
  const { lines, touching } = mirrorIn('map=identity&start=1,0.8');
  expect(touching).toEqual([]);
  const radii = [...(lines[0] ?? [])].flatMap((x, i, all) =>
    i % 2 === 0 ? [Math.hypot(x - 1, all[i + 1] - 0.8)] : [],
  );
  expect(Math.max(...radii) / Math.min(...radii)).toBeCloseTo(1, 8);
  expect([lines[0][0], lines[0][1]]).toEqual([...lines[0].subarray(-2)]);
});

test.each([
  ['map=polar', 'do not commute'],
  ['map=custom&f1=u1*v1&f2=u2*v2', 'leaf'],
  ['map=squared&theta=0,1&start=theta', 'no inverse'],
])('%s has none, and says why', (query, why) => {
  const model = modelOf(`mirror=1&${query}`);
  expect(partOf(mirror, model)?.lines).toEqual([]);
  const said = legendOf('flow', model).items.find(({ mark }) => mark === 'mirror');
  expect(said?.words).toMatch(/^no mirror potential/);
  expect(said?.words).toContain(why);
});

test('stays while something else is dragged, and gives its place to words while it moves', () => {
  const build = createModelBuilder();
  const { scene } = decode(`mirror=1&${line}`);
  const full = partOf(mirror, build(scene));
  expect(partOf(mirror, build({ ...scene, probe: [1, 0] }, 'drag'))).toBe(full);
  const moved = partOf(mirror, build({ ...scene, start: [1, 1] }, 'drag'));
  expect(moved).toEqual({ lines: [], touching: [], words: full?.words });
});

test('is covered with the map', () => expect(partOf(mirror, coverModel(modelOf(`mirror=1&${line}`)))).toBeUndefined());

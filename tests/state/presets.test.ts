import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createJet } from '../../src/core';
import { decode, encode, fibreOf, mapOf, presetGroups, presets, wOf } from '../../src/state';

interface Panel {
  readonly title: string;
  readonly theta: readonly number[] | null;
  readonly G: readonly (readonly number[])[];
  readonly blue: { readonly dir: readonly number[] } | null;
  readonly canonical_w?: readonly number[];
  readonly A?: readonly (readonly number[])[];
}

const figures: { figures: { id: string; panels: Panel[] }[] } = JSON.parse(
  readFileSync(new URL('../fixtures/figures.json', import.meta.url), 'utf8'),
);
const families = { regular: 'identity', squared: 'squared', inverse: 'inverse', polar: 'polar', deep: 'deep-linear' };
const groups = { regular: 'regular', squared: 'squared', inverse: 'inverse', polar: 'polar', deep: 'deep-linear' };

const panels = figures.figures.flatMap(({ id, panels: list }) => {
  const figure = id as keyof typeof groups;
  const group = presetGroups.find((one) => one.id === groups[figure]);
  return list.map((panel, i) => ({ name: `${id}: ${panel.title}`, figure, panel, preset: group?.presets[i] }));
});

test('the presets have distinct ids, and a sentence each', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  for (const { about } of [...presets, ...presetGroups]) expect(about).toMatch(/^.{20,}[.]$/);
});

test.each(presets)('$id is a link without issues that opens the same scene when written again', ({ query }) => {
  const { scene, issues } = decode(query);
  expect(issues).toEqual([]);
  expect(decode(encode(scene))).toEqual({ scene, issues: [] });
});

test('there are as many article presets as panels', () => {
  expect(panels.length).toBe(17);
  const ours = presetGroups.filter(({ id }) => Object.values(groups).includes(id)).flatMap((group) => group.presets);
  expect(ours.length).toBe(panels.length);
});

describe.each(panels)('$name', ({ figure, panel, preset }) => {
  const { scene } = decode(preset?.query ?? 'missing');
  const map = mapOf(scene.map);

  test('has the article’s map, θ, function and gauge', () => {
    expect(scene.map.id).toBe(families[figure]);
    if (panel.theta) expectClose(scene.theta, panel.theta, 15);
    if (panel.canonical_w) expectClose(wOf(map, scene.theta), panel.canonical_w, 14);
    if (panel.A) expect(fibreOf(map, scene.theta)).toEqual(panel.A.flat());
  });

  test('has the article’s JJᵀ', () => {
    const { J } = jet(scene.theta);
    const G = [0, 1].map((i) => [0, 1].map((j) => dot(row(J, i), row(J, j))));
    const ratios = G.flat().map((x, k) => x / panel.G.flat()[k] || 1);
    expectClose(ratios, [1, 1, 1, 1], 12);
  });

  test('draws what the article draws: window, grid, arrow lengths, blue arrow', () => {
    expect(scene.response).toEqual({ window: [-2.2, 2.2, -2.2, 2.2], n: 9 });
    expect(scene.arrows).toEqual({ length: 'article', scale: 1, colour: 'none' });
    expect(scene.hidden.includes('vector')).toBe(panel.blue === null);
    if (panel.blue === null) return;
    const drawn = scene.vector === 'theta' ? scene.theta : wOf(map, scene.theta);
    const length = Math.hypot(...drawn);
    const direction = drawn.map((x) => x / length);
    expectClose(direction, panel.blue.dir, 12);
  });

  function jet(theta: readonly number[]) {
    const out = createJet(map.p, map.q);
    map.evaluate(Float64Array.from(theta), out);
    return out;
  }
  const row = (J: Float64Array, i: number) => J.subarray(i * map.p, (i + 1) * map.p);
});

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

function expectClose(found: readonly number[], wanted: readonly number[], digits: number): void {
  expect(found.length).toBe(wanted.length);
  for (const [i, x] of found.entries()) expect(x).toBeCloseTo(wanted[i], digits);
}

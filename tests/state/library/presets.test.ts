import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createJet } from '../../../src/core';
import { decode, fibreOf, mapOf, type Preset, presetGroups, presets, wOf } from '../../../src/state';
import { witnessOf } from '../../../src/state/library/open-preset';
import { loadChoices } from '../../../src/state/scene/load-maps';
import { catches, holdTo } from '../../contract';
import { loadParts } from '../../parts';
import { presetContract } from './link-contract';

interface Panel {
  readonly title: string;
  readonly theta: readonly number[] | null;
  readonly G: readonly (readonly number[])[];
  readonly blue: { readonly dir: readonly number[] } | null;
  readonly canonical_w?: readonly number[];
  readonly A?: readonly (readonly number[])[];
}

const figures: { figures: { id: string; panels: Panel[] }[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/figures.json', import.meta.url), 'utf8'),
);
const families = { regular: 'identity', squared: 'squared', inverse: 'inverse', polar: 'polar', deep: 'deep-linear' };
const groups = { regular: 'regular', squared: 'squared', inverse: 'inverse', polar: 'polar', deep: 'deep-linear' };

const panels = figures.figures.flatMap(({ id, panels: list }) => {
  const figure = id as keyof typeof groups;
  const group = presetGroups.find((one) => one.id === groups[figure]);
  return list.map((panel, i) => ({ name: `${id}: ${panel.title}`, figure, panel, preset: group?.presets[i] }));
});

await loadParts();
// A typed map is read before it can be drawn.
await loadChoices(
  presets.flatMap((preset) => [preset.query, witnessOf(preset)].map((query) => decode(query).scene.map)),
);

describe('every preset', () =>
  holdTo(
    presetContract,
    presets.map((preset) => [preset.id, preset]),
  ));

test('presets and groups are told apart, and every group says what it is', () => {
  for (const list of [presets, presetGroups]) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
  }
  for (const { about, presets: own } of presetGroups) {
    expect(about).toMatch(/^.{20,}[.]$/);
    expect(own.length).toBeGreaterThan(0);
  }
});

test('a preset with a loss on data shows its rows', () => {
  const scenes = presets.map(({ query }) => decode(query).scene);
  const onData = scenes.filter(({ loss }) => 'data' in loss.options);
  expect(onData.length).toBeGreaterThan(4);
  expect(onData.filter(({ inputs }) => !inputs.shown)).toEqual([]);
});

describe('the contract', () => {
  const sound: Preset = {
    id: 'planted',
    label: 'Planted',
    about: 'At N = 4.5 the largest gain is {largest 1}.',
    query: 'v=1&map=power&N=4.5&theta=0.9,0.8',
    try: {
      goal: 'Turn no gradient at all.',
      check: { reading: 'κ', under: 1.05 },
      witness: 'theta=0.9,0.9',
      hint: 'Make both parameters equal.',
    },
  };
  const trying = (wrong: Partial<Preset['try']>): Preset => ({ ...sound, try: { ...sound.try, ...wrong } });
  catches(presetContract, sound, {
    'is told in words': {
      'an id with a blank': { ...sound, id: 'a b' },
      'no label': { ...sound, label: '' },
      'half a sentence': { ...sound, about: 'the largest gain there is' },
    },
    'has no numbers but those of its scene': {
      'a number that was computed elsewhere': { ...sound, about: 'At N = 4.5 the largest gain is 21.7 as it seems.' },
    },
    'opens without an issue, and again from its own link': {
      'a misspelt key': { ...sound, query: `${sound.query}&tehta=1,1` },
      'a value that is refused': { ...sound, query: `${sound.query}&eta=-1` },
    },
    'is written as the app writes it': {
      'a zero too many': { ...sound, query: 'v=1&map=power&N=4.50&theta=0.9,0.8' },
      'a key twice': { ...sound, query: `${sound.query}&N=4.5` },
      'no version': { ...sound, query: sound.query.replace('v=1&', '') },
    },
    'begins its run at the θ it speaks of': {
      'a start of its own': { ...sound, query: `${sound.query}&start=1,2` },
      'a run from the usual start': { ...sound, query: `${sound.query}&run=flow` },
      'a scale that is not that of θ': { ...sound, query: `${sound.query}&start=theta&alpha=3` },
    },
    'has something to try that is open at first and can be done': {
      'done from the start': trying({ check: { reading: 'κ', over: 1 } }),
      'a witness that misses': trying({ witness: 'theta=0.9,0.8' }),
      'a witness that no link can hold': trying({ witness: 'theta=0.9,0.9&eta=-1' }),
      'a goal of one word': trying({ goal: 'Turn.' }),
      'a bound that is not that of the check': trying({ goal: 'Turn no gradient by more than 12°.' }),
    },
  });
});

test('there are as many article presets as panels', () => {
  expect(panels.length).toBe(17);
  const article: readonly string[] = Object.values(groups);
  const ours = presetGroups.filter(({ id }) => article.includes(id)).flatMap((group) => group.presets);
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

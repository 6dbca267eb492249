import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode, encode, type Scene } from '../../../src/state';

/** Parts that scenes got after most of these links were given away, as such a link opens them. */
const since: Partial<Scene> = {
  streamlines: { style: 'none', density: 1, seeds: [] },
  ...{ starts: [], alpha: null, moment: null },
  finiteStep: null,
  gainMap: 'none',
  mirror: false,
  plane: { shown: false, window: [-2.2, 2.2, -2.2, 2.2], n: 15, slice: null, image: false },
  gauge: { fan: 0, seed: 1, reach: false, second: null },
};

/** Parts that the dynamics of a scene got since. */
const dynamicsSince = { schedule: 'constant', momentum: 0, decay: 0 };

/** Links given away under version 1. They are only ever added to: what they open must not change. */
const frozen: readonly { link: string; scene: Scene }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/links-v1.json', import.meta.url), 'utf8'),
  (key, value) =>
    key === 'scene' ? { ...since, ...value } : key === 'dynamics' ? { ...dynamicsSince, ...value } : value,
);

test('there are at least 25', () => expect(frozen.length).toBeGreaterThanOrEqual(25));

test.each(frozen)('$link opens what it always opened', ({ link, scene }) => {
  expect(decode(link)).toStrictEqual({ scene, issues: [] });
});

test.each(frozen)('$link, opened and written again, opens the same', ({ scene }) => {
  expect(decode(encode(scene)).scene).toStrictEqual(scene);
});

import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { decode, encode, type Scene } from '../../../src/state';
import { type Contract, holdTo, problemsOf } from '../../contract';

/** Parts that scenes got after most of these links were given away, as such a link opens them. */
const since: Partial<Scene> = {
  streamlines: { style: 'none', density: 1, seeds: [] },
  ...{ starts: [], alpha: null, moment: null },
  finiteStep: null,
  gainMap: 'none',
  mirror: false,
  plane: { shown: false, window: [-2.2, 2.2, -2.2, 2.2], n: 15, slice: null, image: false },
  gauge: { fan: 0, seed: 1, reach: false, second: null },
  inputs: { shown: false, window: null },
};

/** Parts that the dynamics of a scene got since. */
const dynamicsSince = { schedule: 'constant', momentum: 0, decay: 0 };

interface Frozen {
  readonly link: string;
  readonly scene: Scene;
}

/** Links given away under version 1. They are only ever added to: what they open must not change. */
const frozen: readonly Frozen[] = JSON.parse(
  readFileSync(new URL('../../fixtures/links-v1.json', import.meta.url), 'utf8'),
  (key, value) =>
    key === 'scene' ? { ...since, ...value } : key === 'dynamics' ? { ...dynamicsSince, ...value } : value,
);

/** What the app does with links, to be tried on one that does it otherwise. */
interface Codec {
  readonly decode: typeof decode;
  readonly encode: typeof encode;
}

const contractOf = ({ decode, encode }: Codec): Contract<Frozen> => ({
  'opens what it always opened': ({ link, scene }) => differences(decode(link), { scene, issues: [] }),
  'opens the same when it is written again': ({ scene }) => differences(decode(encode(scene)), { scene, issues: [] }),
});

/** Both as text where they differ. */
function differences(found: unknown, wanted: unknown): string[] {
  return isDeepStrictEqual(found, wanted) ? [] : [`${JSON.stringify(found)} in place of ${JSON.stringify(wanted)}`];
}

test('there are at least 25', () => expect(frozen.length).toBeGreaterThanOrEqual(25));

holdTo(
  contractOf({ decode, encode }),
  frozen.map((each) => [each.link, each]),
);

const withScene = (change: (scene: Scene) => Scene): Codec => ({
  encode,
  decode: (link) => {
    const { scene, ...rest } = decode(link);
    return { ...rest, scene: change(scene) };
  },
});

/** What a later version might do to links that were given away. */
const faults: Readonly<Record<string, Codec>> = {
  'another default': withScene((scene) => ({
    ...scene,
    arrows: { ...scene.arrows, scale: scene.arrows.scale === 1 ? 2 : scene.arrows.scale },
  })),
  'a number that is rounded': withScene((scene) => ({
    ...scene,
    theta: scene.theta.map((x) => Number(x.toPrecision(2))),
  })),
  'a key that is no longer known': { encode, decode: (link) => decode(link.replace('theta=', 'tehta=')) },
  'a map of another name': { encode, decode: (link) => decode(link.replace('map=polar', 'map=spherical')) },
  'a key that is not written': { decode, encode: (scene) => encode(scene).replace(/&theta=[^&]*/, '') },
  'another version': { decode, encode: (scene) => encode(scene).replace('v=1', 'v=2') },
};

test.each(Object.entries(faults))('%s is caught', (_, codec) => {
  expect(frozen.flatMap((each) => problemsOf(contractOf(codec), each))).not.toEqual([]);
});

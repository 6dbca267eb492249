/** What is said of a run beside a ghost: where the run has stopped at it, it does not linger there. */
import { expect, test } from 'vitest';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { presets } from '../../../src/state/library/presets';
import { decode } from '../../../src/state/link/link';
import { loadParts } from '../../parts';
import { seeded } from '../../seeded';
import { some, tries } from '../../tries';

await loadParts();

const random = seeded('runs at ghosts');
const between = (low: number, high: number): string => (low + (high - low) * random()).toFixed(2);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** The target lies where the map cannot lead, so that w waits at the edge of its image. */
function scene(): string {
  const map = pick([
    'squared',
    'squared',
    'power&N=4',
    'power&N=3',
    'difference',
    'exponential',
    'deep-linear',
    'polar',
  ]);
  const target = `m1=${between(-2, 0.2)}&m2=${between(-1, 2)}`;
  const clock = pick([
    () => `run=flow&time=${pick([2, 20, 200, 5000])}`,
    () => `eta=${between(0.02, 0.3)}&steps=${pick([30, 300, 3000])}`,
  ]);
  return `map=${map}&w=${between(0.1, 2)},${between(0.1, 2)}&start=theta&${target}&${clock()}`;
}

const links = [
  ...some(presets, 5).map(({ query }) => query),
  'map=squared&theta=1,1&start=theta&m1=-1&m2=1&run=flow&time=2000',
  'map=squared&theta=1,1&start=theta&m1=-0.2&m2=1&run=flow&time=6',
  ...Array.from({ length: tries(160, 6) }, scene),
];

const said = links.map((link) => {
  const { scene } = decode(link);
  const model = createModelBuilder()({ ...scene, plane: { ...scene.plane, shown: true } });
  return { link, run: model.flow.parametricRun?.legend ?? '', ghost: model.plane.lingering };
});

test('a run that stopped at a ghost is not said to linger', () => {
  const stopped = said.filter(({ run }) => run.includes('stopped at a ghost'));
  expect(stopped.filter(({ ghost }) => /lingers|settles/.test(ghost))).toEqual([]);
  // The rule is tried: of these scenes some stop at a ghost that the plane shows, and some go on after a while.
  expect(stopped.some(({ ghost }) => ghost.includes('the run stops'))).toBe(true);
  expect(said.some(({ ghost }) => /lingers|settles/.test(ghost))).toBe(true);
});

test('a run that is said to stop at a ghost has stopped there', () => {
  const wrong = said.filter(({ run, ghost }) => ghost.includes('the run stops') && !run.includes('stopped at a ghost'));
  expect(wrong).toEqual([]);
});

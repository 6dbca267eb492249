/** Moving along fibres, and what links say of it. */
import { describe, expect, test } from 'vitest';
import { fibreOf, mapOf, type Scene, wOf } from '../../../src/state';
import { fibrePosition, setFibre, setMapOption, setW } from '../../../src/state/edits/actions';
import { decode, encode } from '../../../src/state/link/link';
import type { Change } from '../../../src/state/scene/change';
import { seeded } from '../../seeded';

function scene(query: string): Scene {
  const { scene, issues } = decode(query);
  expect(issues).toEqual([]);
  return scene;
}

function kept(change: Change): Scene {
  if (!change.ok) throw new Error(JSON.stringify(change));
  return change.scene;
}

const position = ({ map, theta }: Scene) => fibreOf(mapOf(map), theta) ?? [];
const w = ({ map, theta }: Scene) => wOf(mapOf(map), theta);

/** What a drag of sliders does: every number moves by whole steps, one at a time; below `lowest` none. */
function dragAbout(start: Scene, seed: string, lowest = 0): Scene {
  const random = seeded(seed);
  let moved = start;
  const { parameters } = mapOf(start.map).fibre;
  for (let i = 0; i < 60; i++) {
    const f = Array.from(fibrePosition(moved) ?? []);
    const k = Math.floor(random() * parameters.length);
    const [low, high] = parameters[k].range;
    f[k] = Number((Math.max(low, lowest) + (high - Math.max(low, lowest)) * random()).toFixed(2));
    if (parameters[k].refuse?.(f[k]) === undefined) moved = kept(setFibre(moved, f));
    moved = kept(setW(moved, i % 2, Number(Math.max(lowest + 0.01, 3 * random() - 1.5).toFixed(2))));
  }
  return moved;
}

const maps = ['hadamard', 'difference', 'weight-norm', 'depth', 'depth&N=2', 'depth&N=6'];

describe.each(maps)('map=%s', (map) => {
  test('after a long drag the link says w and the position in the digits of the sliders', () => {
    const moved = dragAbout(scene(`map=${map}`), `drag ${map}`);
    const query = encode(moved);
    expect(decode(query)).toEqual({ scene: moved, issues: [] });
    expect(query).not.toContain('theta');
    // Two decimals and a sign for each number, and its comma.
    const numbers = 2 + mapOf(moved.map).fibre.parameters.length;
    expect(query.length).toBeLessThan(`map=${map}&balance=&w=`.length + 6 * numbers + 2);
  });

  test('a drag through all signs is held by a link too', () => {
    const moved = dragAbout(scene(`map=${map}`), `signs ${map}`, -4);
    expect(decode(encode(moved))).toEqual({ scene: moved, issues: [] });
  });

  test('the function stays while the position moves, and the position while the function moves', () => {
    const start = dragAbout(scene(`map=${map}`), `still ${map}`);
    const f = position(start).map((x) => 1.25 * x + 0.1);
    const along = kept(setFibre(start, f));
    w(along).forEach((x, i) => {
      expect(x).toBeCloseTo(w(start)[i], 13);
    });
    position(along).forEach((x, i) => {
      expect(x).toBeCloseTo(f[i], 12);
    });
    const across = kept(setW(along, 0, 2));
    expect(w(across)[0]).toBeCloseTo(2, 13);
    position(across).forEach((x, i) => {
      expect(x).toBeCloseTo(f[i], 12);
    });
  });
});

describe('an unbalanced network that is given by its weights', () => {
  const theta = '0.9,-0.3,0.4,1.1,1.2,0.1,-0.5,0.7,0.8,-0.6';

  test('is kept to the last bit', () => {
    const given = scene(`map=depth&theta=${theta}`);
    expect(given.theta.join(',')).toBe(theta);
    expect(decode(encode(given)).scene).toEqual(given);
  });

  test('keeps its balance and its sides while w moves, and comes back', () => {
    const given = scene(`map=depth&theta=${theta}`);
    const [x] = w(given);
    const there = kept(setW(given, 0, x + 1));
    position(there).forEach((value, i) => {
      expect(value).toBeCloseTo(position(given)[i], 12);
    });
    kept(setW(there, 0, x)).theta.forEach((value, i) => {
      expect(value).toBeCloseTo(given.theta[i], 12);
    });
  });
});

test('another number of layers keeps the function', () => {
  const start = scene('map=depth&w=1.2,-0.5');
  const deeper = kept(setMapOption(start, 'N', 5));
  expect(deeper.theta.length).toBe(18);
  w(deeper).forEach((x, i) => {
    expect(x).toBeCloseTo([1.2, -0.5][i], 3);
  });
});

test('a position that is none is refused, in words', () => {
  expect(setFibre(scene('map=weight-norm'), [0])).toMatchObject({ ok: false });
  expect(decode('map=weight-norm&rho=0').issues[0]).toMatchObject({ key: 'rho' });
  expect(decode('map=depth&balance=1,0,0,0').issues[0]).toMatchObject({ key: 'balance' });
  expect(decode('map=weight-norm&theta=0,0,1').issues[0].message).toMatch(/no direction/);
});

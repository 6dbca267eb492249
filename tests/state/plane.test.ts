import { describe, expect, test } from 'vitest';
import { sliceKinds } from '../../src/core';
import {
  type Change,
  chooseFamily,
  cutPlane,
  decode,
  dragOnPlane,
  encode,
  lookAtPlane,
  mapOf,
  refuseSlice,
  type Scene,
  setField,
  setMapOption,
  setWindow,
} from '../../src/state';

const made = (change: Change): Scene => {
  if (!change.ok) throw new Error(change.refusal.message);
  return change.scene;
};
const open = (query: string): Scene => {
  const { scene, issues } = decode(query);
  expect(issues).toEqual([]);
  return scene;
};
const network = 'map=deep-linear&h=1&theta=0.5,0.2,0.8';
const slice = 'slice=0,0,0,5,4,0,0,0,1';

describe('in a link', () => {
  test('what is left out is off, and leaves no trace', () => {
    expect(open('').plane).toEqual({ shown: false, window: [-2.2, 2.2, -2.2, 2.2], n: 15, slice: null, image: false });
    expect(encode(open(''))).not.toContain('plane');
  });

  test('all of it comes back', () => {
    const scene = open(`${network}&plane=1&planeview=-1,1,-2,0&planegrid=9&image=1&${slice}`);
    expect(scene.plane).toEqual({
      ...{ shown: true, window: [-1, 1, -2, 0], n: 9, image: true },
      slice: { origin: [0, 0, 0], first: [5, 4, 0], second: [0, 0, 1] },
    });
    expect(open(encode(scene).slice(1))).toEqual(scene);
  });

  test.each([
    ['of a map with two parameters', slice, 'shown whole'],
    ['of another dimension', `${network}&slice=0,0,1,0,0,1`, '3 entries'],
    ['of no whole point and directions', `${network}&slice=0,0,0,1`, 'a point and two directions'],
    ['with directions that are parallel', `${network}&slice=0,0,0,1,2,0,2,4,0`, 'span a plane'],
    ['with something that is no number', `${network}&slice=0,0,0,1,x,0,0,0,1`, 'not a number'],
  ])('a slice %s is an issue and not used', (_, query, words) => {
    const { scene, issues } = decode(query);
    expect(scene.plane.slice).toBeNull();
    expect(issues.map(({ key }) => key)).toEqual(['slice']);
    expect(issues[0].message).toContain(words);
  });
});

describe('a point dragged in the plane', () => {
  test('is θ itself where the plane is all there is', () => {
    const scene = made(dragOnPlane(open('plane=1'), [0.25, -0.5]));
    expect(scene.theta).toEqual([0.25, -0.5]);
    expect(scene.plane.slice).toBeNull();
  });

  test('is refused where the map is not defined, with the reason', () => {
    const change = dragOnPlane(open('map=inverse&theta=1,1&plane=1'), [0, 1]);
    expect(change.ok).toBe(false);
  });

  test('moves θ in its slice and keeps what is beside it', () => {
    const scene = made(dragOnPlane(open(`${network}&${slice}`), [0.3, -0.4]));
    const length = Math.hypot(5, 4);
    const beside = (theta: readonly number[]) => (-4 * theta[0] + 5 * theta[1]) / length;
    expect((5 * scene.theta[0] + 4 * scene.theta[1]) / length).toBeCloseTo(0.3, 14);
    expect(scene.theta[2]).toBeCloseTo(-0.4, 14);
    expect(beside(scene.theta)).toBeCloseTo(beside([0.5, 0.2]), 14);
  });

  test('holds a plane fixed that followed θ, and lands where it was dropped', () => {
    const scene = made(dragOnPlane(open(`${network}&plane=1`), [0.3, 0.1]));
    expect(scene.plane.slice?.origin).toEqual([0.5, 0.2, 0.8]);
    const moved = Math.hypot(...scene.theta.map((x, i) => x - [0.5, 0.2, 0.8][i]));
    expect(moved).toBeCloseTo(Math.hypot(0.3, 0.1), 12);
    expect(made(dragOnPlane(scene, [0.3, 0.1])).theta.map((x) => x.toFixed(12))).toEqual(
      scene.theta.map((x) => x.toFixed(12)),
    );
  });
});

test('planes to choose from fit the map, and there are none for two parameters', () => {
  for (const kind of sliceKinds) {
    const scene = open('map=deep-linear');
    const cut = cutPlane(scene, kind);
    expect(cut).not.toBeNull();
    expect(refuseSlice(mapOf(scene.map), cut)).toBeUndefined();
    expect(open(encode(made(setField(scene, 'slice', cut))).slice(1)).plane.slice).toEqual(cut);
    expect(cutPlane(open(''), kind)).toBeNull();
  }
});

test('a plane that is cut for something has it in view', () => {
  const scene = open('map=deep-linear&w=1,0.5&A=2,-1,-1,1&planeview=0,0.1,0,0.1');
  expect(made(lookAtPlane(scene, 'singular')).plane.window).toEqual([-2.2, 2.2, -2.2, 2.2]);
  // W₁ stays, and w₂ = A⁻ᵀw moves by A⁻ᵀ(0.5, 0.7) = (1.2, 1.9).
  expect(made(lookAtPlane(scene, 'minimiser')).plane.window[1]).toBe(Math.ceil(12.5 * Math.hypot(1.2, 1.9)) / 10);
  expect(made(lookAtPlane(scene, 'origin')).plane.window[1]).toBeGreaterThan(Math.hypot(...scene.theta));
});

test('another map with other dimensions takes no slice along, but the plane stays open', () => {
  const scene = open(`${network}&plane=1&${slice}`);
  expect(made(setMapOption(scene, 'h', 2)).plane).toMatchObject({ shown: true, slice: null });
  expect(made(chooseFamily(scene, 'squared')).plane).toMatchObject({ shown: true, slice: null });
});

test('its window and grid are set like those of the other pictures', () => {
  expect(made(setWindow(open(''), 'plane', [0, 1, 0, 1])).plane.window).toEqual([0, 1, 0, 1]);
  expect(made(setField(open(''), 'planegrid', 7)).plane.n).toBe(7);
  expect(setField(open(''), 'planegrid', 2).ok).toBe(false);
});

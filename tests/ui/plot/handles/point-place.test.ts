import { describe, expect, test } from 'vitest';
import { transformOf } from '../../../../src/render';
import { held, keyTarget, snapped } from '../../../../src/ui/plot/handles/point-place';

const window = [-1, 3, -2, 2] as const;
const plot = { x: 40, y: 10, width: 400, height: 400 };
const frame = { plot, to: transformOf(plot, window) };

describe('a handle', () => {
  test('stands on its point while that is in view', () => {
    expect(held([0, 1], frame)).toEqual({ x: 140, y: 110, outside: false });
  });

  test.each([
    [[9, 0], 440, 210],
    [[1, -9], 240, 410],
    [[-999, 1000], 40, 10],
  ] as const)('of a point outside, %j, stays at the edge on the way to it', (point, x, y) => {
    const place = held(point, frame);
    expect(place.outside).toBe(true);
    expect(place.x).toBeCloseTo(x, -1);
    expect(place.y).toBeCloseTo(y, -1);
    expect(place.x).toBeGreaterThanOrEqual(plot.x - 1e-9);
    expect(place.x).toBeLessThanOrEqual(plot.x + plot.width + 1e-9);
  });

  test.each([
    [Number.NaN, 0],
    [0, Number.POSITIVE_INFINITY],
  ])('of a point that is nowhere waits in the middle', (x, y) => {
    expect(held([x, y], frame)).toEqual({ x: 240, y: 210, outside: true });
  });
});

test('a drag goes to display steps of the window, finer with Shift, and never to minus zero', () => {
  const [x, y] = snapped([0.123456, -0.0001], window, false);
  expect(x).toBe(0.12);
  expect(Object.is(y, 0)).toBe(true);
  expect(snapped([0.123456, 0], window, true)[0]).toBe(0.124);
});

const key = (name: string, shiftKey = false, ctrlKey = false) => ({ key: name, shiftKey, ctrlKey });

test.each([
  [key('ArrowRight'), [0.52, 0.5]],
  [key('ArrowLeft', true), [0.498, 0.5]],
  [key('ArrowUp', false, true), [0.5, 0.7]],
  [key('PageDown'), [0.5, 0.3]],
  [key('Home'), [-1, 0.5]],
  [key('End'), [3, 0.5]],
] as const)('the key %j leads there', (pressed, to) => {
  expect(keyTarget(pressed, [0.5, 0.5], window)).toEqual(to);
});

test('other keys lead nowhere', () => {
  expect(keyTarget(key('a'), [0, 0], window)).toBeUndefined();
  expect(keyTarget(key('toString'), [0, 0], window)).toBeUndefined();
});

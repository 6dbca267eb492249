import { expect, test } from 'vitest';
import { createGrip } from '../../../../src/ui/plot/handles/grip';

const at = (clientX: number, clientY: number, shiftKey = false) => ({ clientX, clientY, shiftKey });

test('a mark keeps its place under the pointer', () => {
  const grip = createGrip();
  grip.take(at(100, 50), { x: 10, y: 20 });
  expect(grip.lead(at(130, 45))).toEqual({ x: 40, y: 15 });
  expect(grip.release()).toBe('moved');
});

test('with Shift it goes a tenth of the way, from where the pointer was last', () => {
  const grip = createGrip();
  grip.take(at(0, 0), { x: 0, y: 0 });
  grip.lead(at(10, 0));
  expect(grip.lead(at(110, 100, true))?.x).toBeCloseTo(20);
  expect(grip.lead(at(111, 100))?.x).toBeCloseTo(21);
});

test('a press that moves nothing is still, and what is not held leads nowhere', () => {
  const grip = createGrip();
  expect(grip.lead(at(1, 1))).toBeUndefined();
  expect(grip.release()).toBe('nothing');
  grip.take(at(0, 0), { x: 0, y: 0 });
  expect(grip.release()).toBe('still');
  expect(grip.release()).toBe('nothing');
});

import { expect, test } from 'vitest';
import type { Window } from '../../../../src/state/scene/scene';
import { shapeOf } from '../../../../src/ui/pictures/card/shape-of';
import { seeded } from '../../../seeded';

const random = seeded('shapes of views');
const size = () => 10 ** (-320 + 640 * random());
const views = Array.from({ length: 400 }, (): Window => [0, size(), 0, size()]);

test('a view has the shape of a picture', () => {
  expect([shapeOf(null), shapeOf([-2, 2, -2, 2.0001]), shapeOf([0, 3, 0, 1.5])]).toEqual([1, 1, 2]);
});

test('however thin views are, their shapes can be divided by each other', () => {
  for (const a of views) {
    for (const b of views.slice(0, 20)) {
      const ratio = shapeOf(a) / shapeOf(b);
      expect(ratio).toBeGreaterThan(0);
      expect(ratio).toBeLessThan(1e3);
    }
  }
});

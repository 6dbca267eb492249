import { describe, expect, test } from 'vitest';
import { liftTo, mapOf, maps, wOf } from '../../src/state';
import { decode } from '../../src/state/link/link';
import { coordinatesOf, homeTheta } from '../../src/state/scene/fibre-view';
import { seeded } from '../seeded';

/** Of every map that has coordinates on its fibres and is no text of its own. */
const ids = maps.ids.filter(
  (id) => id !== 'custom' && mapOf(decode(`map=${id}`).scene.map).fibre.parameters.length > 0,
);

describe('coordinates on a fibre as they are shown', () => {
  test.each(ids)('%s: what is 0 is shown as 0, and what is small but said as what it is', (id) => {
    const random = seeded(`rounding ${id}`);
    const map = mapOf(decode(`map=${id}`).scene.map);
    const usual = coordinatesOf(map, homeTheta(map));
    for (let k = 0; k < 60; k++) {
      const f = Array.from(usual, (x) => (random() < 0.5 ? 0 : x === 0 ? 0.5 : x));
      const lifted = liftTo(map, { w: [4 * random() - 2, 4 * random() - 2], f }, homeTheta(map));
      if (!lifted.ok) continue;
      const shown = coordinatesOf(map, lifted.theta);
      for (const [i, x] of f.entries()) if (x === 0) expect(shown[i], `${f} of ${wOf(map, lifted.theta)}`).toBe(0);
    }
  });

  test('a balance of 1e-12 is one', () => {
    const map = mapOf(decode('map=hadamard').scene.map);
    const theta = [1e-6, 1, 0, 1];
    expect(coordinatesOf(map, theta)[0]).toBe(1e-12);
  });
});

import { describe, expect, it } from 'vitest';
import { type CriticalAreas, criticalAreas, finish } from '../../../src/core';
import { modelOf } from '../../model/scene.ts';
import { loadParts } from '../../parts';

await loadParts();

/** Where on the plane of both parameters all points are critical. */
function areasOf(link: string, n = 60): CriticalAreas {
  const { map, loss } = modelOf(link);
  const box = { low: Float64Array.of(-2, -2), high: Float64Array.of(2, 2) };
  return finish(criticalAreas(map, loss, (x, y, out) => out.set([x, y]), box, n));
}

const size = (strips: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < strips.length; i += 4) sum += (strips[i + 1] - strips[i]) * (strips[i + 3] - strips[i + 2]);
  return sum;
};

describe('areas of critical points', () => {
  it('are where both units are dead, to the edge', () => {
    const { ghost, minimum } = areasOf('map=custom&f1=relu(a)&f2=relu(b)&vars=a:0.7,b:0.3&m1=1.2&m2=0.9');
    expect(minimum).toHaveLength(0);
    // The quadrant a < 0, b < 0 of the window.
    expect(size(ghost)).toBeCloseTo(4, 2);
    for (let i = 0; i < ghost.length; i += 4) expect(ghost[i + 1]).toBeCloseTo(0, 3);
  });

  it('are minima where the optimum is what dead units compute', () => {
    const { ghost, minimum } = areasOf('map=custom&f1=relu(a)&f2=relu(b)&vars=a:0.7,b:0.3&m1=0&m2=0');
    expect(ghost).toHaveLength(0);
    expect(size(minimum)).toBeCloseTo(4, 2);
  });

  it('are none where critical points stand alone or form a line', () => {
    for (const link of ['map=squared&m1=1&m2=1', 'map=squared&loss=line&a=1&b=2&c=-3', 'map=polar&m1=0&m2=0']) {
      const { ghost, minimum } = areasOf(link);
      expect([ghost.length, minimum.length]).toEqual([0, 0]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { drift, type FamilyId, families, gradientDescent, gradientFlow, type ParameterMap } from '../../../src/core';
import { bindFamily, bindLoss } from '../../oracle/load';
import { seeded } from '../../seeded';

const defaultsOf = (id: FamilyId) =>
  Object.fromEntries(Object.values(families[id].options).map((spec) => [spec.key, spec.default]));
const maps = (Object.keys(families) as FamilyId[])
  .map((id): [string, ParameterMap] => [id, bindFamily(id, defaultsOf(id))])
  .filter(([, map]) => map.conserved);
const loss = bindLoss('point', { m1: 1.5, m2: 1.2, h1: 1, h2: 3, turn: 20 });

describe.each(maps)('what %s conserves', (name, map) => {
  it('stays along gradient flow from anywhere, and not along large steps', () => {
    const random = seeded(`conserved ${name}`);
    for (let trial = 0; trial < 20; trial++) {
      const start = Float64Array.from(map.parameters, () => 3 * random() - 1.5);
      const size = start.reduce((sum, x) => sum + x * x, 0);
      const flow = drift(map, gradientFlow(map, loss, start, { horizon: 2, rtol: 1e-10 }));
      expect(Math.max(...(flow?.distance ?? [Number.NaN]))).toBeLessThan(1e-6 * size);
      const steps = drift(map, gradientDescent(map, loss, start, { rate: 0.05, steps: 5 }));
      expect(Math.max(...(steps?.distance ?? [Number.NaN]))).toBeGreaterThan(1e-6 * size);
    }
  });
});

it('is known of the five families with fibres that are not discrete', () => {
  expect(maps.map(([name]) => name).sort()).toEqual(['deep-linear', 'depth', 'difference', 'hadamard', 'weight-norm']);
});

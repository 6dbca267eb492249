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

/** Whether what is conserved is a sum of multiples of the parameters: then steps of any size keep it too. */
function isLinear({ parameters, conserved }: ParameterMap): boolean {
  if (!conserved) return false;
  const [a, b] = [parameters.map((_, i) => 0.3 + 0.1 * i), parameters.map((_, i) => 0.7 - 0.2 * i)];
  const at = (theta: readonly number[]): Float64Array => {
    const out = new Float64Array(conserved.rows * conserved.columns);
    conserved.evaluate(Float64Array.from(theta), out);
    return out;
  };
  const [ofA, ofB, ofSum] = [at(a), at(b), at(a.map((x, i) => x + b[i]))];
  return ofSum.every((x, i) => Math.abs(x - ofA[i] - ofB[i]) < 1e-12);
}

describe.each(maps)('what %s conserves', (name, map) => {
  it('stays along gradient flow from anywhere, and not along large steps where it is no linear form', () => {
    const random = seeded(`conserved ${name}`);
    for (let trial = 0; trial < 20; trial++) {
      const start = Float64Array.from(map.parameters, () => 3 * random() - 1.5);
      const size = start.reduce((sum, x) => sum + x * x, 0);
      const flow = drift(map, gradientFlow(map, loss, start, { horizon: 2, rtol: 1e-10 }));
      expect(Math.max(...(flow?.distance ?? [Number.NaN]))).toBeLessThan(1e-6 * size);
      const steps = drift(map, gradientDescent(map, loss, start, { rate: 0.05, steps: 5 }));
      const moved = Math.max(...(steps?.distance ?? [Number.NaN])) / size;
      if (isLinear(map)) expect(moved).toBeLessThan(1e-12);
      else expect(moved).toBeGreaterThan(1e-6);
    }
  });
});

it('is known of the families with fibres that are not discrete', () => {
  expect(maps.map(([name]) => name).sort()).toEqual([
    'deep-linear',
    'depth',
    'difference',
    'hadamard',
    'softmax',
    'weight-norm',
  ]);
});

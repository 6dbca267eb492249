import { describe, expect, test } from 'vitest';
import { createSketcher, gradientFlow, type ParameterMap } from '../../../src/core';
import { bindFamily, bindLoss } from '../../oracle/load';

const options = { horizon: 5, tolerance: 2e-3, steps: 200 };
const loss = bindLoss('point', { m1: 1.5, m2: 1.2, h1: 1, h2: 1, turn: 0 });
const theta = (...x: number[]) => Float64Array.from(x);
const cases: [string, ParameterMap, Float64Array][] = [
  ['squared', bindFamily('squared', {}), theta(0.3, 0.2)],
  ['inverse', bindFamily('inverse', {}), theta(2, 1.5)],
  ['polar', bindFamily('polar', {}), theta(0.5, 2)],
  ['two layers', bindFamily('deep-linear', { h: 2 }), theta(1, 0.2, 0.1, 1, 0.5, 0.3)],
];

describe('a sketched flow', () => {
  test.each(cases)('is the flow to what a picture shows: %s', (_name, map, start) => {
    const { t, w, ending } = createSketcher(map, 400)(loss, start, options);
    const flow = gradientFlow(map, loss, start, { horizon: 5, rtol: 1e-10 });
    expect(['end', 'converged']).toContain(ending);
    const [at, jet] = [new Float64Array(map.p), { w: theta(0, 0), J: new Float64Array(2 * map.p) }];
    for (let k = 0; k < t.length; k++) {
      flow.sample(t[k], at);
      map.evaluate(at, jet);
      expect(Math.hypot(w[2 * k] - jet.w[0], w[2 * k + 1] - jet.w[1])).toBeLessThan(0.03);
    }
    expect(t.length).toBeLessThan(80);
  });

  test('shares its buffers between runs without leaving traces of one in another', () => {
    const [, map, start] = cases[0];
    const sketch = createSketcher(map, 400);
    const first = sketch(loss, start, options);
    const kept = [...first.w];
    const other = bindLoss('point', { m1: 1, m2: -2, h1: 2, h2: 1, turn: 0 });
    expect(sketch(other, theta(2, 2), options)).toEqual(createSketcher(map, 400)(other, theta(2, 2), options));
    expect([...first.w]).toEqual(kept);
    expect([...sketch(loss, start, options).w]).toEqual(kept);
  });

  test('stops at the edge of the domain, where its steps are spent, and where it starts undefined', () => {
    const root = bindFamily('power', { N: 0.5, signed: false });
    const left = bindLoss('point', { m1: -3, m2: 1, h1: 1, h2: 1, turn: 0 });
    const out = createSketcher(root, 400)(left, theta(0.2, 1), options);
    expect(out.ending).toBe('stopped');
    expect(out.w.every(Number.isFinite)).toBe(true);
    const [, stiff] = cases[1];
    const far = bindLoss('point', { m1: 12, m2: 1.2, h1: 1, h2: 1, turn: 0 });
    const spent = createSketcher(stiff, 400)(far, theta(1, 1), { ...options, horizon: 10, steps: 40 });
    expect(spent.ending).toBe('stopped');
    expect(spent.t.length).toBeLessThanOrEqual(41);
    const nowhere = createSketcher(bindFamily('log', {}), 400)(loss, theta(-1, 1), options);
    expect([nowhere.ending, nowhere.t.length]).toEqual(['stopped', 1]);
  });
});

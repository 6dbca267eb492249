import { beforeAll, describe, expect, test } from 'vitest';
import { createJet, inducedFlow, type Loss, streamlines } from '../../../src/core';
import { type CustomMap, load } from '../../../src/core/expression';
import { newtonLift } from '../../../src/core/expression/map/newton-lift';
import { JetEvaluator } from '../../../src/core/expression/program/jet-evaluator';
import { pointEvaluator } from '../../../src/core/expression/program/point-evaluator';
import { compile } from '../../../src/core/expression/program/program';
import { seeded } from '../../seeded';
import { generateMaps } from './generate';
import { jetAt, typed } from './typed';

beforeAll(load);

const sum = (term: (i: number, next: number, after: number) => string): string =>
  Array.from({ length: 8 }, (_, i) => term(i + 1, ((i + 1) % 8) + 1, ((i + 2) % 8) + 1)).join('+');
/** Eight parameters in 500 characters: the costliest to lift. */
const heavy = [
  sum((i, j, k) => `t${i}*tanh(t${j}+${i}*t${k})/(1+t${k}^2)`),
  sum((i, j, k) => `t${i}*sin(t${j})*exp(-t${k}^2)`),
];

const parts = (map: CustomMap) => {
  const { graph, w, J, p } = map.understanding.derived;
  return { graph, w, J, p };
};

test('w first and J when it is wanted: the same bits as all at once, from fewer operations', () => {
  const random = seeded('stages');
  for (const text of generateMaps(random, 150, 3)) {
    const map = typed(text);
    const { graph, w, J, p } = parts(map);
    const [whole, jets] = [pointEvaluator(compile(graph, [...w, ...J], p)), new JetEvaluator(graph, w, J, p)];
    const expected = new Float64Array(w.length + J.length);
    const jet = createJet(p, w.length);
    for (let k = 0; k < 6; k++) {
      const theta = Float64Array.from({ length: p }, () => (k === 0 ? 0 : 4 * random() - 2));
      whole(theta, expected);
      jets.w(theta, jet.w);
      const before = jets.work;
      if (k % 2 === 0) jets.w(theta, jet.w);
      expect(jets.work).toBe(before);
      jets.slopes(jet.J);
      expect([...jet.w, ...jet.J], text).toEqual([...expected]);
    }
  }
});

test('−0 is another place than 0', () => {
  const { graph, w, J, p } = parts(typed('1/t1, t1'));
  const jets = new JetEvaluator(graph, w, J, p);
  const out = new Float64Array(2);
  jets.w(Float64Array.of(0), out);
  expect(out[0]).toBe(Number.POSITIVE_INFINITY);
  jets.w(Float64Array.of(-0), out);
  expect(out[0]).toBe(Number.NEGATIVE_INFINITY);
});

test('a lift takes no J for steps it does not keep, nor where it began before', () => {
  const map = typed(heavy.join(', '));
  const { graph, w, J, p } = parts(map);
  const jets = new JetEvaluator(graph, w, J, p);
  let [values, slopes] = [0, 0];
  const lift = newtonLift(p, 2, {
    w(theta, out) {
      values++;
      jets.w(theta, out);
    },
    slopes(out) {
      slopes++;
      jets.slopes(out);
    },
  });
  const near = Float64Array.from(map.parameters, (spec) => spec.default);
  const theta = new Float64Array(p);
  let found = 0;
  for (let k = 0; k < 400; k++) {
    const target = Float64Array.of(-2 + 0.2 * (k % 20), -2 + 0.2 * Math.floor(k / 20));
    if (!lift(target, near, theta)) continue;
    found++;
    expect(jetAt(map, theta).w[0]).toBeCloseTo(target[0], 8);
  }
  expect(found).toBeGreaterThan(390);
  expect(slopes / values).toBeLessThan(0.95);
  const again = slopes;
  lift(jetAt(map, near).w, near, theta);
  expect(slopes).toBe(again);
});

const loss: Pick<Loss, 'gradient'> = {
  gradient(w, out) {
    out[0] = w[0] - 0.5;
    out[1] = 2 * (w[1] - 0.3);
  },
};

describe('lines of a field that is costly to evaluate', () => {
  test.each([
    ['of eight parameters', heavy.join(', ')],
    ['with barriers', 'log(t1)/t2, t2+log(t1+t3)'],
    ['of a few operations', 't1^3-t1 t2, t2'],
  ])('%s: cost what those of a closed form may cost, and say that they are not all', (_label, text) => {
    const map = typed(text);
    const theta = Float64Array.from(map.parameters, (spec) => spec.default);
    const before = map.fibre.work?.() ?? Number.NaN;
    const field = inducedFlow(map, loss as Loss, theta);
    const options = { bounds: [-2, 2, -2, 2], separation: 1 / 24, unbroken: true, maxEvaluations: 20_000 } as const;
    const lines = streamlines(field, options);
    const spent = lines.evaluations + (map.fibre.work?.() ?? 0) - before;
    expect(lines.complete).toBe(false);
    expect(spent).toBeGreaterThanOrEqual(20_000);
    // The last step may begin below the limit: some lifts more, each of at most a few hundred evaluations of the map.
    expect(spent).toBeLessThan(24_000);
  });
});

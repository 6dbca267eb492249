import { describe, expect, test } from 'vitest';
import {
  balanced,
  type CounterexampleId,
  fanEdges,
  midpoint,
  type Neuron,
  nearestRealizable,
  neuronValues,
  outputOf,
  parameterDistance,
  separation,
  slopeDistance,
  stabilityRatio,
  type Triple,
  valueDistance,
} from '../../../src/core/labs/inverse-stability';
import { normal } from '../../../src/core/numerics/random';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { reference } from './reference';

interface Example {
  readonly name: string;
  readonly rows: readonly {
    readonly k: number;
    readonly fun_dist_W1inf: number;
    readonly fun_dist_sup?: number;
    readonly param_dist_min: number;
  }[];
}

interface Pair {
  readonly gamma: Triple;
  readonly phi: Triple;
  readonly fun_dist_W1inf: number;
  readonly param_dist_inf: number;
  readonly ratio: number;
}

interface Midpoint {
  readonly f: Triple;
  readonly g: Triple;
  readonly mid: Triple;
  readonly dist_mid: number;
  readonly realizable: boolean;
}

const data = reference<{
  readonly counterexamples: readonly Example[];
  readonly balanced_one_neuron: { readonly pairs: readonly Pair[] };
  readonly feasible_3pts: { readonly generators: readonly Triple[]; readonly midpoints: readonly Midpoint[] };
}>('L8');

const ids: readonly CounterexampleId[] = ['unbalanced', 'redundant', 'opposite', 'values'];
const neuron = ([x, y, c]: Triple): Neuron => ({ a: [x, y], c });

describe('functions that are near, and parameters that are not', () => {
  test.each(data.counterexamples.map((example, i) => [ids[i], example] as const))('%s', (id, { rows }) => {
    for (const { k, fun_dist_W1inf, fun_dist_sup, param_dist_min } of rows) {
      const found = separation(id, k);
      expect(found.slopes).toBeCloseTo(fun_dist_W1inf, 9);
      expect(found.parameters).toBeCloseTo(param_dist_min, 9);
      if (fun_dist_sup !== undefined) expect(found.values).toBeCloseTo(fun_dist_sup, 9);
    }
  });

  test.each(data.balanced_one_neuron.pairs)('balanced neurons $gamma and $phi', (pair) => {
    const [gamma, phi] = [neuron(pair.gamma), neuron(pair.phi)];
    expect(slopeDistance([phi], [gamma])).toBeCloseTo(pair.fun_dist_W1inf, 9);
    expect(parameterDistance([phi], [gamma])).toBeCloseTo(pair.param_dist_inf, 9);
    expect(stabilityRatio(phi, gamma)).toBeCloseTo(pair.ratio, 6);
  });

  test('balanced neurons are never further apart than twice the root; unbalanced ones are', () => {
    const random = seeded('balanced neurons');
    const draw = (): Neuron => ({ a: [normal(random), normal(random)], c: normal(random) });
    let [worst, free] = [0, 0];
    for (let k = 0; k < tries(20_000, 2000); k++) {
      const [phi, gamma] = [draw(), draw()];
      worst = Math.max(worst, stabilityRatio(balanced(phi), balanced(gamma)));
      free = Math.max(free, stabilityRatio(phi, gamma));
    }
    expect(worst).toBeLessThanOrEqual(2 + 1e-9);
    expect(worst).toBeGreaterThan(1.8);
    expect(free).toBeGreaterThan(4);
    expect(stabilityRatio({ a: [1, 0], c: 1 }, { a: [-1, 0], c: -1 })).toBeCloseTo(2, 12);
  });

  test('a balanced neuron computes the same, and the suprema are those of a fine grid', () => {
    const random = seeded('suprema');
    const draw = (n: number) =>
      Array.from({ length: n }, (): Neuron => ({ a: [normal(random), normal(random)], c: normal(random) }));
    const [phi, gamma] = [draw(3), draw(4)];
    let most = 0;
    for (let k = 0; k < 20_000; k++) {
      const [x, y] = [Math.cos((k / 10_000) * Math.PI), Math.sin((k / 10_000) * Math.PI)];
      most = Math.max(most, Math.abs(outputOf(phi, x, y) - outputOf(gamma, x, y)));
      expect(outputOf([balanced(phi[0])], x, y)).toBeCloseTo(outputOf([phi[0]], x, y), 12);
    }
    expect(valueDistance(phi, gamma)).toBeCloseTo(most, 3);
  });

  test(`runs ${data.counterexamples.length} examples and ${data.balanced_one_neuron.pairs.length} pairs`, () => {
    expect([data.counterexamples.length, data.balanced_one_neuron.pairs.length]).toEqual([4, 24]);
  });
});

describe('what one neuron can be at three points', () => {
  test.each(data.feasible_3pts.midpoints)('$f and $g', ({ f, g, mid, dist_mid, realizable }) => {
    expect(nearestRealizable(f).distance).toBeLessThan(1e-9);
    expect(nearestRealizable(g).distance).toBeLessThan(1e-9);
    expect(midpoint(f, g)).toEqual(mid.map((x) => expect.closeTo(x, 12)));
    const found = nearestRealizable(mid);
    expect(found.distance).toBeCloseTo(dist_mid, 9);
    expect(found.distance < 1e-9).toBe(realizable);
  });

  test('every neuron lies on the fan, and the fan has the edges of the reference', () => {
    const random = seeded('fan');
    for (let k = 0; k < 500; k++) {
      const values = neuronValues(normal(random), normal(random), normal(random));
      expect(nearestRealizable(values).distance).toBeLessThan(1e-12);
    }
    expect(fanEdges).toEqual(data.feasible_3pts.generators);
  });

  test(`runs ${data.feasible_3pts.midpoints.length} midpoints and leaves out none`, () => {
    expect(data.feasible_3pts.midpoints.length).toBe(14);
  });
});

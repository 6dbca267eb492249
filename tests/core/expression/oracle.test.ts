import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../src/core/expression';
import { preconditioner, pullBack } from '../../../src/core/geometry/preconditioner';
import { spectrum } from '../../../src/core/geometry/spectrum';
import { jetAt, typed } from './typed';

interface OracleCase {
  readonly theta: readonly number[];
  readonly w: readonly number[];
  readonly J: readonly (readonly number[])[];
  readonly G: readonly (readonly number[])[];
  readonly eig: readonly number[];
  readonly rank: number;
  readonly cond: number | null;
  readonly g: readonly number[];
  readonly steps: readonly { readonly eta: number; readonly w_next: readonly number[] | null }[];
}
interface OracleMap {
  readonly param: { readonly p: number; readonly exprs: readonly string[] };
  readonly cases: readonly OracleCase[];
}

/** 40-digit reference values of maps given as text. */
const maps: readonly OracleMap[] = JSON.parse(
  readFileSync(new URL('../../fixtures/oracle.json', import.meta.url), 'utf8'),
).custom;

beforeAll(load);

function expectClose(found: ArrayLike<number>, expected: readonly number[], tolerance: number, what: string): void {
  const scale = Math.max(1, ...expected.map(Math.abs));
  for (const [i, value] of expected.entries())
    expect(Math.abs(found[i] - value), `${what}[${i}]`).toBeLessThanOrEqual(tolerance * scale);
}

describe.each(maps.map((map) => [map.param.exprs.join(', '), map] as const))('%s', (text, { param, cases }) => {
  test('has the parameters t1 … tp', () => {
    const keys = typed(text).parameters.map(({ key }) => key);
    expect(keys).toEqual(Array.from({ length: param.p }, (_, i) => `t${i + 1}`));
  });

  test.each(cases.map((each, i) => [i, each] as const))(
    'values of case %i',
    (_i, { theta, w, J, G, eig, rank, cond }) => {
      const map = typed(text);
      const jet = jetAt(map, theta);
      const found = new Float64Array(4);
      preconditioner(jet.J, 2, found);
      expectClose(jet.w, w, 1e-10, 'w');
      expectClose(jet.J, J.flat(), 1e-10, 'J');
      expectClose(found, G.flat(), 1e-10, 'G');
      const { eigenvalues, rank: foundRank, condition } = spectrum(jet.J, 2);
      for (const [k, value] of [...eig].reverse().entries())
        expect(Math.abs(eigenvalues[k] - value)).toBeLessThanOrEqual(1e-12 * Math.max(...eig));
      if (cond !== null && cond < 1e7) {
        expect(foundRank).toBe(rank);
        expect(Math.abs(condition / cond - 1)).toBeLessThan(1e-6);
      } else expect(condition).toBeGreaterThan(1e7);
    },
  );

  test.each(cases.map((each, i) => [i, each] as const))('steps of case %i', (_i, { theta, g, steps }) => {
    const map = typed(text);
    const velocity = new Float64Array(map.p);
    pullBack(jetAt(map, theta).J, Float64Array.from(g), velocity);
    for (const { eta, w_next } of steps) {
      const { w } = jetAt(
        map,
        theta.map((x, j) => x - eta * velocity[j]),
      );
      if (w_next) expectClose(w, w_next, 1e-9, `w after η = ${eta}`);
    }
  });
});

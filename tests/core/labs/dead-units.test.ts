import { describe, expect, test } from 'vitest';
import { changeUnit, linearUnits, reluUnits, swallowing } from '../../../src/core/labs/dead-units';
import { matrix, multiplyByTransposed } from '../../../src/core/linear-algebra/matrix';
import { flat, reference, worst } from './reference';

type Rows = readonly (readonly number[])[];

interface Case {
  readonly name: string;
  readonly J: Rows;
  readonly G: Rows;
  readonly rank: number;
  readonly kernel: Rows;
  readonly g: readonly number[];
  readonly grad_theta_norm: number;
  readonly swallowed_fraction: number;
  readonly ghost: boolean;
  readonly w: readonly number[];
  readonly W1?: Rows;
  readonly w2?: readonly number[];
  readonly X?: Rows;
  readonly U?: Rows;
  readonly v?: readonly number[];
  readonly act?: Rows;
}

const { cases } = reference<{ cases: Case[] }>('L10');
const rowsOf = (rows: Rows) => matrix(rows.length, rows[0].length, flat(rows));

function unitsOf({ W1, w2, X, U, v }: Case) {
  if (W1 && w2) return linearUnits({ first: rowsOf(W1), second: w2 });
  if (X && U && v) return reluUnits({ first: rowsOf(U), second: v }, rowsOf(X));
  throw new Error('neither model');
}

/** The projection to the span of orthonormal vectors, row-major. */
const projection = (vectors: readonly ArrayLike<number>[], n: number) =>
  Float64Array.from({ length: n * n }, (_, k) => vectors.reduce((sum, x) => sum + x[Math.floor(k / n)] * x[k % n], 0));

describe('dead, equal and parallel units', () => {
  test.each(cases)('$name', (entry) => {
    const { w, J } = unitsOf(entry);
    expect(worst(w, entry.w)).toBeLessThan(1e-12);
    expect(worst(J.data, flat(entry.J))).toBeLessThan(1e-12);
    expect(worst(multiplyByTransposed(J, J).data, flat(entry.G))).toBeLessThan(1e-12);
    const found = swallowing(J, entry.g);
    expect([found.rank, found.ghost]).toEqual([entry.rank, entry.ghost]);
    expect(Math.abs(found.thetaGradient - entry.grad_theta_norm)).toBeLessThan(1e-12);
    expect(Math.abs(found.swallowed - entry.swallowed_fraction)).toBeLessThan(1e-12);
    const n = w.length;
    expect(worst(projection(found.kernel, n), projection(entry.kernel, n))).toBeLessThan(1e-12);
  });

  test('points that see no unit are the rows without an entry', () => {
    for (const entry of cases.filter(({ act }) => act)) {
      const { X = [], U = [], v = [], act = [] } = entry;
      expect([...reluUnits({ first: rowsOf(U), second: v }, rowsOf(X)).active]).toEqual(act.flat());
    }
  });

  test('a killed unit takes rank only where the others do not span', () => {
    const X = matrix(3, 2, [1, 0, 0, 1, -1, 1]);
    const units = { first: matrix(3, 2, [1, 0.5, -0.5, 1, -1, -0.2]), second: [1, -1, 0.7] };
    const rank = (changed: typeof units) => swallowing(reluUnits(changed, X).J, [1, -1, 0.5]).rank;
    const killed = changeUnit(units, 2, 'kill', X);
    expect(reluUnits(killed, X).active.filter((_, k) => k % 3 === 2)).toEqual(Uint8Array.of(0, 0, 0));
    expect([rank(units), rank({ ...units, ...killed, second: [1, -1, 0.7] })]).toEqual([3, 3]);
    // In a linear network nothing is lost as long as the second layer is not 0.
    const linear = { first: matrix(2, 2, [1, 2, 3, 1]), second: [1, 1] };
    const { J } = linearUnits(changeUnit(linear, 1, 'duplicate'));
    expect(swallowing(J, [1, -2]).rank).toBe(2);
  });

  test(`runs ${cases.length} and leaves out none`, () => {
    expect(cases.length).toBe(14);
  });
});

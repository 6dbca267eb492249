import { beforeAll, describe, expect, test } from 'vitest';
import { createJet, families, jetColumns, type SmoothMap } from '../../../src/core';
import { slicedMap } from '../../../src/core/critical-points/slice-map';
import { load } from '../../../src/core/expression';
import { spreadTheta } from '../../../src/core/numerics/spread';
import { typed } from '../expression/typed';

beforeAll(load);

const n = 40;

/** Each column against the map at that point. */
function expectPoints(map: SmoothMap, theta: readonly Float64Array[]): void {
  const { w, J } = jetColumns(map, theta, n);
  const jet = createJet(map.p, map.q);
  for (let k = 0; k < n; k++) {
    map.evaluate(
      Float64Array.from(theta, (column) => column[k]),
      jet,
    );
    for (const [i, column] of w.entries()) expect(column[k]).toBeCloseTo(jet.w[i], 12);
    for (const [i, column] of J.entries()) expect(column[k]).toBeCloseTo(jet.J[i], 12);
  }
}

function spread(map: ReturnType<typeof typed>): Float64Array[] {
  const columns = Array.from({ length: map.p }, () => new Float64Array(n));
  const theta = new Float64Array(map.p);
  for (let k = 0; k < n; k++) {
    spreadTheta(map, k, theta);
    for (let j = 0; j < map.p; j++) columns[j][k] = theta[j];
  }
  return columns;
}

describe('columns are the points, one by one', () => {
  test.each(['t1^2*exp(-t2), t1*sin(t2)', 'u1 u2 u3, v1 v2 v3'])('typed: %s', (text) => {
    const map = typed(text);
    expect(map.evaluateColumns).toBeDefined();
    expectPoints(map, spread(map));
  });

  test('on a slice of a typed map', () => {
    const map = typed('u1 v1 + u2, u2 v2 - v1');
    const origin = Float64Array.of(0.3, -0.2, 0.5, 1);
    const slice = { origin, first: Float64Array.of(0.6, 0.8, 0, 0), second: Float64Array.of(0, 0, 0.28, 0.96) };
    const sliced = slicedMap(map, slice);
    expect(sliced.evaluateColumns).toBeDefined();
    const place = (k: number) => Math.sin(3 * k + 1);
    expectPoints(sliced, [
      Float64Array.from({ length: n }, (_, k) => place(k)),
      Float64Array.from({ length: n }, (_, k) => place(k + 0.5)),
    ]);
  });

  test('of a map without columns of its own', () => {
    const bound = families.squared.bind({});
    if (!bound.ok) throw new Error('unreachable');
    expectPoints(bound.value, [
      Float64Array.from({ length: n }, (_, k) => k / 7),
      Float64Array.from({ length: n }, (_, k) => 1 - k / 9),
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { createJet, preconditioner, spectrum, turnAngle } from '../../src/core';
import { load } from '../../src/core/expression';
import { lossOf, mapOf, type OraclePoint, oracle, skippedTitle } from './load';

// Some of the maps are typed.
await load();

const flat = (rows: readonly (readonly number[])[]): readonly number[] => rows.flat();
const largest = (values: readonly number[]): number => Math.max(...values.map(Math.abs));

/** Every entry within `tolerance` times the largest reference entry. */
function expectClose(found: ArrayLike<number>, reference: readonly number[], tolerance: number, what: string): void {
  expect(found.length, what).toBe(reference.length);
  const scale = Math.max(largest(reference), Number.MIN_VALUE);
  reference.forEach((value, i) => {
    const error = Math.abs(found[i] - value) / scale;
    expect(error <= tolerance, `${what}[${i}]: ${found[i]} against ${value}, relative error ${error}`).toBe(true);
  });
}

describe('w, J, JJᵀ and its spectrum', () => {
  const entries = oracle.points.map((entry) => ({ ...entry, map: mapOf(entry.param) }));
  const built = entries.filter(({ map }) => typeof map !== 'string');

  const skipped: Record<string, number> = {};
  for (const { map, cases } of entries) if (typeof map === 'string') skipped[map] = (skipped[map] ?? 0) + cases.length;
  const run = built.reduce((sum, { cases }) => sum + cases.length, 0);

  test(`runs ${run} and ${skippedTitle(skipped)}`, () => {
    expect(run).toBe(305);
    expect(skipped).toEqual({});
  });

  test.each(built.map((entry) => [JSON.stringify(entry.param), entry] as const))(
    '%s',
    (_name, { map, p, q, cases }) => {
      if (typeof map === 'string') throw new Error('unreachable');
      expect([map.p, map.q]).toEqual([p, q]);
      const jet = createJet(p, q);
      const G = new Float64Array(q * q);
      for (const point of cases) {
        const singular = point.tags?.some((tag) => tag.includes('singular')) ?? false;
        map.evaluate(Float64Array.from(point.theta), jet);
        preconditioner(jet.J, q, G);
        expectClose(jet.w, point.w, 1e-10, 'w');
        expectClose(jet.J, flat(point.J), 1e-10, 'J');
        expectClose(G, flat(point.G), singular ? 1e-6 : 1e-10, 'G');
        checkSpectrum(jet.J, q, point);
      }
    },
  );
});

function checkSpectrum(J: Float64Array, q: number, { eig, rank, cond }: OraclePoint): void {
  const found = spectrum(J, q);
  const top = eig[eig.length - 1];
  eig.forEach((value, i) => {
    expect(Math.abs(found.eigenvalues[q - 1 - i] - value)).toBeLessThanOrEqual(1e-12 * top);
  });
  if (cond !== null && cond < 1e7) {
    expect(Math.abs(found.condition / cond - 1)).toBeLessThan(1e-6);
    expect(found.rank).toBe(rank);
  } else {
    expect(found.condition).toBeGreaterThanOrEqual(1e7);
  }
  if (cond === null) expect(found.rank).toBe(rank);
}

describe('losses', () => {
  const entries = oracle.losses.map((entry) => ({ ...entry, built: lossOf(entry.loss) }));

  const run = entries.reduce((sum, { cases }) => sum + cases.length, 0);

  test(`runs ${run} of ${entries.length} losses and leaves out none`, () => {
    expect([entries.length, run]).toEqual([7, 28]);
  });

  test.each(entries.map((entry) => [entry.loss.type, entry] as const))('%s', (_name, { built, cases }) => {
    const [g, H] = [new Float64Array(2), new Float64Array(4)];
    for (const { w, L, grad, hess } of cases) {
      const at = Float64Array.from(w);
      built.gradient(at, g);
      built.hessian(at, H);
      expectClose([built.value(at)], [L], 1e-10, 'L');
      expectClose(g, grad, 1e-10, 'gradient');
      expectClose(H, flat(hess), 1e-10, 'Hessian');
    }
  });
});

describe('the gauge of the two-layer network', () => {
  test.each(oracle.gauge.map((entry, i) => [i, entry] as const))(
    'case %i keeps w and gives the stated JJᵀ',
    (_i, entry) => {
      const h = entry.w2.length;
      const map = mapOf({ id: 'deep2', h, d: entry.w.length });
      if (typeof map === 'string') throw new Error('unreachable');
      const jet = createJet(map.p, map.q);
      const G = new Float64Array(map.q * map.q);
      map.evaluate(Float64Array.from([...flat(entry.W1_new), ...entry.w2_new]), jet);
      preconditioner(jet.J, map.q, G);
      expectClose(jet.w, entry.w, 1e-10, 'w');
      expectClose(G, flat(entry.G), 1e-10, 'G');
      if (map.q === 2 && h === 2) expectLift(entry);
    },
  );

  /** The fibre's own coordinates: with W₁ = I the gauge A is W₁ itself, and w₂ = A⁻ᵀw. */
  function expectLift({ W1_new, w2_new, w }: (typeof oracle.gauge)[number]): void {
    const map = mapOf({ id: 'deep2', h: 2, d: 2 });
    if (typeof map === 'string') throw new Error('unreachable');
    const lifted = new Float64Array(6);
    expect(map.fibre.lift(Float64Array.from(w), Float64Array.from(flat(W1_new)), lifted, lifted)).toBe(true);
    expectClose(lifted.subarray(4), w2_new, 1e-10, 'w₂');
  }
});

test.each(oracle.kantorovich.map((entry) => [entry.kappa, entry] as const))(
  'the widest turn at κ = %d is the Kantorovich–Wielandt angle, and is attained',
  (kappa, { G, x_worst: [x, y], max_angle_deg }) => {
    // Any square root of G serves as J; the symmetric one in closed form.
    const [[a, b], [, c]] = G;
    const s = Math.sqrt(a * c - b * b);
    const t = Math.sqrt(a + c + 2 * s);
    const found = spectrum(Float64Array.of((a + s) / t, b / t, b / t, (c + s) / t), 2);
    expect(found.condition).toBeCloseTo(kappa, 6);
    expect((found.widestTurn * 180) / Math.PI).toBeCloseTo(max_angle_deg, 6);
    const turned = turnAngle(x, y, a * x + b * y, b * x + c * y);
    expect(Math.abs(turned)).toBeCloseTo(found.widestTurn, 6);
  },
);

test('a nearly rank-one J keeps the digits of its small singular value', () => {
  const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
  const [one, tiny] = [1, 1e-9];
  // Singular values 1 and 1e-9, left and right vectors turned by 0.7 rad.
  const J = Float64Array.of(
    cos * one * cos + sin * tiny * sin,
    cos * one * sin - sin * tiny * cos,
    sin * one * cos - cos * tiny * sin,
    sin * one * sin + cos * tiny * cos,
  );
  const { eigenvalues, rank } = spectrum(J, 2);
  expect(Math.sqrt(eigenvalues[1]) / tiny).toBeCloseTo(1, 6);
  expect(rank).toBe(2);
});

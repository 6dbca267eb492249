import { describe, expect, test } from 'vitest';
import { createJet, families, gradientFlow, spectrum } from '../../../src/core';
import {
  logShares,
  shares,
  sharesJacobian,
  sharesPreconditioner,
  sharesPush,
  sharesStep,
} from '../../../src/core/parameterizations/parts/softmax';
import { flat, reference, relative } from '../labs/reference';

interface Vertex {
  readonly theta: readonly number[];
  readonly w: readonly number[];
  readonly one_minus_w: readonly number[];
  readonly log_w: readonly number[];
  readonly J: readonly (readonly number[])[];
  readonly G: readonly (readonly number[])[];
  readonly eig_nonzero_desc: readonly number[];
  readonly log_eig: readonly number[];
  readonly g: readonly number[];
  readonly Jg: readonly number[];
  readonly eta: number;
  readonly w_next: readonly number[];
  readonly dw_over_eta: readonly number[];
  readonly underflow: boolean;
}

const { cases } = reference<{ cases: Vertex[] }>('L11');

/** Every entry to twelve digits, however small it is. */
function expectDigits(found: ArrayLike<number>, wanted: ArrayLike<number>, what: string): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    const off = wanted[i] === 0 ? Math.abs(found[i]) : relative(found[i], wanted[i]);
    expect(off, `${what}[${i}]: ${found[i]} against ${wanted[i]}`).toBeLessThan(1e-12);
  }
}

const shown = cases.map((entry) => ({ name: `θ = ${entry.theta}`, ...entry }));

describe('softmax at the vertices', () => {
  test.each(shown.filter(({ underflow }) => !underflow))('$name: every digit of w, J, JJᵀ and a step', (entry) => {
    const theta = Float64Array.from(entry.theta);
    const q = theta.length;
    const at = shares(theta);
    const J = new Float64Array(q * q);
    sharesJacobian(at, J);
    expectDigits(at.w, entry.w, 'w');
    expectDigits(at.rest, entry.one_minus_w, '1 − w');
    expectDigits(J, flat(entry.J), 'J');
    expectDigits(sharesPreconditioner(theta), flat(entry.G), 'G');
    expectDigits(sharesPush(at.w, entry.g), entry.Jg, 'Jg');
    const step = sharesStep(theta, entry.g, entry.eta);
    expectDigits(
      step.map((x) => x / entry.eta),
      entry.dw_over_eta,
      'Δw/η',
    );
    expectDigits(
      step.map((x, i) => x + at.w[i]),
      entry.w_next,
      'w′',
    );
  });

  test.each(shown)('$name: ln w, and the eigenvalues as far as doubles have them', ({ theta, log_w, ...entry }) => {
    const at = Float64Array.from(theta);
    logShares(at).forEach((x, i) => {
      expect(Math.abs(x - log_w[i])).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(log_w[i])));
    });
    const q = at.length;
    if (q === 2) {
      // 4w₁²w₂².
      const [a, b] = logShares(at);
      expect(Math.abs(Math.log(4) + 2 * a + 2 * b - entry.log_eig[0])).toBeLessThan(1e-12 * Math.abs(entry.log_eig[0]));
    }
    const J = new Float64Array(q * q);
    sharesJacobian(shares(at), J);
    const [largest] = entry.eig_nonzero_desc;
    entry.eig_nonzero_desc.forEach((value, k) => {
      expect(Math.abs(spectrum(J, q).eigenvalues[k] - value)).toBeLessThanOrEqual(1e-12 * largest);
    });
  });

  test(`runs ${cases.length} and leaves w itself out of ${cases.filter((each) => each.underflow).length} that underflow`, () => {
    expect([cases.length, cases.filter(({ underflow }) => underflow).length]).toEqual([21, 3]);
  });
});

describe('the family', () => {
  const bound = families.softmax.bind({}, 3);
  if (!bound.ok) throw new Error('not bound');
  const map = bound.value;

  test('has the second derivatives of its w', () => {
    const [theta, g] = [Float64Array.of(0.3, -0.8, 1.1), Float64Array.of(1, -2, 0.5)];
    const exact = new Float64Array(9);
    map.curvature?.(theta, g, exact);
    const along = (at: Float64Array) => {
      const jet = createJet(3, 3);
      map.evaluate(at, jet);
      const { J } = jet;
      return [0, 1, 2].map((k) => g[0] * J[k] + g[1] * J[3 + k] + g[2] * J[6 + k]);
    };
    for (let k = 0; k < 3; k++) {
      const [ahead, behind] = [along(theta.with(k, theta[k] + 1e-5)), along(theta.with(k, theta[k] - 1e-5))];
      for (let j = 0; j < 3; j++) expect(exact[3 * j + k]).toBeCloseTo((ahead[j] - behind[j]) / 2e-5, 8);
    }
  });

  test('keeps the sum of θ, and stays among the probabilities', () => {
    const plane = families.softmax.bind({});
    if (!plane.ok) throw new Error('not bound');
    const w = Float64Array.of(3, -1);
    plane.value.image?.approach(w, 0.01);
    expect(plane.value.image?.inside(w)).toBeGreaterThan(0);
    const loss = {
      q: 3,
      value: (x: Float64Array) => 0.5 * ((x[0] - 0.7) ** 2 + x[1] ** 2 + x[2] ** 2),
      gradient: (x: Float64Array, out: Float64Array) => out.set([x[0] - 0.7, x[1], x[2]]),
      hessian: (_x: Float64Array, out: Float64Array) => out.set([1, 0, 0, 0, 1, 0, 0, 0, 1]),
      minimiser: { kind: 'none', why: 'not asked for' } as const,
      handles: [],
    };
    const flow = gradientFlow(map, loss, Float64Array.of(0, 1, 2), { horizon: 50 });
    const end = flow.theta.subarray(-3);
    expect(end.reduce((sum, x) => sum + x, 0)).toBeCloseTo(3, 6);
  });
});

import { describe, expect, test } from 'vitest';
import { createDescentStep, createJet, descentStep, preconditioner, spectrum } from '../../src/core';
import { deepMap, linearLoss, type OracleBalanced, oracle, worstError } from './load';

const TOLERANCE = 1e-12;

const cases = oracle.balanced.map((entry) => [`N = ${entry.N}, widths ${entry.widths.join(', ')}`, entry] as const);

/** ‖w‖^{2−2/N}(I + (N−1)ŵŵᵀ), row-major: Arora, Cohen and Hazan's end-to-end rule for one output. */
function closedForm({ N, w }: OracleBalanced): number[] {
  const length = Math.hypot(...w);
  const size = length ** (2 - 2 / N);
  return w.flatMap((x, i) => w.map((y, j) => size * ((i === j ? 1 : 0) + ((N - 1) * x * y) / length ** 2)));
}

describe('balanced deep linear networks', () => {
  test.each(cases)('%s: w, JJᵀ and its spectrum', (_name, entry) => {
    const map = deepMap(entry.widths);
    const { p, q } = map;
    expect([p, q]).toEqual([entry.theta.length, entry.w.length]);
    const jet = createJet(p, q);
    const G = new Float64Array(q * q);
    map.evaluate(Float64Array.from(entry.theta), jet);
    preconditioner(jet.J, q, G);
    expect(worstError(jet.w, entry.w)).toBeLessThan(TOLERANCE);
    expect(worstError(G, entry.G.flat())).toBeLessThan(TOLERANCE);
    expect(worstError(G, closedForm(entry))).toBeLessThan(TOLERANCE);
    const { eigenvalues, condition } = spectrum(jet.J, q);
    expect(worstError(eigenvalues.reverse(), entry.eig)).toBeLessThan(TOLERANCE);
    expect(Math.abs(condition - entry.N)).toBeLessThan(1e-11);
  });

  test.each(cases)('%s: exact steps', (_name, { widths, theta, g, steps }) => {
    const map = deepMap(widths);
    const step = createDescentStep(map);
    const end = createJet(map.p, map.q);
    expect(steps.length).toBe(3);
    for (const { eta, w_next } of steps) {
      expect(descentStep(map, linearLoss(g), Float64Array.from(theta), eta, step)).toBe('defined');
      map.evaluate(step.next, end);
      expect(worstError(end.w, w_next)).toBeLessThan(TOLERANCE);
    }
  });

  const drawn = cases.filter(([, { widths }]) => widths.slice(0, -1).every((width) => width === 2));
  test.each(drawn)('%s: the family reads them as balanced, and lifts to the same JJᵀ', (_name, entry) => {
    const map = deepMap(entry.widths);
    const theta = Float64Array.from(entry.theta);
    const f = new Float64Array(map.fibre.parameters.length);
    expect(map.fibre.of(theta, f)).toBe(true);
    expect(map.fibre.followed?.(f)).toBe(true);
    const home = Float64Array.from(map.parameters, (spec) => spec.default);
    const lifted = new Float64Array(map.p);
    expect(map.fibre.lift(Float64Array.from(entry.w), f, home, lifted)).toBe(true);
    const jet = createJet(map.p, 2);
    const G = new Float64Array(4);
    map.evaluate(lifted, jet);
    preconditioner(jet.J, 2, G);
    expect(worstError(jet.w, entry.w)).toBeLessThan(TOLERANCE);
    expect(worstError(G, entry.G.flat())).toBeLessThan(TOLERANCE);
  });

  test(`runs ${cases.length} and leaves out none; ${drawn.length} have a width that is drawn`, () => {
    expect([cases.length, drawn.length]).toEqual([6, 3]);
  });
});

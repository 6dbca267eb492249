import { describe, expect, test } from 'vitest';
import { createJet, preconditioner, spectrum } from '../../src/core';
import { mapOf, type OracleProduct, oracle, worstError } from './load';

const TOLERANCE = 1e-12;

const cases = oracle.matfac.map((entry) => [`N = ${entry.N}, widths ${entry.widths.join(', ')}`, entry] as const);

function jetOf({ widths, theta }: OracleProduct) {
  const map = mapOf({ id: 'matfac', widths });
  if (typeof map === 'string') throw new Error(`no map for ${map}`);
  const jet = createJet(map.p, map.q);
  map.evaluate(Float64Array.from(theta), jet);
  return { map, jet };
}

/** Σₖ σᵢ^(2(N−k)/N) σⱼ^(2(k−1)/N) over all rows i and columns j of W, ascending; 0⁰ = 1, and no σ beyond the last is > 0. */
function closedForm({ N, W, sv }: OracleProduct): number[] {
  const sigma = (i: number) => sv[i] ?? 0;
  return W.flatMap((row, i) =>
    row.map((_, j) =>
      Array.from({ length: N }, (_, k) => sigma(i) ** (2 * (1 - (k + 1) / N)) * sigma(j) ** ((2 * k) / N)).reduce(
        (sum, x) => sum + x,
      ),
    ),
  ).sort((a, b) => a - b);
}

describe('balanced products of layers with several outputs', () => {
  test.each(cases)('%s: W and JJᵀ', (_name, entry) => {
    const { map, jet } = jetOf(entry);
    expect([map.p, map.q]).toEqual([entry.theta.length, entry.W.flat().length]);
    const G = new Float64Array(map.q * map.q);
    preconditioner(jet.J, map.q, G);
    expect(worstError(jet.w, entry.W.flat())).toBeLessThan(TOLERANCE);
    expect(worstError(G, entry.G.flat())).toBeLessThan(TOLERANCE);
  });

  test.each(cases)('%s: the spectrum, and what the singular values of W make of it', (_name, entry) => {
    const { map, jet } = jetOf(entry);
    const { eigenvalues } = spectrum(jet.J, map.q);
    expect(worstError(eigenvalues.reverse(), entry.eig)).toBeLessThan(TOLERANCE);
    expect(worstError(closedForm(entry), entry.eig)).toBeLessThan(TOLERANCE);
    const [rows, columns] = [entry.W.length, entry.W[0].length];
    const { eigenvalues: squares } = spectrum(Float64Array.from(entry.W.flat()), rows);
    expect(columns).toBeGreaterThanOrEqual(rows);
    expect(worstError(squares.map(Math.sqrt), entry.sv)).toBeLessThan(TOLERANCE);
  });

  test(`runs ${cases.length} and leaves out none`, () => {
    expect(cases.length).toBe(3);
  });
});

import { describe, expect, test } from 'vitest';
import { createJet, families, type ParameterMap, sectionThrough, spectrum, type Theta } from '../../../src/core';
import { seeded } from '../../seeded';

const maps: readonly (readonly [string, ParameterMap])[] = [
  ...[1, 2, 3, 4].map((h) => [`deep-linear, h = ${h}`, families['deep-linear'].bind({ h })] as const),
  ...[2, 3, 4].map((N) => [`depth, N = ${N}`, families.depth.bind({ N })] as const),
  ...(['hadamard', 'difference', 'weight-norm', 'polar', 'identity'] as const).map(
    (id) => [id, families[id].bind({})] as const,
  ),
].map(([name, bound]) => {
  if (!bound.ok) throw new Error(`${name} does not bind`);
  return [name, bound.value] as const;
});

/** θ with many zeros and equal entries: whole layers, columns and rows that vanish or are parallel. */
function sparse({ p }: ParameterMap, random: () => number): Theta {
  const share = random();
  return new Float64Array(p).map(() => (random() < share ? 0 : random() < 0.3 ? 1 : 4 * random() - 2));
}

describe.each(maps)('%s', (name, map) => {
  const jet = createJet(map.p, map.q);
  const at = (theta: Theta) => {
    map.evaluate(theta, jet);
    return Array.from(jet.w);
  };

  test('has a section through every θ where J has full rank, and it passes through θ', () => {
    const random = seeded(`section ${name}`);
    const out: Theta = new Float64Array(map.p);
    let tried = 0;
    for (let k = 0; k < 400; k++) {
      const theta = sparse(map, random);
      const w = at(theta);
      if (!w.every(Number.isFinite) || !jet.J.every(Number.isFinite) || spectrum(jet.J, 2).rank < 2) continue;
      tried++;
      const section = sectionThrough(map, theta);
      expect(section, `θ = ${theta}`).toBeDefined();
      expect(section?.lift(Float64Array.from(w), out)).toBe(true);
      expect(Math.hypot(...at(out).map((x, i) => x - w[i]))).toBeLessThan(1e-9 * (1 + Math.hypot(...w)));
      for (const [i, x] of theta.entries()) expect(out[i]).toBeCloseTo(x, 9);
    }
    expect(tried).toBeGreaterThan(20);
  });

  test('what stands beside a position reaches every w', () => {
    const random = seeded(`beside ${name}`);
    const out: Theta = new Float64Array(map.p);
    for (let k = 0; k < 200; k++) {
      const beside = map.fibre.beside?.(sparse(map, random));
      const w = [4 * random() - 2, 4 * random() - 2];
      if (!beside) continue;
      expect(beside.lift(Float64Array.from(w), out)).toBe(true);
      for (const [i, x] of at(out).entries()) expect(x).toBeCloseTo(w[i], 8);
    }
  });
});

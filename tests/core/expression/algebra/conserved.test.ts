import { describe, expect, it } from 'vitest';
import { createJet, type FamilyId, families, type ParameterMap, pullBack } from '../../../../src/core';
import { bindFamily } from '../../../oracle/load';
import { seeded } from '../../../seeded';

const defaults = (id: FamilyId) =>
  Object.fromEntries(Object.values(families[id].options).map((spec) => [spec.key, spec.default]));

const maps: readonly [string, ParameterMap][] = [
  ...(Object.keys(families) as FamilyId[]).map((id): [string, ParameterMap] => [id, bindFamily(id, defaults(id))]),
  ...[2, 4].map((N): [string, ParameterMap] => [`depth ${N}`, bindFamily('depth', { N })]),
  ...[1, 3].map((h): [string, ParameterMap] => [`two-layer ${h}`, bindFamily('deep-linear', { h })]),
];
const keeping = maps.filter(([, map]) => map.conserved);

it('is known for every family whose fibre has coordinates', () => {
  const missing = maps.filter(([, map]) => map.fibre.parameters.length > 0 && !map.conserved);
  expect(missing.map(([name]) => name)).toEqual([]);
});

describe.each(keeping)('what %s conserves', (name, map) => {
  const { conserved } = map;
  if (!conserved) throw new Error('nothing');
  const size = conserved.rows * conserved.columns;
  const random = seeded(`conserved ${name}`);
  const cases = Array.from({ length: 20 }, () => ({
    theta: Float64Array.from(map.parameters, (spec) => spec.default + random() - 0.5),
    g: Float64Array.of(2 * random() - 1, 2 * random() - 1),
  }));

  /** C(θ + sJᵀg) − C(θ − sJᵀg), entry by entry, against its size. */
  const change = (theta: Float64Array, direction: Float64Array, s: number) => {
    const at = (sign: number) => {
      const out = new Float64Array(size);
      conserved.evaluate(
        theta.map((x, j) => x + sign * s * direction[j]),
        out,
      );
      return out;
    };
    const [after, before] = [at(1), at(-1)];
    return Math.hypot(...after.map((x, i) => x - before[i])) / (2 * s);
  };

  it('does not change to first order along any Jᵀg', () => {
    for (const { theta, g } of cases) {
      const jet = createJet(map.p, 2);
      map.evaluate(theta, jet);
      const pull = new Float64Array(map.p);
      pullBack(jet.J, g, pull);
      expect(change(theta, pull, 1e-4)).toBeLessThan(1e-6);
    }
  });

  it('does change along other directions', () => {
    const other = cases.map(({ theta }) => change(theta, theta, 1e-4));
    expect(Math.max(...other)).toBeGreaterThan(1e-2);
  });
});

import { describe, expect, it } from 'vitest';
import { type FamilyId, families, type Options, type ParameterMap } from '../../../src/core';
import { exitStep, stepCurve, stepLine } from '../../../src/core/steps/half-space';
import { bindFamily } from '../../oracle/load';
import { seeded } from '../../seeded';

await families.custom.load?.();

const theta = (...x: number[]): Float64Array => Float64Array.from(x);

/** Every family at its defaults, and the powers of each kind. */
const maps: [string, ParameterMap][] = [
  ...(Object.keys(families) as FamilyId[]).map((id): [string, ParameterMap] => [id, bindFamily(id, defaults(id))]),
  ...[-2, -1, 0.5, 1.5, 2, 4, 5, 6].map((N): [string, ParameterMap] => [
    `power ${N}`,
    bindFamily('power', { N, signed: false }),
  ]),
  ...[0.5, 1.5, 4].map((N): [string, ParameterMap] => [`signed ${N}`, bindFamily('power', { N, signed: true })]),
];

function defaults(id: FamilyId): Options {
  return Object.fromEntries(Object.values(families[id].options).map((spec) => [spec.key, spec.default]));
}

function* randomSteps(name: string, map: ParameterMap, count: number) {
  const random = seeded(name);
  for (let k = 0; k < count; k++) {
    const at = Float64Array.from(map.parameters, ({ range: [low, high], refuse }) => {
      const x = low + (high - low) * random();
      return refuse?.(x) || Math.abs(x) < 0.05 ? 0.7 : x;
    });
    yield { at, g: theta(4 * random() - 2, 4 * random() - 2) };
  }
}

describe('the exit of a finite step', () => {
  it.each(maps)('is the first change of sign of D: %s', (name, map) => {
    for (const { at, g } of randomSteps(`exit ${name}`, map, 60)) {
      const found = exitStep(map, at, g);
      const line = stepLine(map, at, g);
      if (!line) throw new Error('θ is undefined');
      const end = 'eta' in found ? found.eta : found.kind === 'none' ? found.upTo : 100;
      // D is a difference of w; below this it is rounding.
      const noise = 1e-12 * Math.max(1, ...line.start.w.map(Math.abs)) * Math.max(1, ...g.map(Math.abs));
      let least = 0;
      for (let k = 1; k < 200; k++) least = Math.min(least, line.halfSpace((end * k) / 200));
      expect(least).toBeGreaterThanOrEqual(-noise);
      if (found.kind === 'root') expect(line.halfSpace(found.eta * (1 + 1e-6))).toBeLessThan(noise);
      if (found.kind === 'root') expect(line.halfSpace(found.eta * 1.0001)).toBeLessThan(0);
      if (found.kind === 'pole' || found.kind === 'edge') {
        const crossing = map.crossing?.(
          at,
          at.map((x, j) => x - found.eta * (1 + 1e-9) * line.pull[j]),
        );
        expect(crossing?.kind).toBe(found.kind);
      }
    }
  });

  it('agrees with the search where a family has a closed form', () => {
    const closedForms = maps.filter(([, map]) => map.exit !== undefined);
    expect(closedForms.length).toBeGreaterThanOrEqual(22);
    for (const [name, map] of closedForms) {
      const { exit: _closed, ...silent } = map;
      for (const { at, g } of randomSteps(`search ${name}`, map, 10)) {
        const [closed, searched] = [exitStep(map, at, g), exitStep(silent, at, g, 50)];
        if (!('eta' in closed) || closed.eta > 50) continue;
        expect(searched, name).toMatchObject({ kind: closed.kind });
        expect('eta' in searched ? searched.eta / closed.eta : 0, name).toBeCloseTo(1, 6);
      }
    }
  });

  it('is at least 2/‖g‖ for every gauge of the two-layer network', () => {
    const map = bindFamily('deep-linear', { h: 2 });
    for (const { at, g } of randomSteps('two layers', map, 500)) {
      const found = exitStep(map, at, g);
      if (found.kind === 'root') expect(found.eta * Math.hypot(...g)).toBeGreaterThanOrEqual(2 * (1 - 1e-12));
    }
  });

  it('never comes where no step is taken, and is unknown outside the domain', () => {
    const squared = bindFamily('squared', {});
    expect(exitStep(squared, theta(0, 0), theta(1, 1))).toEqual({ kind: 'never' });
    const { exit: _square, ...silent } = squared;
    expect(exitStep(silent, theta(0, 0), theta(1, 1))).toEqual({ kind: 'never' });
    expect(exitStep(bindFamily('polar', {}), theta(2, 0), theta(1, 0))).toEqual({ kind: 'never' });
    expect(exitStep(bindFamily('polar', {}), theta(2, 0), theta(0, 1))).toEqual({ kind: 'root', eta: Math.PI / 2 });
    const { exit: _closed, ...log } = bindFamily('log', {});
    expect(exitStep(log, theta(-1, 1), theta(1, 1))).toEqual({ kind: 'none', upTo: 0 });
    expect(stepLine(log, theta(-1, 1), theta(1, 1))).toBeUndefined();
  });
});

describe('the curve of a finite step', () => {
  it('starts at w along −JJᵀg, and is the exact image of the step', () => {
    const map = bindFamily('squared', {});
    const curve = stepCurve(map, theta(1, 0.5), theta(1, -1), 0.5, 51);
    if (!curve) throw new Error('undefined');
    expect([...curve.w.subarray(0, 2)]).toEqual([1, 0.25]);
    for (let k = 0; k < 51; k++) {
      const eta = curve.eta[k];
      expect(curve.w[2 * k]).toBeCloseTo((1 - 2 * eta) ** 2, 14);
      expect(curve.w[2 * k + 1]).toBeCloseTo(0.25 * (1 + 2 * eta) ** 2, 14);
    }
    expect(curve.undefinedSamples).toBe(0);
    expect(curve.brokenFrom).toBe(Number.POSITIVE_INFINITY);
    expect([...(stepLine(map, theta(1, 0.5), theta(1, -1))?.induced ?? [])]).toEqual([4, -1]);
  });

  it('counts what is undefined beyond an edge, and says where a pole is crossed', () => {
    const root = stepCurve(bindFamily('power', { N: 0.5, signed: false }), theta(1, 1), theta(1, 0), 4, 41);
    // θ₁ = 1 − η/2 is zero at η = 2.
    expect(root?.brokenFrom).toBeCloseTo(2, 12);
    expect(root?.undefinedSamples).toBe(20);
    const inverse = stepCurve(bindFamily('inverse', {}), theta(1, 1), theta(-1, 0), 2, 201);
    expect(inverse?.brokenFrom).toBeCloseTo(1, 12);
    expect(inverse?.halfSpace[90]).toBeGreaterThan(0);
    expect(inverse?.halfSpace[110]).toBeLessThan(0);
  });
});

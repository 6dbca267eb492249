import { describe, expect, test } from 'vitest';
import {
  createJet,
  type Family,
  families,
  type ParameterMap,
  preconditioner,
  spectrum,
  type Theta,
} from '../../src/core';
import { seeded } from '../seeded';

await families.custom.load?.();

/** Every combination of flags, and a spread of numbers, of a family's options. */
function* bindings(family: Family): Generator<[string, ParameterMap]> {
  const specs = Object.values(family.options);
  const values = specs.map((spec) => {
    if (spec.kind === 'flag') return [false, true];
    if (spec.kind === 'text') return [spec.default];
    if (spec.kind === 'choice') return spec.choices.map((choice) => choice.value);
    if (spec.kind === 'integer') return [spec.range[0], spec.default, spec.range[1]];
    return [spec.range[0], 0.5, 1.5, 2, spec.default, spec.range[1]];
  });
  const combinations = values.reduce<(string | number | boolean)[][]>(
    (all, list) => all.flatMap((head) => list.map((value) => [...head, value])),
    [[]],
  );
  for (const combination of combinations) {
    const options = Object.fromEntries(specs.map((spec, i) => [spec.key, combination[i]]));
    const bound = family.bind(options);
    if (bound.ok) yield [JSON.stringify(options), bound.value];
  }
}

/** A θ inside the sliders' ranges that the specs accept, away from kinks at 0. */
function randomTheta(map: ParameterMap, random: () => number): Theta {
  return Float64Array.from(map.parameters, ({ range: [low, high], refuse }) => {
    for (;;) {
      const value = low + (high - low) * random();
      if (!refuse?.(value) && Math.abs(value) > 0.05) return value;
    }
  });
}

const maxAbs = (values: Iterable<number>): number => Math.max(0, ...Array.from(values, Math.abs));

/** Central difference of w in θ_k, Richardson-extrapolated to fourth order. */
function differences(map: ParameterMap, theta: Theta): Float64Array {
  const J = new Float64Array(map.q * map.p);
  const jet = createJet(map.p, map.q);
  const at = (k: number, h: number) => {
    const moved = theta.slice();
    moved[k] += h;
    map.evaluate(moved, jet);
    return jet.w.slice();
  };
  for (let k = 0; k < map.p; k++) {
    const h = 1e-3 * Math.max(0.05, Math.min(1, Math.abs(theta[k])));
    const [a, b, c, d] = [at(k, h), at(k, -h), at(k, h / 2), at(k, -h / 2)];
    for (let i = 0; i < map.q; i++) {
      const [coarse, fine] = [(a[i] - b[i]) / (2 * h), (c[i] - d[i]) / h];
      J[i * map.p + k] = (4 * fine - coarse) / 3;
    }
  }
  return J;
}

describe.each(Object.values(families).map((family) => [family.id, family] as const))('%s', (id, family) => {
  const maps = [...bindings(family)];

  test('has documentation, and its key is its id', () => {
    expect(families[id as keyof typeof families].id).toBe(id);
    expect(family.about).toMatch(/\.$/);
    expect(family.label.length).toBeGreaterThan(2);
    for (const [key, spec] of Object.entries(family.options)) expect(spec.key).toBe(key);
    expect(maps.length).toBeGreaterThan(0);
  });

  test.each(maps)('J equals central differences %s', (_name, map) => {
    const random = seeded(`jacobian ${id}`);
    const jet = createJet(map.p, map.q);
    for (let trial = 0; trial < 40; trial++) {
      const theta = randomTheta(map, random);
      const expected = differences(map, theta);
      map.evaluate(theta, jet);
      const scale = maxAbs(jet.J);
      for (let k = 0; k < expected.length; k++) {
        expect(Math.abs(jet.J[k] - expected[k]) / scale, `θ = ${theta}`).toBeLessThan(1e-7);
      }
    }
  });

  test.each(maps)('G is symmetric positive semi-definite, with the eigenvalues of its spectrum %s', (_name, map) => {
    const random = seeded(`psd ${id}`);
    const jet = createJet(map.p, map.q);
    const G = new Float64Array(4);
    for (let trial = 0; trial < 40; trial++) {
      map.evaluate(randomTheta(map, random), jet);
      preconditioner(jet.J, 2, G);
      const { eigenvalues, axes } = spectrum(jet.J, 2);
      expect(G[1]).toBe(G[2]);
      expect(eigenvalues[1]).toBeGreaterThanOrEqual(0);
      for (const i of [0, 1]) {
        const [x, y] = [axes[2 * i], axes[2 * i + 1]];
        expect(Math.hypot(x, y)).toBeCloseTo(1, 14);
        expect(Math.abs(G[0] * x + G[1] * y - eigenvalues[i] * x)).toBeLessThan(1e-12 * eigenvalues[0]);
        expect(Math.abs(G[2] * x + G[3] * y - eigenvalues[i] * y)).toBeLessThan(1e-12 * eigenvalues[0]);
      }
    }
  });

  test.each(maps)('w(lift(w)) = w, and the fibre position is kept %s', (_name, map) => {
    const random = seeded(`lift ${id}`);
    const jet = createJet(map.p, map.q);
    const [f, back] = [new Float64Array(map.fibre.parameters.length), new Float64Array(map.fibre.parameters.length)];
    const lifted: Theta = new Float64Array(map.p);
    for (let trial = 0; trial < 40; trial++) {
      const near = randomTheta(map, random);
      map.evaluate(randomTheta(map, random), jet);
      const w = jet.w.slice();
      expect(map.fibre.of(near, f)).toBe(true);
      expect(map.fibre.lift(w, f, near, lifted)).toBe(true);
      map.evaluate(lifted, jet);
      const scale = maxAbs(w) + maxAbs(lifted) ** 2 * 1e-3;
      for (let i = 0; i < map.q; i++) expect(Math.abs(jet.w[i] - w[i]) / scale).toBeLessThan(1e-12);
      expect(map.fibre.of(lifted, back)).toBe(true);
      for (let i = 0; i < f.length; i++) expect(back[i]).toBeCloseTo(f[i], 8);
    }
  });

  test.each(maps)(
    'all over the plane, a lift maps back to w or is refused, and the image says which %s',
    (_name, map) => {
      const jet = createJet(map.p, map.q);
      const near = Float64Array.from(map.parameters, (spec) => spec.default);
      const f = new Float64Array(map.fibre.parameters.length);
      const lifted: Theta = new Float64Array(map.p);
      map.fibre.of(near, f);
      for (let x = -2; x <= 2; x += 0.5) {
        for (let y = -2; y <= 2; y += 0.5) {
          const w = Float64Array.of(x, y);
          const found = map.fibre.lift(w, f, near, lifted);
          const inside = map.image?.inside(w) ?? 1;
          if (inside !== 0) expect(found, `lift of ${w}`).toBe(inside > 0);
          if (!found) continue;
          map.evaluate(lifted, jet);
          expect(Math.hypot(jet.w[0] - x, jet.w[1] - y), `lift of ${w}`).toBeLessThan(1e-9);
        }
      }
    },
  );

  test.each(maps)('lifting the w of θ near θ gives θ back %s', (_name, map) => {
    const random = seeded(`section ${id}`);
    const jet = createJet(map.p, map.q);
    const f = new Float64Array(map.fibre.parameters.length);
    const lifted: Theta = new Float64Array(map.p);
    for (let trial = 0; trial < 40; trial++) {
      const theta = randomTheta(map, random);
      map.evaluate(theta, jet);
      map.fibre.of(theta, f);
      expect(map.fibre.lift(jet.w, f, theta, lifted)).toBe(true);
      const scale = maxAbs(theta);
      for (let k = 0; k < map.p; k++) expect(Math.abs(lifted[k] - theta[k]) / scale).toBeLessThan(1e-9);
    }
  });

  test.each(maps)('every chart of the fibre is a change of coordinates %s', (_name, map) => {
    const random = seeded(`chart ${id}`);
    const n = map.fibre.parameters.length;
    for (const chart of map.fibre.charts ?? []) {
      expect(chart.parameters.length).toBe(n);
      const [f, c, back] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
      for (let trial = 0; trial < 40; trial++) {
        map.fibre.of(randomTheta(map, random), f);
        expect(chart.from(f, c)).toBe(true);
        chart.to(c, back);
        for (let i = 0; i < n; i++) expect(back[i]).toBeCloseTo(f[i], 10);
      }
    }
  });

  test.each(maps)('the default θ is defined and inside the domain %s', (_name, map) => {
    const theta = Float64Array.from(map.parameters, (spec) => spec.default);
    const jet = createJet(map.p, map.q);
    map.evaluate(theta, jet);
    expect([...jet.w, ...jet.J].every(Number.isFinite)).toBe(true);
    for (const spec of map.parameters) expect(spec.refuse?.(spec.default)).toBeUndefined();
    expect(map.crossing?.(theta, theta)).toBeUndefined();
    if (map.image) expect(map.image.inside(jet.w)).toBeGreaterThan(0);
  });
});

describe('spectra at the ends of double precision', () => {
  const spectrumOf = (id: keyof typeof families, theta: readonly number[], options = {}) => {
    const bound = families[id].bind(options);
    if (!bound.ok) throw new Error('unreachable');
    const jet = createJet(bound.value.p, 2);
    bound.value.evaluate(Float64Array.from(theta), jet);
    return spectrum(jet.J, 2);
  };

  test('a tiny slope is not a missing one', () => {
    expect(spectrumOf('exponential', [-40, 0]).rank).toBe(2);
    expect(spectrumOf('power', [0.0008, 1], { N: 6, signed: false }).rank).toBe(2);
    expect(spectrumOf('squared', [0, 1]).rank).toBe(1);
  });

  test('rank and axes survive where eigenvalues over- or underflow', () => {
    expect(spectrumOf('exponential', [400, 0]).rank).toBe(2);
    expect(spectrumOf('exponential', [-400, -400])).toMatchObject({ rank: 2, condition: 1, widestTurn: 0 });
  });

  test('dependent rows have rank 1 and an exact zero', () => {
    const { rank, eigenvalues } = spectrum(Float64Array.of(0.1, 0.2, 0.3, 0.3, 0.6, 0.9), 2);
    expect(rank).toBe(1);
    expect(eigenvalues[1]).toBe(0);
  });
});

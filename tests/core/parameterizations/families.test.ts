import { describe, expect, test } from 'vitest';
import { createJet, type Family, families, type ParameterMap, spectrum } from '../../../src/core';
import { powerNetwork } from '../../../src/core/parameterizations/parts/network-graph';
import { catches, holdTo } from '../../contract';
import { bindingsOf, familyContract, mapContract } from './map-contract';

await families.custom.load?.();

const members = Object.entries<Family>(families);

describe('every family', () => {
  holdTo(familyContract, members);

  test.each(members)('%s is filed under its id', (id, family) => expect(family.id).toBe(id));
});

describe('every map', () => {
  holdTo(
    mapContract,
    members.flatMap(([id, family]) => bindingsOf(family).map(({ name, map }) => [`${id} ${name}`, map] as const)),
  );
});

describe('the contracts', () => {
  const {
    squared,
    identity,
    log,
    power,
    'deep-linear': twoLayer,
  }: Readonly<Record<keyof typeof families, Family>> = families;

  describe('of a family', () => {
    catches(familyContract, squared, {
      'is told in words': {
        'an id with a blank': { ...squared, id: 'a square' },
        'no label': { ...squared, label: '' },
        'half a sentence': { ...squared, about: 'each weight is a square' },
      },
      'has options that are filed under their keys, and binds': {
        'another key': { ...power, options: { M: power.options.N } },
        'options that are refused': {
          ...squared,
          bind: () => ({ ok: false, problems: [{ option: 'p', message: 'no' }] }),
        },
      },
    });
  });

  describe('of a map', () => {
    const bound = (family: Family): ParameterMap => {
      const [{ map }] = bindingsOf(family);
      return map;
    };
    const map = bound(squared);
    const jet = (wrong: (out: Parameters<ParameterMap['evaluate']>[1], theta: Float64Array) => void): ParameterMap => ({
      ...map,
      evaluate(theta, out) {
        map.evaluate(theta, out);
        wrong(out, theta);
      },
    });
    const fibre = (change: Partial<ParameterMap['fibre']>, of = map): ParameterMap => ({
      ...of,
      fibre: { ...of.fibre, ...change },
    });
    const withChart = bindingsOf(twoLayer).find((each) => (each.map.fibre.charts ?? []).length > 0)?.map ?? map;
    const half = bound(log);

    catches(mapContract, map, {
      'has the J of its w': {
        'a factor': jet(({ J }) => {
          J[0] *= 1.001;
        }),
        'a sign': jet(({ J }) => {
          J[3] = -J[3];
        }),
        'rows and columns swapped': jet(({ J }) => J.reverse()),
      },
      'has a JJᵀ that is symmetric, with the eigenvalues of its spectrum': {
        'a J that is no number': jet(({ J }) => {
          J[0] = Number.NaN;
        }),
      },
      'is at w where it lifts w to, and keeps the position on the fibre': {
        'the other way round': fibre({
          lift(w, _f, _near, out) {
            out.set(w);
            return true;
          },
        }),
        'never found': fibre({ lift: () => false }),
        'a position that is not there': fibre({ of: () => false }),
      },
      'is what its network computes': {
        'an edge too few': { ...map, network: { layers: [2, 1], edges: [{ layer: 0, from: 0, to: 0, entry: 0 }] } },
        'another one': { ...map, network: powerNetwork(2, 3) },
      },
      'lifts w where it says that it reaches it': {
        'an image that is too large': { ...map, image: { why: 'none', inside: () => 1, approach: () => undefined } },
        'an image that is too small': {
          ...bound(identity),
          image: { why: 'none', inside: (w) => w[0], approach: () => undefined },
        },
      },
      'lifts the w of θ back to θ': {
        'another branch': fibre({
          lift(w, f, near, out) {
            const found = map.fibre.lift(w, f, near, out);
            out[0] = -out[0];
            return found;
          },
        }),
      },
      'has charts of the fibre that are changes of coordinates': {
        'a chart that does not come back': fibre(
          {
            charts: (withChart.fibre.charts ?? []).map((chart) => ({
              ...chart,
              to(c: Float64Array, out: Float64Array) {
                chart.to(c, out);
                out[0] += 1;
              },
            })),
          },
          withChart,
        ),
      },
      'is defined at its default θ': {
        'a default outside the domain': {
          ...half,
          parameters: half.parameters.map((spec) => ({ ...spec, default: -1 })),
        },
      },
    });
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

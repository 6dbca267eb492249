import { beforeAll, describe, expect, test } from 'vitest';
import { fibreGain, fibreWays, noWayWords } from '../../src/model/diagnostics/fibre-gain';
import { invariantReading, keptWords } from '../../src/model/diagnostics/invariants';
import type { Model } from '../../src/model/types/types';
import { maps } from '../../src/state';
import { modelOf } from './scene';

beforeAll(() => maps.find('custom')?.load?.());

const typedModel = (f1: string, f2: string, rest = ''): Model =>
  modelOf(`map=custom&f1=${encodeURIComponent(f1)}&f2=${encodeURIComponent(f2)}${rest}`);

const gainOf = (model: Model) => {
  const [way] = fibreWays(model.map);
  const found = way && fibreGain(model, way);
  if (!found) throw new Error('no gain');
  return { way, ...found, mark: (key: string) => found.chart.marks.find((mark) => mark.key === key) };
};

describe('gain along the fibre', () => {
  test('of width 1 is least at balance, where it is 2‖w‖', () => {
    const { mark, way } = gainOf(modelOf('map=deep-linear&h=1&w=1,0.5&A=2.5'));
    expect(way.of(modelOf('map=deep-linear&h=1&w=1,0.5&A=2.5').theta)).toBeCloseTo(2.5, 12);
    expect(mark('least')?.x).toBeCloseTo(1, 6);
    expect(mark('least')?.y).toBeCloseTo(2 * Math.hypot(1, 0.5), 10);
    expect(mark('now')?.x).toBeCloseTo(2.5, 12);
    expect(mark('now')?.y).toBeCloseTo(Math.hypot(1, 0.5) * (2.5 ** 2 + 2.5 ** -2), 10);
  });

  test.each(['h=2&w=0.6,0.3&A=2,-1,-1,1', 'h=3&w=0.6,0.3&A=2,-1,-1,1,0.5,0.2,0.4'])(
    'of two layers, %s: the function stays, and the largest gain is least at γ = 1',
    (query) => {
      const model = modelOf(`map=deep-linear&${query}`);
      const { way, mark, chart } = gainOf(model);
      expect(mark('least')?.x).toBeCloseTo(1, 6);
      const f = new Float64Array(model.map.fibre.parameters.length);
      const theta = new Float64Array(model.map.p);
      for (const c of [0.2, 1, 5]) {
        expect(way.to(model.theta, c, f)).toBe(true);
        expect(model.map.fibre.lift(model.jet.w, f, model.theta, theta)).toBe(true);
        expect(way.of(theta)).toBeCloseTo(c, 10);
        // W₁ grows as c does, w₂ shrinks.
        const factor = c / way.of(model.theta);
        theta.forEach((x, i) => {
          const first = i < theta.length - Math.round(theta.length / 3);
          expect(x).toBeCloseTo(first ? model.theta[i] * factor : model.theta[i] / factor, 10);
        });
      }
      const most = chart.lines[0].y;
      expect(Math.min(...most)).toBeGreaterThanOrEqual((mark('least')?.y ?? Number.NaN) - 1e-9);
    },
  );

  test.each(['hadamard', 'difference'])('of %s is least where the pair is balanced', (id) => {
    const model = modelOf(`map=${id}`);
    const { mark, chart } = gainOf(model);
    const least = mark('least');
    // One pair may not be the one with the largest gain: then the curve is flat around 0 and has no single least.
    if (least) expect(Math.abs(least.x)).toBeLessThan(1e-3);
    expect(Math.min(...chart.lines[0].y)).toBeGreaterThan(0);
  });

  test('of weight norm falls with ρ and has no least inside', () => {
    const { mark, words } = gainOf(modelOf('map=weight-norm&theta=0.16,0.12,1.25'));
    expect(mark('least')).toBeUndefined();
    expect(words).toContain('least at an end');
  });

  test('there is no way along a fibre that is a point', () => {
    const { map } = modelOf('map=squared');
    expect(fibreWays(map)).toEqual([]);
    expect(noWayWords(map)).toContain('Only single θ');
    expect(noWayWords(typedModel('t1^2 + t2/2', 't2').map)).toContain('Only single θ');
    expect(noWayWords(typedModel('t', 't^2').map)).toContain('Only single θ');
  });

  test.each([
    ['u1 v1', 'u2 v2'],
    ['t1 + t2', '2 t1 + 2 t2'],
    ['s u/sqrt(u^2+v^2)', 's v/sqrt(u^2+v^2)'],
  ])('the fibre of the typed map %s, %s is said to have no known coordinates', (f1, f2) => {
    const { map } = typedModel(f1, f2);
    expect(fibreWays(map)).toEqual([]);
    expect(noWayWords(map)).toMatch(
      /^Whole curves of θ compute this function, but no coordinates along them are known/,
    );
  });
});

describe('what the flow conserves', () => {
  test('is kept by the flow to the error of its integrator, and moved by descent in proportion to η', () => {
    const drift = (query: string) => {
      const reading = invariantReading(modelOf(`map=hadamard&theta=2,0.5,0.3,1.5&start=theta&${query}`));
      const y = reading?.chart?.lines[0].y ?? new Float64Array();
      return y[y.length - 1];
    };
    expect(drift('run=flow')).toBeLessThan(1e-7);
    const [coarse, fine] = [drift('eta=0.02&steps=500'), drift('eta=0.01&steps=1000')];
    expect(coarse).toBeGreaterThan(1e-3);
    // Each step errs by η², and there are 1/η of them.
    expect(coarse / fine).toBeGreaterThan(1.7);
    expect(coarse / fine).toBeLessThan(2.4);
  });

  test('is zero for balanced layers, and says where it began and ended', () => {
    const reading = invariantReading(modelOf('map=deep-linear&h=1&w=1,0.5&A=1&start=theta'));
    expect(reading?.now[0]).toBeCloseTo(0, 12);
    expect(reading?.start?.[0]).toBeCloseTo(0, 12);
    expect(Math.abs(reading?.end?.[0] ?? 0)).toBeGreaterThan(1e-6);
    expect(reading?.words).toMatch(/^Descent moved it by \S+ in \d+ steps?\. A flow would keep it/);
  });

  test('grows with every step of weight norm', () => {
    const reading = invariantReading(modelOf('map=weight-norm&eta=0.1'));
    const y = reading?.chart?.lines[0].y ?? new Float64Array();
    for (let k = 1; k < y.length; k++) expect(y[k]).toBeGreaterThanOrEqual(y[k - 1]);
    expect(reading?.end?.[0]).toBeGreaterThan(reading?.start?.[0] ?? Number.POSITIVE_INFINITY);
  });

  test('is nothing for maps without a fibre', () => {
    expect(invariantReading(modelOf('map=polar'))).toBeUndefined();
    expect(keptWords(modelOf('map=polar').map)).toContain('as many numbers as w');
  });

  test('is read of a typed map as of the family it spells', () => {
    const rest = '&vars=u1:1,u2:1,v1:1,v2:1&theta=2,0.5,0.3,1.5&start=theta&eta=0.02&steps=500';
    const found = invariantReading(typedModel('u1 v1', 'u2 v2', rest));
    const family = invariantReading(modelOf('map=hadamard&theta=2,0.5,0.3,1.5&start=theta&eta=0.02&steps=500'));
    if (!found || !family) throw new Error('no reading');
    expect(found.invariant.symbol).toBe('u₁² − v₁², u₂² − v₂²');
    for (const key of ['now', 'start', 'end'] as const)
      for (const i of [0, 1]) expect(found[key]?.[i]).toBeCloseTo(family[key]?.[i] ?? Number.NaN, 10);
    expect(found.words).toBe(family.words);
    expect(found.chart?.title).toBe('Drift of u₁² − v₁², u₂² − v₂²');
  });

  test('is searched for in typed maps, and said to be of another form where it is', () => {
    const kept = (f1: string, f2: string) => keptWords(typedModel(f1, f2).map);
    expect(kept('u1 v1', 'u2 v2')).toBe('All that flows keep follows from these.');
    expect(kept('tanh(a b + c)', 't')).toBe('1 function of another form exists, not known here.');
    expect(kept('x^2 + y^2 + z^2', 't')).toBe(
      'No linear or quadratic function of θ is conserved, whatever the loss. 2 functions of another form exist, not known here.',
    );
    expect(kept('sin(t1 t2) + t3^3', 'exp(t1) + t4 t3')).toMatch(/At most 1 function of another form may exist/);
    expect(kept('t1^3 + t2', 't2')).toContain('as many numbers as w');
    expect(kept('t1 t2 + t3^3', 't2 t3 + t1^3')).toMatch(/^Nothing is conserved: flows under different losses/);
    expect(keptWords(modelOf('map=hadamard').map)).toBe('');
  });
});

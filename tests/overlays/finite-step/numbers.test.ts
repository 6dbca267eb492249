import { describe, expect, test } from 'vitest';
import { partOf } from '../../../src/model/overlay/overlay';
import { finiteStep } from '../../../src/overlays/finite-step/numbers';
import type { FiniteStep } from '../../../src/overlays/finite-step/numbers-step';
import { exitWords, nearestEta, usualStep } from '../../../src/overlays/finite-step/numbers-step';
import { presets } from '../../../src/state';
import { modelOf } from '../../model/scene';

const stepIn = (query: string): FiniteStep => {
  const step = partOf(finiteStep, modelOf(query));
  if (!step) throw new Error('no step');
  return step;
};
const preset = (id: string): FiniteStep => stepIn(presets.find((each) => each.id === id)?.query ?? 'missing');

describe('the finite step', () => {
  test('is not there until it is asked for', () => {
    expect(partOf(finiteStep, modelOf(''))).toBeUndefined();
  });

  test('of squared weights leaves the half-plane at Σwg²/Σwg³', () => {
    const { exit, exitAt, w, g } = preset('step-squared');
    const [a, b] = [w[0] * g[0] ** 2 + w[1] * g[1] ** 2, w[0] * g[0] ** 3 + w[1] * g[1] ** 3];
    expect(exit).toEqual({ kind: 'root', eta: expect.closeTo(a / b, 12) });
    if (!exitAt) throw new Error('no exit');
    expect((exitAt[0] - w[0]) * g[0] + (exitAt[1] - w[1]) * g[1]).toBeCloseTo(0, 10);
  });

  test('of two layers bends by η²(wᵀg)g and exits no earlier than 2/‖g‖', () => {
    const { exit, at, firstOrder, w, g, eta } = preset('step-two-layer');
    const along = eta ** 2 * (w[0] * g[0] + w[1] * g[1]);
    expect(at[0] - firstOrder[0]).toBeCloseTo(along * g[0], 12);
    expect(at[1] - firstOrder[1]).toBeCloseTo(along * g[1], 12);
    expect('eta' in exit && exit.eta).toBeGreaterThanOrEqual(2 / Math.hypot(...g));
  });

  test.each([
    ['map=identity&theta=1,1&finitestep=0.5', 'never leaves'],
    ['map=squared&g=1,1&finitestep=0.2', 'leaves the half-plane of −g at η = 1'],
    ['map=inverse&theta=1,1&g=-1,1&finitestep=0.2', 'meets a pole, where w is infinite, at η = 1'],
    ['map=power&N=1.5&theta=1,1&g=2,0&finitestep=0.2', 'leaves the domain at η = 0.333'],
  ])('%s %s', (query, words) => {
    const step = stepIn(query);
    expect(step.words).toContain(words);
    expect(step.description).toContain(words);
  });

  test('says how far it looked where nothing was proved', () => {
    expect(exitWords({ kind: 'none', upTo: 1000 })).toContain('up to η = 1000');
  });

  test('stops at a pole, and keeps the step beyond it off the picture', () => {
    const { curve, etas, at } = stepIn('map=inverse&theta=1,1&g=-1,1&finitestep=1.5');
    for (let k = 0; k < etas.length; k++) expect(Number.isFinite(curve[2 * k])).toBe(etas[k] <= 1);
    expect(at).toEqual([Number.NaN, Number.NaN]);
  });

  test('a point on the curve has the η it was drawn at, one beside it the nearest', () => {
    const step = preset('step-squared');
    const window = [-0.5, 2.3, -0.6, 2.2] as const;
    for (const k of [60, 160, 240]) {
      const point = [step.curve[2 * k], step.curve[2 * k + 1]] as const;
      expect(nearestEta({ ...step, eta: step.etas[k] }, point, window)).toBeCloseTo(step.etas[k], 2);
    }
    expect(nearestEta(step, step.w, window)).toBeGreaterThan(0);
  });

  test('starts with a round η that shows', () => {
    const model = modelOf('map=polar&theta=1.5,0.5');
    const eta = usualStep(model);
    expect(eta * Math.hypot(...model.probe.image)).toBeGreaterThan(0.2);
    expect(eta * Math.hypot(...model.probe.image)).toBeLessThan(0.9);
    expect(usualStep(modelOf('map=squared&theta=0,0'))).toBe(0.1);
  });

  test('a swallowed gradient goes nowhere, in words', () => {
    expect(stepIn('map=squared&theta=0,0&finitestep=0.1').description).toContain('goes nowhere');
  });
});

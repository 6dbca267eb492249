import { describe, expect, test } from 'vitest';
import { stabilityAlong, stabilityRows, stabilityWarning } from '../../src/model/diagnostics/stability';
import { partOf } from '../../src/model/overlay/overlay';
import { coverModel } from '../../src/model/questions/cover';
import type { Model } from '../../src/model/types/types';
import { sharedRecipe } from '../../src/model/words/recipe';
import { finiteStep } from '../../src/overlays/finite-step/numbers';
import { gainMap } from '../../src/overlays/gain-map/numbers';
import { streamlines } from '../../src/overlays/streamlines/numbers';
import { defaultScene, presets } from '../../src/state';
import { tries } from '../tries';
import { modelOf } from './scene';

const preset = (id: string): Model => {
  const found = presets.find((each) => each.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return modelOf(found.query);
};
const runOf = ({ flow }: Model) => {
  if (!flow.parametricRun) throw new Error('no run');
  return flow.parametricRun;
};
const lastLoss = (model: Model) => runOf(model).trajectory.loss[runOf(model).trajectory.length - 1];
const row = (model: Model, key: string) => stabilityRows(model).find((each) => each.key === key);

describe('the dilemma of a far optimum', () => {
  test('a large η blows up, named with its step, and is said to before it does', () => {
    const model = preset('far-large');
    expect(runOf(model).legend).toBe('parametric, diverged at step 5');
    expect(model.chart.offScale).toBe(true);
    expect(model.chart.offScaleNote).toBe('parametric diverged at step 5 ↑');
    expect(model.chart.description).toContain('diverged at step 5');
    expect(row(model, 'optimum')?.found?.ratio).toBeGreaterThan(6);
    expect(stabilityWarning(model)).toMatch(/^At the optimum η is 6\.8 times .*: the run cannot settle there\.$/);
    expect(stabilityAlong(model)).toBe('Along the run ηₖ first exceeds the limit at step 5.');
    // On the plateau itself nothing warns: it is the optimum that does.
    expect(row(model, 'start')?.words).toContain('no η is too large');
  });

  test('a small η is stable and crawls', () => {
    const model = preset('far-small');
    expect(row(model, 'optimum')?.found?.verdict).toBe('stable');
    expect(stabilityWarning(model)).toBe('');
    expect(runOf(model).legend).toBe('parametric, 24 steps');
    expect(lastLoss(model)).toBeGreaterThan(3);
  });

  test('the large η on a schedule converges, and no constant η does', () => {
    const model = preset('far-schedule');
    expect(model.scene.dynamics.rate).toBe(preset('far-large').scene.dynamics.rate);
    expect(runOf(model).legend).toBe('parametric, converged at step 17');
    const query = presets.find(({ id }) => id === 'far-small')?.query ?? '';
    const finer = tries(64, 6);
    const constant = Array.from({ length: 4 * finer + 1 }, (_, i) => 10 ** (-4 + i / finer)).map((eta) => {
      const loss = lastLoss(modelOf(query.replace(/&eta=[^&]*/, `&eta=${eta}`)));
      return Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
    });
    expect(Math.min(...constant)).toBeGreaterThan(1e-5);
    expect(lastLoss(model)).toBeLessThan(1e-12);
  });
});

describe('a limit that is exceeded is told with what came of it', () => {
  const scenes = ['inverse', 'cosine', 'constant', 'normalised'].flatMap((schedule) =>
    [0.02, 0.1, 0.15, 0.3].map((eta) => [schedule, eta] as const),
  );
  test.each(scenes)('schedule %s, η = %f', (schedule, eta) => {
    const query = presets.find(({ id }) => id === 'far-small')?.query ?? '';
    const model = modelOf(`${query.replace(/&eta=[^&]*/, '')}&eta=${eta}&schedule=${schedule}`);
    const converged = runOf(model).trajectory.ending.reason === 'converged';
    const words = stabilityAlong(model);
    if (words.includes('exceeds the limit at')) expect(words.includes('converges all the same')).toBe(converged);
    if (converged) expect(stabilityWarning(model)).not.toContain('cannot settle');
  });

  test('it happens on a schedule from a plateau to steeper ground', () => {
    const query = 'map=power&N=4&w=0.02,0.01&m1=6&m2=4&start=theta&steps=40&eta=0.15&schedule=inverse';
    expect(stabilityAlong(modelOf(query))).toMatch(/exceeds the limit at step \d+, and the run converges/);
  });
});

test('what the momentum preset says of its run, and of the one without momentum, is so', () => {
  const query = presets.find(({ id }) => id === 'momentum')?.query ?? '';
  const plain = modelOf(query.replace('&momentum=0.9', ''));
  const [heavy, light] = [modelOf(query), plain].map(lastLoss);
  expect(heavy).toBeLessThan(0.05 * light);
  expect(runOf(plain).trajectory.ending.reason).toBe('budget');
});

describe('stability', () => {
  test('is 2/λmax where the Hessian is known: the plain point loss', () => {
    const model = modelOf('map=identity&theta=1,1&h1=4&h2=1&eta=0.1&momentum=0.5&decay=1');
    const found = row(model, 'theta')?.found;
    expect(found?.highest).toBeCloseTo(5, 10);
    expect(found?.limit).toBeCloseTo((2 * 1.5) / 5, 10);
    expect(row(model, 'theta')?.words).toBe('η is 0.17 of the largest stable 0.6');
  });

  test.each([
    [0.9, false],
    [1.1, true],
  ])('foretells: at %f of the limit a run from near the optimum diverges: %s', (part, diverges) => {
    const limit = row(modelOf('map=identity&theta=1,1&h1=4&steps=10000'), 'optimum')?.found?.limit ?? Number.NaN;
    const model = modelOf(`map=identity&theta=1,1&h1=4&steps=10000&eta=${part * limit}&start=1.6,1.3`);
    expect(runOf(model).trajectory.ending.reason).toBe(diverges ? 'diverged' : 'converged');
    expect(stabilityWarning(model) !== '').toBe(diverges);
  });

  test('takes the step that a schedule would take there', () => {
    const model = modelOf('map=squared&theta=1,2&schedule=normalised&eta=0.5');
    expect(row(model, 'theta')?.rate).toBeCloseTo(0.5 / 20, 12);
    const falling = modelOf('map=squared&theta=1,2&schedule=inverse&eta=0.5&steps=100');
    expect(row(falling, 'start')?.rate).toBe(0.5);
    expect(row(falling, 'optimum')?.rate).toBeCloseTo(0.005, 12);
  });

  test('says why there is nothing to tell', () => {
    const unreachable = modelOf('map=squared&m1=-1&m2=1');
    expect(row(unreachable, 'optimum')?.words).toContain('a square is never negative');
    expect(stabilityWarning(modelOf('run=flow&eta=100'))).toBe('');
  });
});

describe('schedules, momentum and decay', () => {
  const { dynamics } = defaultScene;

  test('are said of both runs, and not at all where there are none', () => {
    expect(sharedRecipe(dynamics)).toBe('');
    expect(sharedRecipe({ ...dynamics, kind: 'flow', momentum: 0.5 })).toBe('');
    expect(sharedRecipe({ ...dynamics, schedule: 'cosine', momentum: 0.9 })).toBe(
      'Both runs: cosine schedule, momentum 0.9.',
    );
    expect(sharedRecipe({ ...dynamics, schedule: 'normalised', decay: 0.01 })).toBe(
      'Both runs: η/‖J‖² schedule, weight decay 0.01; for the canonical one ‖J‖² is 2 and the decay is of w.',
    );
    const model = modelOf('schedule=cosine&momentum=0.5');
    expect(model.flow.recipe).toContain('cosine schedule, momentum 0.5');
    expect(model.flow.description).toContain(model.flow.recipe);
    expect(model.chart.description).toContain(model.flow.recipe);
    expect(model.chart.xLabel).toBe('step, both with η = 0.05, cosine schedule');
  });

  test('leave steps on the axis where steps are', () => {
    const { chart, flow } = modelOf('schedule=inverse&steps=30');
    for (const { x } of chart.series) expect([...x]).toEqual(Array.from(x, (_, k) => k));
    expect(flow.parametricRun?.trajectory.length).toBe(31);
  });

  test.each(['constant', 'normalised'])('both runs set out at one speed where that is asked for: %s', (schedule) => {
    const model = modelOf(`map=squared&pace=speed&schedule=${schedule}&decay=0.3&eta=1e-6&steps=1`);
    const moved = [model.flow.canonicalRun, model.flow.parametricRun].map((run) => {
      const w = run?.trajectory.w ?? new Float64Array(4);
      return Math.hypot(w[2] - w[0], w[3] - w[1]);
    });
    expect(moved[0] / moved[1]).toBeCloseTo(1, 4);
  });

  test('weight decay ends short of the optimum, and momentum changes the way', () => {
    const end = (query: string) => [...runOf(modelOf(query)).trajectory.w.slice(-2)];
    const [plain] = end('steps=2000');
    const [decayed] = end('steps=2000&decay=0.5');
    // For w = θ² with H = 1: 2(w − w*) + λ = 0.
    expect(plain).toBeCloseTo(1.5, 6);
    expect(decayed).toBeCloseTo(1.5 - 0.25, 6);
    expect(end('steps=20&momentum=0.8')).not.toEqual(end('steps=20'));
  });
});

test('a covered panel tells none of it: no map of gain, no finite step, no run that blew up', () => {
  const model = modelOf(
    `${presets.find(({ id }) => id === 'far-large')?.query}&gainmap=most&finitestep=0.1&lines=even&g=1,1`,
  );
  expect(partOf(finiteStep, model)).toBeDefined();
  const covered = coverModel(model);
  expect(partOf(gainMap, covered)).toBeUndefined();
  expect(partOf(finiteStep, covered)).toBeUndefined();
  expect(partOf(streamlines, covered)?.set).toBeUndefined();
  expect(`${covered.chart.offScaleNote} ${covered.chart.description} ${covered.flow.description}`).not.toMatch(
    /diverged|exact step|gain/,
  );
});

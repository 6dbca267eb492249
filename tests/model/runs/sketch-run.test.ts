import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core';
import { makeRun } from '../../../src/model/runs/runs';
import { sketchRun } from '../../../src/model/runs/sketch-run';
import { drawnWords, integratorWords } from '../../../src/model/words/describe-run';
import { modelOf } from '../scene';

const links = ['', 'map=squared&T=20', 'map=inverse&w=-1,2', 'map=polar&w=1,-1', 'map=deep-linear&h=3', 'map=hadamard'];

describe('what is said of a run that is only sketched', () => {
  it.each(links)('names the method that made it, and no number that is not known: %s', (link) => {
    const { flow, map, loss, theta, scene } = modelOf(link);
    const options = { dynamics: { ...scene.dynamics, kind: 'flow' as const }, label: 'parametric', factor: 1 };
    const accuracy = { rtol: 1e-6, atol: 1e-9, maxSteps: 400, pieces: 1 };
    const [full, sketch] = [{}, { sketch: sketchRun }].map((how) =>
      finish(makeRun(map, loss, theta, { ...options, accuracy: { ...accuracy, ...how } })),
    );
    expect(full.trajectory.statistics.method).toBe('Dormand–Prince 5(4)');
    const { method, accepted, rejected, evaluations } = sketch.trajectory.statistics;
    expect(method).toBe('Bogacki–Shampine 3(2)');
    // Three new stages for every trial step, as the last one is the first of the next.
    expect(evaluations).toBe(1 + 3 * (accepted + rejected));
    const words = integratorWords({ ...flow, parametricRun: sketch });
    expect(words).toContain('Bogacki–Shampine 3(2) in θ, tolerance 2e−3');
    expect(words).not.toMatch(/undefined|NaN|local error/);
    expect(integratorWords({ ...flow, parametricRun: full })).toMatch(/Dormand–Prince.*local error of w \d/);
  });
});

it('what is not drawn as it is, is told of the pictures that are shown', () => {
  const typed = 'map=inverse&theta=1,0.05&view=-1,1,-1,1';
  expect(drawnWords(modelOf(typed))).toMatch(
    /Response map: \d+ arrows? shortened, with double heads\. Flow field: .*undefined/,
  );
  expect(drawnWords(modelOf(typed))).not.toContain('Parameter plane');
  expect(drawnWords(modelOf(`${typed}&plane=1`))).toContain('Parameter plane');
  expect(drawnWords(modelOf(`${typed}&hide=field`))).not.toContain('Flow field');
  expect(drawnWords(modelOf('map=identity&theta=1,1&eta=0.001&steps=5'))).toBe('');
});

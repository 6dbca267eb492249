import { describe, expect, test } from 'vitest';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { flowAt, pointAt, runUntil } from '../../../src/model/starts/cut-runs';
import { accuracyFor } from '../../../src/model/starts/many-starts';
import { particlesAt } from '../../../src/model/starts/particles';
import type { Model, StartEntry } from '../../../src/model/types/types';
import { decode, type Scene } from '../../../src/state';
import { modelOf } from '../scene';

const line = 'loss=line&a=1&b=2&c=-3';
const three = '0.5,0.5,1,0.2,2,2';
const manyOf = ({ flow }: Model) => {
  if (!flow.many) throw new Error('no starts');
  return flow.many;
};
const endOf = ({ parametric }: StartEntry): number[] => [...(parametric?.path.subarray(-2) ?? [])];

describe('many starts', () => {
  test('are absent until asked for', () => expect(modelOf('').flow.many).toBeUndefined());

  test('run under both dynamics, after the start with its own handle', () => {
    const { entries } = manyOf(modelOf(`starts=${three}&run=flow`));
    expect(entries.map(({ w }) => w)).toEqual([
      [0.25, 0.06],
      [0.5, 0.5],
      [1, 0.2],
      [2, 2],
    ]);
    for (const { w, canonical, parametric } of entries) {
      for (const run of [canonical, parametric]) {
        const [x, y] = run?.path ?? [];
        expect(Math.hypot(x - w[0], y - w[1])).toBeLessThan(1e-15);
      }
      expect(canonical?.trajectory.ending.reason).toBe('budget');
      expect(parametric?.trajectory.w).not.toEqual(canonical?.trajectory.w);
    }
  });

  test('end where the closed form of the family says, on a line of optima', () => {
    for (const map of ['squared', 'power&N=4&signed=0', 'hadamard&delta=1,-1&w=1,1', 'polar', 'depth', 'weight-norm']) {
      const { entries } = manyOf(modelOf(`map=${map}&${line}&starts=${three}&run=flow&time=10000`));
      for (const entry of entries) {
        const { predicted } = entry;
        if (predicted?.kind !== 'point') throw new Error(`${map}: ${predicted?.kind}`);
        const [x, y] = endOf(entry);
        expect(Math.hypot(x - predicted.w[0], y - predicted.w[1]), map).toBeLessThan(1e-6);
      }
    }
  });

  test('have no prediction where the optimum is a point', () => {
    const many = manyOf(modelOf(`starts=${three}`));
    expect(many.entries.every(({ predicted }) => predicted === undefined)).toBe(true);
    expect(many.least).toBeUndefined();
  });

  test('stand beside the optima of least norm', () => {
    const { least } = manyOf(modelOf(`${line}&starts=1,1`));
    expect([least?.l1.w, least?.l2.w, least?.lInf.w].map((w) => [...(w ?? [])].map((x) => x.toFixed(9)))).toEqual([
      ['0.000000000', '1.500000000'],
      ['0.600000000', '1.200000000'],
      ['1.000000000', '1.000000000'],
    ]);
  });

  test('say why one has no parametric run', () => {
    const [, outside] = manyOf(modelOf('starts=-1,1')).entries;
    expect(outside.parametric).toBeUndefined();
    expect(outside.canonical).toBeDefined();
    expect(outside.why).toMatch('square');
  });
});

describe('the work of many starts', () => {
  const build = createModelBuilder();
  const scene = (query: string): Scene => decode(query).scene;
  const base = scene(`starts=${three}&run=flow`);

  test('is not done again for starts that stay', () => {
    const before = manyOf(build(base)).entries;
    const moved = manyOf(build({ ...base, starts: [...base.starts.slice(0, 2), [1.7, 1.9]] })).entries;
    expect([moved[1] === before[1], moved[2] === before[2], moved[3] === before[3]]).toEqual([true, true, false]);
    expect(manyOf(build({ ...base, probe: [1, 0] })).entries[1]).toBe(moved[1]);
  });

  test('shrinks with their number while dragging, and is full on release', () => {
    expect(20 * accuracyFor(20, 'drag').maxSteps).toBeLessThanOrEqual(800);
    expect(accuracyFor(20, 'full')).toMatchObject({ rtol: 1e-9, maxSteps: 4000 });
    const stiff = scene(`map=inverse&theta=1,1&m1=12&m2=1.2&run=flow&starts=${three}`);
    const dragged = manyOf(build(stiff, 'drag')).entries.slice(1);
    for (const { parametric } of dragged) {
      const { accepted = 0, rejected = 0 } = parametric?.trajectory.statistics ?? {};
      expect(accepted + rejected).toBeLessThanOrEqual(accuracyFor(3, 'drag').maxSteps);
    }
    const released = manyOf(build(stiff, 'full')).entries.slice(1);
    for (const { parametric } of released) expect(parametric?.trajectory.statistics.tolerance).toBe(1e-9);
  });
});

describe('the scale of the start', () => {
  test('is u = v = α for a difference of squares, whatever θ is', () => {
    const [{ theta, w }] = manyOf(modelOf('map=difference&alpha=0.1')).entries;
    expect([...(theta ?? [])]).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(w).toEqual([0, 0]);
  });

  test('is the largest weight elsewhere, along the direction of the start', () => {
    const { flow } = modelOf('map=squared&start=0.5,0.25&alpha=0.01');
    expect(flow.start).toEqual([0.01, 0.005]);
    expect([...(flow.parametricRun?.path.subarray(0, 2) ?? [])].map((x) => x.toFixed(12))).toEqual([
      '0.010000000000',
      '0.005000000000',
    ]);
  });

  test('leads a difference from the ℓ₁-least to the ℓ₂-least optimum', () => {
    const end = (alpha: number) =>
      endOf(manyOf(modelOf(`map=difference&${line}&alpha=${alpha}&run=flow&time=1e5`)).entries[0]);
    expect(end(1e-3)[1]).toBeGreaterThan(1.49);
    expect(end(10)[0]).toBeCloseTo(0.6, 4);
    expect(end(0.3)[0]).toBeGreaterThan(end(0.1)[0]);
  });
});

describe('a moment of the runs', () => {
  const model = modelOf(`starts=${three}&run=flow&time=8`);
  const run = model.flow.parametricRun;
  if (!run) throw new Error('no run');

  test('shows a run up to it, and its dots', () => {
    const cut = runUntil(run, 2);
    expect(cut.times[cut.times.length - 1]).toBe(2);
    expect([...cut.path.subarray(-2)]).toEqual([...pointAt(run, 2)]);
    expect(cut.dotTimes.every((t) => t <= 2)).toBe(true);
    expect(cut.dots.length).toBe(2 * cut.dotTimes.length);
    expect(runUntil(run, 8)).toBe(run);
    expect([...runUntil(run, 0).path.subarray(0, 2)]).toEqual([...run.path.subarray(0, 2)]);
  });

  test('stands on whole steps of descent', () => {
    const steps = modelOf('').flow.parametricRun;
    if (!steps) throw new Error('no run');
    expect(pointAt(steps, 3.9)).toEqual(pointAt(steps, 3));
    expect(runUntil(steps, 3.9).path.length).toBe(10);
  });

  test('cuts all runs, and is remembered', () => {
    const cut = flowAt(model.flow, 1.5);
    expect(flowAt(model.flow, 1.5)).toBe(cut);
    expect(flowAt(model.flow, undefined)).toBe(model.flow);
    for (const entry of [...(cut.many?.entries ?? [])]) {
      expect(entry.parametric?.times[entry.parametric.times.length - 1]).toBe(1.5);
    }
  });

  test('carries particles along: all of them start on a grid, and the parametric ones near w₁ = 0 stay', () => {
    const [first, later] = [particlesAt(model, 0), particlesAt(model, 4)];
    expect(first.canonical.length).toBe(242);
    expect(later.canonical).not.toEqual(first.canonical);
    // Some of the grid is where no square is.
    expect(first.parametric.length).toBeLessThan(first.canonical.length);
    expect(later.parametric.every(Number.isFinite)).toBe(true);
    expect(particlesAt(model, 4)).toBe(later);
  });

  test('carries as many particles as are asked for, of which the first are spread over the picture', () => {
    const { canonical } = particlesAt(model, 0, 'more');
    expect(canonical.length).toBe(2 * 50 ** 2);
    const first = canonical.subarray(0, 100);
    const quarters = new Set(Array.from({ length: 50 }, (_, k) => `${first[2 * k] > 1} ${first[2 * k + 1] > 1}`));
    expect(quarters.size).toBe(4);
  });
});

import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inOneStep } from '../../../src/core';
import { buildBoard } from '../../../src/model/board/build-board';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { modelCell } from '../../../src/model/build/model';
import { sceneCells } from '../../../src/model/build/scene';
import { cell, type Effort, sameParts } from '../../../src/model/cells/cell';
import { keptByContent, keptWith } from '../../../src/model/cells/kept';
import { lazyPart, partsLoaded } from '../../../src/model/cells/lazy-part';
import { atOnce } from '../../../src/model/cells/pace';
import { roughCell } from '../../../src/model/cells/rough-cell';
import { stabilityRows } from '../../../src/model/diagnostics/stability';
import { createShared } from '../../../src/model/scene/shared';
import { defaultScene } from '../../../src/state/fields/defaults';
import { decodeDocument } from '../../../src/state/link/document-link';
import { bindLoss } from '../../../src/state/scene/registry';
import type { Scene } from '../../../src/state/scene/scene';

describe('a cell', () => {
  test('is computed when it is read, and again only when what it read has changed', () => {
    const [a, b] = [signal(1), signal(2)];
    const compute = vi.fn(() => a.value * 10);
    const tens = cell(compute);
    expect(compute).not.toHaveBeenCalled();
    expect([tens.value, tens.value]).toEqual([10, 10]);
    b.value = 3;
    expect([tens.value, compute.mock.calls.length]).toEqual([10, 1]);
    a.value = 2;
    expect([tens.value, compute.mock.calls.length]).toEqual([20, 2]);
  });

  test('keeps a value that is the same by content, and what hangs on it is not computed again', () => {
    const theta = signal(-2);
    const square = cell(() => ({ w: theta.value ** 2 }), sameParts);
    const behind = vi.fn(() => square.value.w + 1);
    const next = cell(behind);
    const before = square.value;
    expect(next.value).toBe(5);
    theta.value = 2;
    expect([next.value, square.value === before, behind.mock.calls.length]).toEqual([5, true, 1]);
    theta.value = 3;
    expect([next.value, behind.mock.calls.length]).toEqual([10, 2]);
  });
});

describe('what may be coarser during a drag', () => {
  function lines() {
    const [effort, window, shown] = [signal<Effort>('full'), signal(1), signal(true)];
    const compute = vi.fn((inputs: { readonly window: number }, how: Effort) => `${inputs.window} ${how}`);
    const made = roughCell(
      { effort, pace: atOnce },
      {
        inputs: () => (shown.value ? { window: window.value } : undefined),
        steps: (inputs, how) => inOneStep(() => compute(inputs, how)),
      },
    );
    return { effort, window, shown, compute, made };
  }

  test('stays where it is known in full, and is computed coarsely where it moves, until the drag is over', () => {
    const { effort, window, compute, made } = lines();
    expect(made.value).toBe('1 full');
    effort.value = 'drag';
    expect(made.value).toBe('1 full');
    window.value = 2;
    expect(made.value).toBe('2 drag');
    effort.value = 'full';
    expect([made.value, compute.mock.calls.length]).toEqual(['2 full', 3]);
  });

  test('is not computed where it is not asked for, nor again when it comes back', () => {
    const { shown, compute, made } = lines();
    shown.value = false;
    expect([made.value, compute.mock.calls.length]).toEqual([undefined, 0]);
    for (const each of [true, false, true]) {
      shown.value = each;
      void made.value;
    }
    expect([made.value, compute.mock.calls.length]).toEqual(['1 full', 1]);
  });
});

describe('what belongs to an object', () => {
  test('is computed once for each', () => {
    const compute = vi.fn(({ n }: { readonly n: number }) => (n > 1 ? n : undefined));
    const of = keptWith(compute);
    const [one, two] = [{ n: 1 }, { n: 2 }];
    expect([of(one), of(two), of(one), of(two)]).toEqual([undefined, 2, undefined, 2]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  test('and of plain data, once for each content', () => {
    const compute = vi.fn((owner: object, window: readonly number[]) => ({ owner, window }));
    const of = keptByContent(compute);
    const owner = {};
    expect(of(owner, [0, 1])).toBe(of(owner, [0, 1]));
    expect(of({}, [0, 1])).not.toBe(of(owner, [0, 1]));
    expect(compute).toHaveBeenCalledTimes(2);
  });
});

describe('a heavy part', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  test('is loaded when it is first read, and a cell that read it follows', async () => {
    const fetch = vi.fn(() => Promise.resolve({ double: (x: number) => 2 * x }));
    const part = lazyPart(fetch);
    const doubled = cell(() => part.value?.double(4));
    const loaded = partsLoaded.value;
    expect(fetch).not.toHaveBeenCalled();
    expect([doubled.value, doubled.value]).toEqual([undefined, undefined]);
    await settle();
    expect([doubled.value, fetch.mock.calls.length, partsLoaded.value]).toEqual([8, 1, loaded + 1]);
    expect((await part.load()).double(1)).toBe(2);
  });

  test('that cannot be loaded says so, and is tried again when it is looked at some time later', async () => {
    const offline = new Error('offline');
    const fetch = vi.fn((): Promise<{ readonly here: true }> => Promise.reject(offline));
    const part = lazyPart(fetch);
    const [scene, said] = [signal(0), vi.fn(() => (part.value ? 'there' : part.failed ? 'failed' : 'loading'))];
    const state = cell(() => `${scene.value} ${said()}`);
    expect(state.value).toBe('0 loading');
    await settle();
    expect(state.value).toBe('0 failed');
    await settle();
    expect([state.value, fetch.mock.calls.length]).toEqual(['0 failed', 1]);
    await expect(part.load()).rejects.toBe(offline);
    fetch.mockImplementation(() => Promise.resolve({ here: true }));
    vi.advanceTimersByTime(5000);
    scene.value = 1;
    expect(state.value).toBe('1 failed');
    await settle();
    expect(state.value).toBe('1 there');
  });
});

describe('a scene', () => {
  /** Cells of a scene that count how often the level lines and the flow samples are asked for. */
  function counted(first: Scene) {
    const [scene, effort] = [signal(first), signal<Effort>('full')];
    const shared = createShared();
    const asked = { levels: vi.spyOn(shared, 'levels'), descents: vi.spyOn(shared, 'descents') };
    return { scene, asked, model: modelCell(sceneCells({ scene, effort, pace: atOnce, shared })) };
  }

  test('computes no picture that nobody looks at', () => {
    const { model, asked } = counted(defaultScene);
    expect(model.value.spectrum.rank).toBe(2);
    expect([asked.levels.mock.calls.length, asked.descents.mock.calls.length]).toEqual([0, 0]);
    expect(model.value.flow.levels.length).toBeGreaterThan(0);
    expect([asked.levels.mock.calls.length, asked.descents.mock.calls.length]).toEqual([1, 1]);
  });

  test('asks for nothing again that a change leaves alone', () => {
    const { scene, model, asked } = counted(defaultScene);
    const { flow } = model.value;
    scene.value = { ...defaultScene, probe: [1, 0] };
    expect(model.value.flow).toBe(flow);
    expect(asked.levels).toHaveBeenCalledTimes(1);
  });

  test('keeps its runs in full while something else is dragged', () => {
    const build = createModelBuilder();
    const scene: Scene = { ...defaultScene, dynamics: { ...defaultScene.dynamics, kind: 'flow' } };
    const run = build(scene).flow.parametricRun;
    expect(build({ ...scene, probe: [1, 0] }, 'drag').flow.parametricRun).toBe(run);
    const moved = build({ ...scene, start: [1, 1] }, 'drag').flow.parametricRun;
    expect(moved?.trajectory.statistics.tolerance).toBeGreaterThan(run?.trajectory.statistics.tolerance ?? 1);
  });

  test('has readings that stay while their inputs do, each scene its own', () => {
    const [build, other] = [createModelBuilder(), createModelBuilder()];
    const rows = stabilityRows(build(defaultScene));
    expect(stabilityRows(other({ ...defaultScene, theta: [0.5, 0.5] }))).not.toEqual(rows);
    expect(stabilityRows(build({ ...defaultScene, probe: [1, 0] }))).toBe(rows);
    expect(stabilityRows(build({ ...defaultScene, theta: [0.5, 0.5] }))).not.toBe(rows);
  });
});

test('a panel that shows one picture does not compute the other', () => {
  const { document } = decodeDocument('?p1=view:response&p2=view:response');
  const loss = bindLoss(document.board.panels[0].scene.loss);
  if (!loss.ok) throw new Error('the loss of the panels binds');
  const gradient = vi.spyOn(loss.value, 'gradient');
  const [first] = buildBoard(document).panels;
  expect(first.model.response.parametric.field.n).toBeGreaterThan(0);
  expect(gradient).not.toHaveBeenCalled();
  expect(first.model.flow.parametric.field.n).toBeGreaterThan(0);
  expect(gradient).toHaveBeenCalled();
  gradient.mockRestore();
});

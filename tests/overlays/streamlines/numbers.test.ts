import { describe, expect, test } from 'vitest';
import { inducedFlow } from '../../../src/core';
import { type BuildModel, createModelBuilder } from '../../../src/model/build/build-model';
import { changeWords } from '../../../src/model/overlay/describe-change';
import { describePicture } from '../../../src/model/overlay/describe-picture';
import { partOf } from '../../../src/model/overlay/overlay';
import type { Model } from '../../../src/model/types/types';
import { streamlines } from '../../../src/overlays/streamlines/numbers';
import type { StreamlineSet } from '../../../src/overlays/streamlines/numbers-lines';
import { decode, losses, maps, type Scene } from '../../../src/state';
import { modelOf } from '../../model/scene';
import { tries } from '../../tries';

await maps.find('custom')?.load?.();

const scene = (query: string): Scene => decode(query).scene;

function linesOf(model: Model): StreamlineSet {
  const lines = partOf(streamlines, model);
  if (!lines) throw new Error('no streamlines');
  return lines.set;
}

describe('which pictures have lines', () => {
  test('those that ask for them and do not hide the field', () => {
    expect(partOf(streamlines, modelOf(''))?.set).toBeUndefined();
    expect(partOf(streamlines, modelOf('lines=even&hide=field'))?.set).toBeUndefined();
    expect(linesOf(modelOf('lines=even')).style).toBe('even');
    expect(linesOf(modelOf('lines=unbroken')).style).toBe('unbroken');
  });

  test('their description and legend say how many', () => {
    const model = modelOf('lines=even');
    const { starts, legend } = linesOf(model);
    expect(legend).toBe(`${starts.length - 1} streamlines of −JJᵀ∇L`);
    expect(describePicture('flow', model)).toContain(legend);
  });

  test('a θ where J has lost rank has no field and no lines', () => {
    const { points, marks, legend } = linesOf(modelOf('map=deep-linear&theta=0,0,0,0,0,0&lines=even&colour=gain'));
    expect([points.length, marks.length]).toEqual([0, 0]);
    expect(legend).toBe('0 streamlines of −JJᵀ∇L');
  });
});

describe.each(['map=squared', 'map=deep-linear', 'map=polar&loss=line', 'map=inverse&theta=1,1'])('%s', (query) => {
  test.each(['even', 'unbroken'])('the loss falls all along %s lines', (style) => {
    const model = modelOf(`${query}&lines=${style}`);
    const { points, starts } = linesOf(model);
    const loss = (i: number) => model.loss.value(points.subarray(2 * i, 2 * i + 2));
    for (let k = 0; k + 1 < starts.length; k++) {
      for (let i = starts[k] + 1; i < starts[k + 1]; i++) expect(loss(i)).toBeLessThan(loss(i - 1) + 1e-12);
    }
  });
});

describe('direction marks', () => {
  test('are as dense along fine lines as along the usual ones', () => {
    const perLength = ['lines=even', 'lines=even&linedensity=4'].map((query) => {
      const { marks, points, starts } = linesOf(modelOf(query));
      let length = 0;
      for (let k = 0; k + 1 < starts.length; k++) {
        for (let i = starts[k] + 1; i < starts[k + 1]; i++) {
          length += Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]);
        }
      }
      return marks.length / 4 / length;
    });
    expect(perLength[1] / perLength[0]).toBeGreaterThan(0.6);
    expect(perLength[1] / perLength[0]).toBeLessThan(1.4);
  });

  test('point down the loss', () => {
    const model = modelOf('lines=even');
    const { marks, starts } = linesOf(model);
    expect(marks.length / 4).toBeGreaterThan(0.9 * (starts.length - 1));
    const value = (x: number, y: number) => model.loss.value(Float64Array.of(x, y));
    for (let i = 0; i < marks.length; i += 4) {
      const [x, y, u, v] = marks.subarray(i, i + 4);
      expect(Math.hypot(u, v)).toBeCloseTo(1, 9);
      expect(value(x + 1e-4 * u, y + 1e-4 * v)).toBeLessThan(value(x - 1e-4 * u, y - 1e-4 * v));
    }
  });
});

describe('on every map with every loss', () => {
  const pairs = maps.members.flatMap((map) => losses.members.map((loss) => `map=${map.id}&loss=${loss.id}`));

  test.each(pairs.filter((_, i) => i % tries(1, 5) === 0))(
    '%s: lines stay where there is a field, and on their side of each gap',
    (query) => {
      for (const style of ['even', 'unbroken']) {
        const model = modelOf(`${query}&view=-2,2,-2,2&lines=${style}&seeds=0.5,0.5,-0.5,0.7`);
        const { points, starts } = linesOf(model);
        const field = inducedFlow(model.map, model.loss, model.theta);
        const vector = new Float64Array(2);
        const astray: string[] = [];
        // Where the weights can only move together the image is a curve, and so is every line.
        expect(starts.length).toBeGreaterThan(model.map.image?.follow ? 1 : 5);
        for (let k = 0; k + 1 < starts.length; k++) {
          for (let i = starts[k]; i < starts[k + 1]; i++) {
            const [x, y] = [points[2 * i], points[2 * i + 1]];
            if (!field.at(x, y, vector)) astray.push(`(${x}, ${y}) has no field`);
            if (i > starts[k] && field.parts?.(points[2 * i - 2], points[2 * i - 1], x, y)) {
              astray.push(`(${x}, ${y}) lies across a gap`);
            }
          }
        }
        expect(astray).toEqual([]);
      }
    },
  );
});

describe('density and seeds', () => {
  test('twice the density is half the distance and more lines', () => {
    const [one, two] = ['lines=even', 'lines=even&linedensity=2'].map((query) => linesOf(modelOf(query)));
    expect(two.separation).toBeCloseTo(one.separation / 2, 12);
    expect(two.starts.length).toBeGreaterThan(1.7 * one.starts.length);
  });

  test('a seed is a vertex of its line; those that have none are counted', () => {
    const { points, legend } = linesOf(modelOf('lines=even&seeds=0.5,1.5,-1,1,9,9'));
    const vertices = Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]]);
    expect(vertices).toContainEqual([0.5, 1.5]);
    expect(legend).toContain('2 seeds outside the view or the field');
  });

  test('lines that would take too long are left out, and that is said', () => {
    const { legend } = linesOf(modelOf('map=inverse&theta=1,1&view=-2,2,-2,2&lines=unbroken&linedensity=4'));
    expect(legend).toContain('left out');
  });
});

describe('colours', () => {
  test('are the gain or the turn at each vertex, and only where arrows have some', () => {
    expect(linesOf(modelOf('lines=even')).values).toBeUndefined();
    const { points, values } = linesOf(modelOf('map=polar&lines=even&colour=gain'));
    const { loss } = modelOf('map=polar');
    const g = new Float64Array(2);
    for (let i = 0; i < points.length / 2; i += 50) {
      const [x, y] = [points[2 * i], points[2 * i + 1]];
      const r = Math.hypot(x, y);
      loss.gradient(Float64Array.of(x, y), g);
      const [along, across] = [(g[0] * x + g[1] * y) / r, (g[1] * x - g[0] * y) / r];
      expect(values?.[i]).toBeCloseTo(Math.hypot(along, r * r * across) / Math.hypot(g[0], g[1]), 9);
    }
  });
});

/** Pictures are computed when they are looked at; a page looks at each scene before the next. */
const inOrder =
  (builder: BuildModel): BuildModel =>
  (...args) => ({ ...builder(...args) });

describe('what is drawn again', () => {
  const fine = scene('lines=even&linedensity=3');

  test('nothing while other things are dragged, however fine the lines', () => {
    const build = inOrder(createModelBuilder());
    const before = build(fine);
    // The field of w = θ² is the same whichever θ it is lifted from.
    const changes: Partial<Scene>[] = [{ start: [1, 1] }, { probe: [1, 0] }, { theta: [0.7, 0.9] }];
    for (const change of changes) {
      expect(linesOf(build({ ...fine, ...change }, 'drag'))).toBe(linesOf(before));
    }
    expect(partOf(streamlines, build({ ...fine, probe: [1, 0] }))?.set).toBe(partOf(streamlines, before)?.set);
  });

  test('new lines while they are dragged themselves: few at first, all on release', () => {
    const build = inOrder(createModelBuilder());
    const moved = { ...fine, loss: scene('m1=1.1').loss };
    const full = linesOf(build(fine));
    const dragged = linesOf(build(moved, 'drag'));
    expect(dragged.separation).toBeCloseTo(3 * full.separation, 12);
    expect(linesOf(build(moved)).separation).toBe(full.separation);
    expect(linesOf(build(moved))).not.toBe(full);
  });

  test('lines of the usual density stay when a drag of them ends', () => {
    const build = inOrder(createModelBuilder());
    const usual = scene('lines=even');
    const dragged = linesOf(build(usual, 'drag'));
    expect(linesOf(build(usual))).toBe(dragged);
  });
});

test('a change of the lines is told in words', () => {
  const before = scene('lines=even');
  const model = createModelBuilder()({ ...before, streamlines: { ...before.streamlines, density: 2 } });
  expect(changeWords(before, model)).toBe(`${linesOf(model).legend}.`);
});

test.each(['-1e12,1e12,-1e-3,1e-3', '1e6,1000000.01,0,0.01', '0,1e-9,0,1e-9'])('the window %s is survived', (view) => {
  const { points, marks } = linesOf(modelOf(`map=polar&lines=even&colour=turn&view=${view}`));
  expect([...points, ...marks].every(Number.isFinite)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { matrixLatex, matrixNumpy } from '../../../src/model/export/matrix-text';
import { gridOf } from '../../../src/model/numbers/grid';
import { fitFlow, fitResponse, tidyWindow } from '../../../src/model/window/fit-window';
import { defaultScene } from '../../../src/state/fields/defaults';
import type { Scene } from '../../../src/state/scene/scene';
import { modelOf } from '../scene';

test('parts whose inputs stay are kept by identity, so that their picture is not drawn again', () => {
  const builder = createModelBuilder();
  // Pictures are computed when they are looked at; a page looks at each scene before the next.
  const build = (scene: Scene) => ({ ...builder(scene) });
  const before = build(defaultScene);
  const scene = { ...defaultScene, probe: [1, 0] as const };
  const probed = build(scene);
  expect(probed.flow).toBe(before.flow);
  expect(probed.chart).toBe(before.chart);
  expect(probed.response).not.toBe(before.response);
  const started = build({ ...scene, start: [0.5, 0.5] });
  expect(started.response).toBe(probed.response);
  expect(started.flow).not.toBe(probed.flow);
  expect(started.flow.levels).toBe(before.flow.levels);
});

describe('grids', () => {
  test('a window of ±2.2 holds the article’s grid to the last bit', () => {
    const { xs, ys } = gridOf({ window: [-2.2, 2.2, -2.2, 2.2], n: 9 });
    expect([...xs]).toEqual([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]);
    expect([...ys]).toEqual([...xs]);
  });

  test.each([3, 15, 41, 61])('n = %i gives n samples a side, inside the window', (n) => {
    const { xs, ys } = gridOf({ window: [-0.3, 2.3, 1, 3.6], n });
    expect([xs.length, ys.length]).toEqual([n, n]);
    expect(Math.min(...xs)).toBeGreaterThan(-0.3);
    expect(Math.max(...ys)).toBeLessThan(3.6);
  });

  test('an oblong window has square cells', () => {
    const { xs, ys } = gridOf({ window: [0, 4, 0, 2], n: 9 });
    expect(xs.length).toBe(9);
    expect(ys.length).toBeLessThan(9);
    expect(ys[1] - ys[0]).toBeCloseTo(xs[1] - xs[0], 12);
  });
});

describe('runs', () => {
  test('equal initial speed makes both runs set out at one speed', () => {
    const { flow, chart } = modelOf('run=flow&pace=speed&theta=0.4,0.3&time=2');
    const speed = ({ w, t }: { w: Float64Array; t: Float64Array }, clock: number) =>
      Math.hypot(w[2] - w[0], w[3] - w[1]) / (t[1] / clock);
    const [canonical, parametric] = [flow.canonicalRun?.trajectory, flow.parametricRun?.trajectory];
    if (!canonical || !parametric) throw new Error('missing run');
    const clock = Number(/clock ×([\d.]+)/.exec(chart.xLabel)?.[1]);
    expect(speed(canonical, clock) / speed(parametric, 1)).toBeCloseTo(1, 1);
  });

  test('a start at a ghost has no speed to match, and says so', () => {
    const { chart, flow } = modelOf('pace=speed&theta=0,0&start=theta');
    expect(chart.xLabel).toContain('no speed to match');
    expect(flow.parametricRun?.trajectory.ending.reason).toBe('ghost');
    expect(flow.parametricRun?.legend).toContain('ghost');
  });

  test('a start outside the image has a canonical run only, and says why', () => {
    const { flow, chart } = modelOf('map=squared&start=-1,1');
    expect(flow.parametricRun).toBeUndefined();
    expect(flow.startWhy).toBe('a square is never negative');
    expect(flow.canonicalRun).toBeDefined();
    expect(chart.series.map(({ key }) => key)).toEqual(['canonical']);
  });

  test('beside a θ where J has lost rank that is the reason, not the start', () => {
    const { flow } = modelOf('map=deep-linear&theta=0,0,0,0,0,0');
    expect(flow.startWhy).toContain('J has lost rank');
  });

  test('a run that diverges leaves the chart by the top and does not flatten the other', () => {
    const { chart } = modelOf('eta=1.5');
    expect(chart.offScale).toBe(true);
    expect(chart.high).toBeLessThanOrEqual(4);
    const canonical = chart.series.find(({ key }) => key === 'canonical');
    expect(new Set(canonical?.y).size).toBeGreaterThan(5);
  });

  test('dots end where the run ends', () => {
    const { flow } = modelOf('');
    for (const run of [flow.canonicalRun, flow.parametricRun]) {
      expect(run?.dots.slice(-2)).toEqual(run?.path.slice(-2));
    }
  });

  test('start=theta starts at θ itself, also where no lift gives it back', () => {
    const { flow } = modelOf('map=deep-linear&theta=0,0,0,0,0.5,1&start=theta&loss=point');
    expect(flow.parametricRun?.trajectory.theta.slice(0, 6)).toEqual(Float64Array.of(0, 0, 0, 0, 0.5, 1));
  });
});

test('losses below the floor are drawn on it, and said to be', () => {
  const { chart } = modelOf('steps=1000');
  expect(chart.floorHit).toBe(true);
  for (const { y } of chart.series)
    for (const value of y) expect(value).toBeGreaterThanOrEqual(Math.log10(chart.floor) - 1e-9);
});

test('level lines of the loss lie on their level', () => {
  const { flow, loss } = modelOf('h1=2&h2=0.5&turn=30');
  expect(flow.levels.length).toBeGreaterThan(4);
  for (const { value, lines } of flow.levels) {
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 20) {
        const [x, y] = [line[i], line[i + 1]];
        // Where a line is closed along the rim of the samples, outside the window, it is no level line.
        if (x < -0.3 || x > 2.3 || y < -0.3 || y > 2.3) continue;
        expect(loss.value(Float64Array.of(x, y)) / value).toBeCloseTo(1, 0);
      }
    }
  }
});

test('the ellipse is the image of the unit circle under JJᵀ, times the scale it states', () => {
  const { response, G } = modelOf('map=deep-linear&w=0.6,0.3&A=2,-1,-1,1');
  const { major, minor, scale } = response.ellipse ?? { major: [0, 0], minor: [0, 0], scale: 1 };
  for (let angle = 0; angle < 6; angle += 0.5) {
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const image = [scale * (G[0] * x + G[1] * y), scale * (G[2] * x + G[3] * y)];
    const along = (axis: readonly number[]) =>
      (image[0] * axis[0] + image[1] * axis[1]) / (axis[0] ** 2 + axis[1] ** 2);
    expect(along(major) ** 2 + along(minor) ** 2).toBeCloseTo(1, 9);
  }
});

describe('fit', () => {
  test('holds start, w, optimum and both runs', () => {
    const { flow } = modelOf('m1=5&m2=-3&map=identity&theta=-2,1&start=0,7&run=flow');
    const [x0, x1, y0, y1] = fitFlow(flow);
    for (const [x, y] of [
      [5, -3],
      [-2, 1],
      [0, 7],
    ]) {
      expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true);
    }
    expect(x1 - x0).toBeCloseTo(y1 - y0, 9);
  });

  test('of the response map is the article’s window, or wider', () => {
    expect(fitResponse(modelOf('').response)).toEqual([-2.2, 2.2, -2.2, 2.2]);
    expect(fitResponse(modelOf('g=0,9').response)[3]).toBeGreaterThan(9);
  });

  test('windows are rounded so that links stay short', () => {
    for (const end of tidyWindow([-0.123456789, 1.987654321, 0, 2.111111111]))
      expect(String(end).length).toBeLessThan(8);
  });
});

test('matrices are copied with every digit', () => {
  const J = Float64Array.of(1 / 3, -0, 1e-9, 2);
  expect(matrixNumpy(J, 2, 2)).toBe('np.array([[0.3333333333333333, 0],\n          [1e-9, 2]])');
  expect(matrixLatex(J, 2, 2)).toBe(
    '\\begin{pmatrix}\n  0.3333333333333333 & 0 \\\\\n  1 \\cdot 10^{-9} & 2\n\\end{pmatrix}',
  );
});

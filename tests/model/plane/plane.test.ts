import { describe, expect, test } from 'vitest';
import { createJet, pointOfSlice, spectrum } from '../../../src/core';
import { createModelBuilder } from '../../../src/model/build/build-model';
import { partOf } from '../../../src/model/overlay/overlay';
import { timeNear } from '../../../src/model/plane/plane-points';
import { explainPoint, pointTitle, tuple } from '../../../src/model/plane/plane-words';
import type { Model, PlanePoint } from '../../../src/model/types/types';
import { fitPlane, holds } from '../../../src/model/window/fit-window';
import { readSlope } from '../../../src/model/words/read-slope';
import { planeImage } from '../../../src/overlays/plane-image/numbers';
import { presets } from '../../../src/state';
import { decode } from '../../../src/state/link/link';
import { modelOf } from '../scene';

const preset = (id: string): Model => {
  const found = presets.find((each) => each.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return modelOf(found.query);
};
const natures = (points: readonly PlanePoint[]) => {
  const table: Record<string, number> = {};
  for (const { nature } of points) table[nature] = (table[nature] ?? 0) + 1;
  return table;
};
const near = (points: readonly PlanePoint[], x: number, y: number): PlanePoint => {
  const found = points.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < 1e-6);
  if (!found) throw new Error(`none at ${x}, ${y}`);
  return found;
};

describe('critical points', () => {
  test('of squared weights: four minima, four mixed ghosts and the origin, and the run lingers at one', () => {
    const { points, lingering } = preset('plane-nine').plane;
    expect(natures(points)).toEqual({ minimum: 4, saddle: 4, maximum: 1 });
    const ghost = near(points, Math.sqrt(1.5), 0);
    expect(pointTitle(ghost)).toBe('Ghost: a saddle');
    expect(ghost.lingers).toBeGreaterThan(0.25);
    expect(lingering).toBe(
      `the run lingers: ${Math.round(100 * ghost.lingers)} % of its time near the ghost at (1.22, 0.00)`,
    );
    for (const point of points) if (point !== ghost) expect(point.lingers).toBeLessThan(0.2);
  });

  test('explain themselves: rank, kernel, the gradient swallowed, the Hessian', () => {
    const { points } = preset('plane-nine').plane;
    expect(explainPoint(near(points, Math.sqrt(1.5), 0)).slice(0, 4)).toEqual([
      'θ = (1.22, 0.00), w = (1.50, 0.00), L = 0.720.',
      'J has rank 1 of 2: Jᵀk = 0 for k along (0.00, 1.00).',
      '∇L = (0.00, −1.20) lies along k, so Jᵀ∇L = 0 while ∇L is not: the gradient along w₂ is swallowed.',
      'The Hessian in θ has 2 eigenvalues: −2.40, 6.00 (1 down, 1 up): there is a way down, which descent finds slowly from nearby.',
    ]);
    expect(explainPoint(near(points, 0, 0)).join(' ')).toContain('J = 0, rank 0: Jᵀ swallows every gradient.');
    const minimum = explainPoint(near(points, Math.sqrt(1.5), Math.sqrt(1.2))).join(' ');
    expect(minimum).toContain('J has full rank 2');
    expect(minimum).toContain('∇L = 0');
  });

  test('with w*₂ < 0 the ghosts that are minima are told apart, and the run settles at one', () => {
    const { points, lingering } = preset('plane-constrained').plane;
    expect(natures(points)).toEqual({ 'constrained minimum': 2, saddle: 1 });
    expect(points.every(({ kind }) => kind === 'ghost')).toBe(true);
    expect(lingering).toMatch(/^the run settles: .* near the ghost at \(1\.22, 0\.00\)$/);
  });

  test('a run that ends at a ghost stops there, and is not said to linger', () => {
    const { lingering } = modelOf('map=squared&theta=0.3,0&start=theta&run=flow&time=20&plane=1').plane;
    expect(lingering).toMatch(/^the run stops at the ghost at \(1\.22, 0\.00\), and spends \d+ % of its time near it$/);
  });

  test('the two-layer origin is a ghost in all three dimensions, from which the run does not set off', () => {
    const model = preset('plane-two-layer');
    const { points, curves, run, theta, off } = model.plane;
    const origin = near(points, 0, 0);
    expect(origin).toMatchObject({ kind: 'ghost', nature: 'saddle', rank: 0, isolated: true });
    expect(origin.signature).toEqual({ negative: 1, zero: 1, positive: 1 });
    expect([theta, off]).toEqual([[0, 0], 0]);
    expect(run?.trajectory.ending).toMatchObject({ reason: 'ghost', at: 0 });
    // s₁s₂ = ‖w*‖ on the two branches of minima.
    expect(curves.map(({ kind }) => kind)).toEqual(['minimum', 'minimum']);
    for (const { line } of curves) {
      for (let i = 0; i < line.length; i += 2) expect(line[i] * line[i + 1]).toBeCloseTo(Math.hypot(1.5, 1.2), 6);
    }
  });

  test('of a slice are those of θ-space: what is flat along the slice alone is none', () => {
    // In this plane L depends on θ₃ alone, so it is flat along it at θ₃ = 0, where the gradient across it is not zero.
    const { points } = modelOf('map=deep-linear&h=1&theta=0,0,0&plane=1&slice=0.5,0.5,0,1,-1,0,0,0,1').plane;
    expect(points.filter(({ at }) => at[1] === 0 && at[0] !== 0)).toEqual([]);
    for (const { theta } of points) expect(tuple(theta)).not.toContain('NaN');
  });

  test('on a curve are told as one', () => {
    const { points, curves, description } = modelOf('plane=1&loss=line').plane;
    expect(curves).toHaveLength(1);
    expect(points.filter(({ isolated }) => isolated).map(({ nature }) => nature)).toEqual(['maximum']);
    expect(description).toContain('Critical points in view: a curve of minima, 1 maximum (ghost).');
  });
});

describe('where J loses rank', () => {
  test('is the axes for squared weights, and their image the edge of what is reachable', () => {
    const model = modelOf('plane=1');
    const { curve, band } = model.plane.singular;
    expect(band).toEqual([]);
    expect(curve.length).toBeGreaterThan(400);
    for (let i = 0; i < curve.length; i += 2)
      expect(Math.min(Math.abs(curve[i]), Math.abs(curve[i + 1]))).toBeLessThan(1e-6);
    for (const line of partOf(planeImage, model)?.singular ?? []) {
      for (let i = 0; i < line.length; i += 2) expect(Math.min(line[i], line[i + 1])).toBeLessThan(1e-9);
    }
  });

  test('is a band where det J only touches zero; nothing where J has full rank', () => {
    const cubed = modelOf('map=power&N=3&plane=1').plane;
    expect(cubed.singular.curve.length).toBe(0);
    expect(cubed.singular.band.length).toBeGreaterThan(0);
    expect(cubed.singularWords).toMatch(/^σ₂ < /);
    for (const map of ['identity', 'inverse&theta=1,1', 'exponential', 'log']) {
      const { singular } = modelOf(`map=${map}&plane=1`).plane;
      expect([singular.curve.length, singular.band.length], map).toEqual([0, 0]);
    }
  });

  // W₁ of rank 1 and w₂ along one hidden unit: in the plane that follows θ all minors vanish where w₂ does.
  const rankOne = Array.from({ length: 6 }, (_, k) =>
    [Math.cos(k + 1), Math.sin(k + 1), k % 2].map((x) => x.toFixed(2)),
  );
  test.each(rankOne)('is the line itself on a slice, with no band around it: W₁ = (%s, %s), w₂ = %s', (a, b, v) => {
    const { plane, map } = modelOf(`map=deep-linear&theta=${a},${b},0,0,${v},0&plane=1`);
    const { curve, band } = plane.singular;
    expect(curve.length).toBeGreaterThan(0);
    expect(band).toEqual([]);
    expect(plane.singularWords).toBe('σ₂ = 0: J loses rank');
    const [theta, jet] = [new Float64Array(map.p), createJet(map.p, 2)];
    for (let i = 0; i < curve.length; i += 2) {
      pointOfSlice(plane.slice, curve[i], curve[i + 1], theta);
      map.evaluate(theta, jet);
      const { eigenvalues } = spectrum(jet.J, 2);
      expect(Math.sqrt(eigenvalues[1])).toBeLessThan(1e-6 * plane.singular.threshold + 1e-6);
    }
  });

  test('the legend of its image says a band where it is one', () => {
    expect(partOf(planeImage, modelOf('map=power&N=3&plane=1'))?.singularWords).toContain('all but');
    expect(partOf(planeImage, modelOf('plane=1'))?.singularWords).toBe('rank loss of J');
  });
});

describe('the plane beside the other pictures', () => {
  test('its arrows are −Jᵀ∇L, and read so', () => {
    const { plane } = modelOf('plane=1&planegrid=5&planeview=-2.2,2.2,-2.2,2.2');
    const { field } = plane.parametric;
    for (let k = 0; k < field.n; k++) {
      expect(field.u[k]).toBeCloseTo(-2 * field.x[k] * (field.x[k] ** 2 - 1.5), 12);
      expect(field.v[k]).toBeCloseTo(-2 * field.y[k] * (field.y[k] ** 2 - 1.2), 12);
    }
    expect(readSlope(plane, 24)).toEqual(['θ = (2.00, 2.00)', '−Jᵀ∇L = (−10.00, −11.20)', '‖Jᵀ∇L‖ = 15.0']);
    const log = modelOf('map=log&theta=1,1&plane=1').plane;
    expect(readSlope(log, 0)[1]).toContain('undefined');
  });

  test('its run starts at θ₀ and leads, mapped by w, where the run in w leads', () => {
    const { plane, flow } = modelOf('plane=1&start=theta');
    expect(plane.start).toEqual([1.1, 0.55]);
    const path = plane.run?.path ?? new Float64Array(0);
    expect(path.map((x) => x * x)).toEqual(flow.parametricRun?.path);
  });

  test('the image of its grid is there when asked for, and only while the plane is shown', () => {
    expect(partOf(planeImage, modelOf(''))).toBeUndefined();
    expect(partOf(planeImage, modelOf('image=1'))).toBeUndefined();
    expect(partOf(planeImage, modelOf('plane=1'))?.grid).toBeUndefined();
    const model = modelOf('map=polar&plane=1&image=1&planegrid=5');
    const [rays, rings] = [model.plane.grid?.[0] ?? [], partOf(planeImage, model)?.grid?.[0] ?? []];
    expect(rings).toHaveLength(rays.length);
    for (const [k, ring] of rings.entries()) {
      for (let i = 0; i < ring.length; i += 2) {
        expect(Math.hypot(ring[i], ring[i + 1])).toBeCloseTo(Math.abs(rays[k][0]), 12);
      }
    }
  });

  test('its image breaks where the map is not defined', () => {
    const lines = partOf(planeImage, modelOf('map=inverse&theta=1,1&plane=1&image=1'))?.grid?.flat() ?? [];
    expect(lines.some((line) => line.some(Number.isNaN))).toBe(true);
  });

  test('fitting holds θ, the run and the isolated points', () => {
    const { plane } = preset('plane-nine');
    const window = fitPlane(plane);
    expect(holds(window, plane.theta)).toBe(true);
    for (const { at } of plane.points) expect(holds(window, at)).toBe(true);
  });
});

describe('during a drag', () => {
  const scene = (query: string) => decode(query).scene;

  test('of θ nothing is computed again but where θ is', () => {
    const build = createModelBuilder();
    const first = build(scene('plane=1')).plane;
    const from = scene('plane=1');
    const { plane } = build({ ...from, theta: [0.3, 0.2] }, 'drag');
    expect(plane.theta).toEqual([0.3, 0.2]);
    for (const part of ['levels', 'singular', 'parametric', 'curves'] as const) expect(plane[part]).toBe(first[part]);
    expect(plane.points.map(({ key }) => key)).toEqual(first.points.map(({ key }) => key));
  });

  test('of the optimum the known points are followed, and all are found again on release', () => {
    const build = createModelBuilder();
    void build(scene('plane=1&m2=-0.2')).plane;
    const moved = scene('plane=1&m2=0.3');
    const dragged = build(moved, 'drag').plane.points;
    const released = build(moved).plane.points;
    expect(natures(released)).toEqual({ minimum: 4, saddle: 4, maximum: 1 });
    for (const { at } of dragged) near(released, at[0], at[1]);
    expect(dragged.length).toBeLessThan(released.length);
  });
});

test('time near a point is the share of the run’s own clock', () => {
  const run = {
    ...{ p: 1, q: 2, length: 4, w: new Float64Array(8), loss: new Float64Array(4) },
    t: Float64Array.of(0, 1, 9, 10),
    theta: Float64Array.of(0, 0.5, 0.51, 1),
    ending: { reason: 'budget', at: 10 },
    statistics: { method: 'gradient descent', accepted: 3, rejected: 0, evaluations: 4, errorEstimate: 0 },
  } as const;
  expect(timeNear(run, Float64Array.of(0.5))).toBeCloseTo(0.9, 12);
  expect(timeNear(run, Float64Array.of(5))).toBe(0);
  expect(timeNear({ ...run, theta: new Float64Array(4) }, Float64Array.of(0))).toBe(0);
});

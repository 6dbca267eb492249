import { describe, expect, it } from 'vitest';
import {
  coordinatesOnSlice,
  createJet,
  criticalCurve,
  orthonormalSlice,
  pointOfSlice,
  type Slice,
  slicedMap,
  sliceKinds,
  sliceThrough,
  zeroCurve,
} from '../../../src/core';
import { createSecondOrder, differencedCurvature } from '../../../src/core/geometry/theta-hessian';
import { bindFamily, bindLoss } from '../../oracle/load';
import { seeded } from '../../seeded';

const column = (...x: number[]): Float64Array => Float64Array.from(x);
const network = bindFamily('deep-linear', { h: 2 });
const point = bindLoss('point', { m1: 1.5, m2: 1.2, h1: 1, h2: 3, turn: 20 });
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const random = seeded('slices');
const somewhere = (p: number) => Float64Array.from({ length: p }, () => 2 * random() - 1);

function expectOrthonormal({ first, second }: Slice): void {
  expect(dot(first, first)).toBeCloseTo(1, 12);
  expect(dot(second, second)).toBeCloseTo(1, 12);
  expect(dot(first, second)).toBeCloseTo(0, 12);
}

describe('slices worth looking at', () => {
  it.each(sliceKinds)('%s: orthonormal, through θ, also where J is 0', (kind) => {
    for (const theta of [somewhere(6), somewhere(6), new Float64Array(6)]) {
      const slice = sliceThrough(kind, network, point, theta);
      expectOrthonormal(slice);
      expect(coordinatesOnSlice(slice, theta).off).toBeLessThan(1e-12);
    }
  });

  it('along the fibre w does not move; along the singular vectors it moves most', () => {
    const theta = somewhere(6);
    const jet = createJet(6, 2);
    network.evaluate(theta, jet);
    const push = (x: Float64Array) => Math.hypot(dot(jet.J.subarray(0, 6), x), dot(jet.J.subarray(6, 12), x));
    expect(push(sliceThrough('fibre', network, point, theta).first)).toBeLessThan(1e-12);
    const most = push(sliceThrough('singular', network, point, theta).first);
    for (let k = 0; k < 200; k++) {
      const direction = somewhere(6);
      expect(push(direction) / Math.hypot(...direction)).toBeLessThan(most + 1e-12);
    }
  });

  it('toward the minimiser the slice holds a θ of it', () => {
    const theta = somewhere(6);
    const slice = sliceThrough('minimiser', network, point, theta);
    const [f, lifted] = [new Float64Array(network.fibre.parameters.length), new Float64Array(6)];
    network.fibre.of(theta, f);
    network.fibre.lift(column(1.5, 1.2), f, theta, lifted);
    expect(coordinatesOnSlice(slice, lifted).off).toBeLessThan(1e-9);
  });

  it('directions that span no plane are none', () => {
    const slice = { origin: new Float64Array(3), first: column(1, 2, 3) };
    expect(orthonormalSlice({ ...slice, second: column(2, 4, 6) })).toBeUndefined();
    expect(orthonormalSlice({ ...slice, second: new Float64Array(3) })).toBeUndefined();
    const made = orthonormalSlice({ ...slice, second: column(2, 4, 7) });
    if (!made) throw new Error('no slice');
    expectOrthonormal(made);
  });
});

describe('a map on a slice', () => {
  const slice = sliceThrough('minimiser', network, point, somewhere(6));
  const plane = slicedMap(network, slice);

  it('is the map at the point of the slice, and its coordinates lead back', () => {
    const theta = new Float64Array(6);
    pointOfSlice(slice, 0.3, -0.7, theta);
    const { x, y, off } = coordinatesOnSlice(slice, theta);
    expect([x, y, off].map((value) => Math.round(value * 1e12) / 1e12 + 0)).toEqual([0.3, -0.7, 0]);
    const [on, full] = [createJet(2, 2), createJet(6, 2)];
    plane.evaluate(column(0.3, -0.7), on);
    network.evaluate(theta, full);
    expect(on.w).toEqual(full.w);
  });

  it('has the derivatives of its own values', () => {
    const h = 1e-6;
    const [at, ahead, behind] = [createJet(2, 2), createJet(2, 2), createJet(2, 2)];
    plane.evaluate(column(0.4, 0.2), at);
    for (const k of [0, 1]) {
      const move = (step: number) => column(0.4 + (k === 0 ? step : 0), 0.2 + (k === 1 ? step : 0));
      plane.evaluate(move(h), ahead);
      plane.evaluate(move(-h), behind);
      for (const i of [0, 1]) expect((ahead.w[i] - behind.w[i]) / (2 * h)).toBeCloseTo(at.J[2 * i + k], 8);
    }
    const [given, differenced] = [new Float64Array(4), new Float64Array(4)];
    plane.curvature?.(column(0.4, 0.2), column(1.3, -0.4), given);
    differencedCurvature(plane)(column(0.4, 0.2), column(1.3, -0.4), differenced);
    for (let i = 0; i < 4; i++) expect(given[i]).toBeCloseTo(differenced[i], 7);
  });
});

describe('the curve where a function changes sign', () => {
  const ticks = Float64Array.from({ length: 41 }, (_, i) => -2 + i / 10);

  it('lies on it, and is as long as it', () => {
    const curve = zeroCurve((x, y) => x * x + y * y - 1.7, ticks, ticks);
    let length = 0;
    for (let i = 0; i < curve.length; i += 4) {
      length += Math.hypot(curve[i + 2] - curve[i], curve[i + 3] - curve[i + 1]);
      expect(Math.hypot(curve[i], curve[i + 1])).toBeCloseTo(Math.sqrt(1.7), 7);
    }
    expect(length).toBeCloseTo(2 * Math.PI * Math.sqrt(1.7), 1);
  });

  it('is found where samples are zeros themselves', () => {
    const curve = zeroCurve((x, y) => 4 * x * y, ticks, ticks);
    const onAxes = Array.from({ length: curve.length / 2 }, (_, k) =>
      Math.min(Math.abs(curve[2 * k]), Math.abs(curve[2 * k + 1])),
    );
    expect(onAxes.length).toBeGreaterThan(150);
    expect(Math.max(...onAxes)).toBeLessThan(1e-6);
  });

  it('is none at a pole, at the edge of the domain, or where zero is only touched', () => {
    expect(zeroCurve((x) => 1 / (x - 0.03) ** 3, ticks, ticks).length).toBe(0);
    expect(zeroCurve((x) => (x > 0.03 ? 1 : Number.NaN), ticks, ticks).length).toBe(0);
    expect(zeroCurve((x, y) => (x - 0.03) ** 2 * (1 + y * y), ticks, ticks).length).toBe(0);
  });
});

describe('a curve of critical points', () => {
  it('is followed all the way round: w = θ² on a line of optima is an ellipse', () => {
    const squared = bindFamily('squared', {});
    const line = bindLoss('line', { a: 1, b: 2, c: -3 });
    const box = { low: column(-2.2, -2.2), high: column(2.2, 2.2) };
    const curve = criticalCurve(squared, line, box, column(1, 1));
    let angle = 0;
    for (let i = 0; i + 3 < curve.length; i += 2) {
      expect(curve[i] ** 2 + 2 * curve[i + 1] ** 2).toBeCloseTo(3, 7);
      const cross = curve[i] * curve[i + 3] - curve[i + 1] * curve[i + 2];
      const along = curve[i] * curve[i + 2] + curve[i + 1] * curve[i + 3];
      angle += Math.atan2(cross, along);
    }
    expect(Math.abs(angle)).toBeGreaterThan(2 * Math.PI - 0.1);
  });

  it('ends beyond the box', () => {
    const identity = bindFamily('identity', {});
    const line = bindLoss('line', { a: 1, b: 1, c: -1 });
    const box = { low: column(0, 0), high: column(1, 1) };
    const curve = criticalCurve(identity, line, box, column(0.5, 0.5));
    const ends = [curve[0], curve[curve.length - 2]].sort((a, b) => a - b);
    expect(ends[0]).toBeLessThan(0);
    expect(ends[1]).toBeGreaterThan(1);
    expect(curve.length).toBeLessThan(400);
    const order = createSecondOrder(identity, line);
    for (let i = 0; i < curve.length; i += 2) {
      order.evaluate(curve.subarray(i, i + 2));
      expect(Math.hypot(...order.slope.velocity)).toBeLessThan(1e-9);
    }
  });
});

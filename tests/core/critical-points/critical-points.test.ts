import { describe, expect, it } from 'vitest';
import type { Loss, ParameterMap } from '../../../src/core';
import { critical, criticalPoints, type FoundPoint } from '../../../src/core/critical-points/critical-points';
import { singularGrid } from '../../../src/core/critical-points/singular-grid';
import { wholePlane } from '../../../src/core/critical-points/slice';
import { createSecondOrder } from '../../../src/core/geometry/theta-hessian';
import { finish } from '../../../src/core/numerics/steps';
import { bindFamily, bindLoss } from '../../oracle/load';
import { seeded } from '../../seeded';

const theta = (...x: number[]): Float64Array => Float64Array.from(x);
const square = (half: number) => ({ low: theta(-half, -half), high: theta(half, half) });
const point = (m1: number, m2: number, h1 = 1, h2 = 1, turn = 0): Loss => bindLoss('point', { m1, m2, h1, h2, turn });
const squared = bindFamily('squared', {});

const count = (all: readonly FoundPoint[]) => {
  const table: Record<string, number> = {};
  for (const { nature } of all) table[nature] = (table[nature] ?? 0) + 1;
  return table;
};
const at = (all: readonly FoundPoint[], x: number, y: number): FoundPoint => {
  const found = all.find((item) => Math.hypot(item.theta[0] - x, item.theta[1] - y) < 1e-9);
  if (!found) throw new Error(`none at ${x}, ${y}: ${all.map((item) => `(${[...item.theta]})`).join(' ')}`);
  return found;
};

describe('the critical points of w = θ² under a diagonal quadratic', () => {
  it.each([1, 2, 3, 4, 5])('are nine: four minima, four mixed ghosts and the origin (seed %i)', (seed) => {
    const random = seeded(`nine ${seed}`);
    const [m1, m2] = [0.2 + 2 * random(), 0.2 + 2 * random()];
    const all = criticalPoints(squared, point(m1, m2, 0.3 + random(), 0.3 + 3 * random()), square(2), { seed });
    expect(count(all)).toEqual({ minimum: 4, saddle: 4, maximum: 1 });
    const [x, y] = [Math.sqrt(m1), Math.sqrt(m2)];
    for (const s of [1, -1]) {
      for (const t of [1, -1]) expect(at(all, s * x, t * y)).toMatchObject({ kind: 'minimum', rank: 2 });
      // At (0, √w*₂) it is the gradient along w₁ that is swallowed.
      const [up, across] = [at(all, 0, s * y), at(all, s * x, 0)];
      expect(up).toMatchObject({ kind: 'ghost', nature: 'saddle', rank: 1, isolated: true });
      expect([...up.kernel].map(Math.abs)).toEqual([1, 0]);
      expect(up.gradient[0]).toBeLessThan(0);
      expect([...across.kernel].map(Math.abs)).toEqual([0, 1]);
    }
    expect(at(all, 0, 0)).toMatchObject({ kind: 'ghost', nature: 'maximum', rank: 0, theta: theta(0, 0) });
    expect(at(all, 0, 0).kernel.length).toBe(4);
  });

  it('tell a constrained minimum from a saddle where w*₁ < 0', () => {
    const all = criticalPoints(squared, point(-0.5, 1), square(2));
    expect(count(all)).toEqual({ 'constrained minimum': 2, saddle: 1 });
    for (const y of [1, -1]) {
      const ghost = at(all, 0, y);
      expect(ghost).toMatchObject({ kind: 'ghost', nature: 'constrained minimum' });
      expect(ghost.signature).toEqual({ negative: 0, zero: 0, positive: 2 });
      expect(ghost.gradient[0]).toBeCloseTo(0.5, 12);
    }
    expect(all.every(({ kind }) => kind === 'ghost')).toBe(true);
    const below = criticalPoints(squared, point(-0.5, -1), square(2));
    expect(count(below)).toEqual({ 'constrained minimum': 1 });
  });

  it('are zeros of Jᵀ∇L when H is turned, too', () => {
    for (const turn of [20, -35, 60]) {
      const loss = point(1, 0.6, 1, 3, turn);
      const all = criticalPoints(squared, loss, square(2));
      expect(count(all).minimum).toBe(4);
      const order = createSecondOrder(squared, loss);
      for (const { theta: found, w } of all) {
        order.evaluate(found);
        expect(Math.hypot(...order.slope.velocity)).toBeLessThan(1e-9);
        expect([...w].every(Number.isFinite)).toBe(true);
      }
      expect(all.some(({ rank }) => rank === 0)).toBe(true);
    }
  });
});

describe('critical points that are not the common case', () => {
  it('degenerate: every ghost of an odd power, whose Hessian vanishes along θᵢ = 0', () => {
    const all = criticalPoints(bindFamily('power', { N: 3, signed: false }), point(1, 0.5), square(1.5));
    expect(count(all)).toEqual({ minimum: 1, degenerate: 3 });
    expect(at(all, 0, 0)).toMatchObject({ rank: 0, signature: { negative: 0, zero: 2, positive: 0 }, isolated: true });
    const steep = criticalPoints(bindFamily('power', { N: 6, signed: false }), point(1, 0.5), square(1.5));
    expect(count(steep)).toEqual({ minimum: 4, degenerate: 5 });
  });

  it('a minimum whose J vanishes, w* = 0, is no ghost', () => {
    const all = criticalPoints(squared, point(0, 1), square(2));
    expect(count(all)).toEqual({ minimum: 2, degenerate: 1 });
    expect(at(all, 0, 1)).toMatchObject({ kind: 'minimum', rank: 1 });
  });

  it('none where J has full rank everywhere, but the minimum', () => {
    expect(count(criticalPoints(bindFamily('identity', {}), point(1, 0.5), square(2)))).toEqual({ minimum: 1 });
    expect(count(criticalPoints(bindFamily('exponential', {}), point(1, 0.5), square(3)))).toEqual({ minimum: 1 });
    expect(count(criticalPoints(bindFamily('inverse', {}), point(1, 0.5), square(3)))).toEqual({ minimum: 1 });
    expect(criticalPoints(bindFamily('exponential', {}), point(-1, 0.5), square(3))).toEqual([]);
    const log = criticalPoints(bindFamily('log', {}), point(1, 0.5), { low: theta(-1, 0.1), high: theta(4, 4) });
    expect(count(log)).toEqual({ minimum: 1 });
  });

  it('polar: minima once in every turn, and saddles in the origin where φ̂ points along the gradient', () => {
    const box = { low: theta(-3, -Math.PI), high: theta(3, Math.PI) };
    const all = criticalPoints(bindFamily('polar', {}), point(1.2, 0.9), box);
    const angle = Math.atan2(0.9, 1.2);
    expect(count(all)).toEqual({ minimum: 2, saddle: 2 });
    expect(at(all, 1.5, angle).kind).toBe('minimum');
    const ghost = at(all, 0, angle + Math.PI / 2);
    expect(ghost).toMatchObject({ kind: 'ghost', rank: 1 });
    // J = [r̂ | 0]: what is swallowed is across r̂, and that is all of g.
    expect(Math.abs(ghost.kernel[0] * 0.9 - ghost.kernel[1] * 1.2)).toBeLessThan(1e-7);
  });

  it('a curve of minimisers is told from isolated ghosts', () => {
    const all = criticalPoints(squared, bindLoss('line', { a: 1, b: 2, c: -3 }), square(2));
    const minima = all.filter(({ kind }) => kind === 'minimum');
    expect(minima.length).toBeGreaterThan(20);
    expect(minima.every(({ isolated }) => !isolated)).toBe(true);
    const ghosts = all.filter(({ kind }) => kind === 'ghost');
    expect(ghosts.length).toBe(1);
    expect(ghosts[0]).toMatchObject({ isolated: true, rank: 0, theta: theta(0, 0) });
  });

  it('the origin of the two-layer network is a strict saddle of rank 0', () => {
    for (const h of [1, 2, 4]) {
      const map = bindFamily('deep-linear', { h });
      const origin = critical(map, point(1, 0.5), new Float64Array(map.p));
      expect(origin).toMatchObject({ kind: 'ghost', nature: 'saddle', rank: 0 });
      expect(origin?.signature).toEqual({ negative: h, zero: map.p - 2 * h, positive: h });
    }
    // W₁ = 0 alone is no ghost unless w₂ = 0; w₂ = 0 and W₁g = 0 is one.
    const narrow = bindFamily('deep-linear', { h: 1 });
    expect(critical(narrow, point(1, 0), theta(0, 2, 0))).toMatchObject({ kind: 'ghost', nature: 'saddle', rank: 1 });
    expect(critical(bindFamily('log', {}), point(1, 0), theta(-1, 1))).toBeUndefined();
  });
});

describe('where J loses rank', () => {
  const axis = Float64Array.from({ length: 41 }, (_, i) => -2 + i / 10);

  it('is the zero line of det J: the axes for squares, r = 0 for polar coordinates', () => {
    for (const [map, zero] of [
      [squared, (x: number, y: number) => 4 * x * y],
      [bindFamily('polar', {}), (x: number) => x],
    ] as [ParameterMap, (x: number, y: number) => number][]) {
      const { determinant, smallest } = finish(singularGrid(map, wholePlane(), axis, axis));
      if (!determinant) throw new Error('no determinant');
      determinant.forEach((det, k) => {
        expect(det).toBeCloseTo(zero(axis[k % 41], axis[Math.floor(k / 41)]), 12);
        expect(smallest[k] === 0).toBe(det === 0);
      });
    }
  });

  it('is taken from all of J on a slice of more parameters, and undefined outside the domain', () => {
    const map = bindFamily('deep-linear', { h: 2 });
    const slice = { origin: theta(1, 0, 0, 0, 0, 0), first: theta(0, 0, 0, 1, 0, 0), second: theta(0, 0, 0, 0, 1, 0) };
    const { determinant, smallest } = finish(singularGrid(map, slice, axis, axis));
    expect(determinant).toBeUndefined();
    // W₁ = diag(1, x) and w₂ = (y, 0): σ² = min(1, x²) + y².
    smallest.forEach((value, k) => {
      const [x, y] = [axis[k % 41], axis[Math.floor(k / 41)]];
      expect(value).toBeCloseTo(Math.sqrt(Math.min(1, x * x) + y * y), 12);
    });
    const log = finish(singularGrid(bindFamily('log', {}), wholePlane(), axis, axis));
    expect(log.smallest[0]).toBeNaN();
    expect(log.smallest[40 * 41 + 40]).toBeCloseTo(0.5, 14);
  });
});

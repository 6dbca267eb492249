import { describe, expect, test } from 'vitest';
import {
  createDescentStep,
  createJet,
  descentStep,
  type FamilyId,
  families,
  gradientFlow,
  lossFamilies,
  type Options,
  type ParameterMap,
  preconditioner,
  type Theta,
} from '../../../src/core';
import { seeded } from '../../seeded';

await families.custom.load?.();

function bind(id: FamilyId, options: Options = {}, q?: number): ParameterMap {
  const bound = families[id].bind(options, q);
  if (!bound.ok) throw new Error('unreachable');
  return bound.value;
}

const home = (map: ParameterMap): Theta => Float64Array.from(map.parameters, (spec) => spec.default);

function lift(map: ParameterMap, w: readonly number[], f: readonly number[], near = home(map)): Theta {
  const theta: Theta = new Float64Array(map.p);
  expect(map.fibre.lift(Float64Array.from(w), Float64Array.from(f), near, theta)).toBe(true);
  return theta;
}

function positionOf(map: ParameterMap, theta: Theta): number[] {
  const f = new Float64Array(map.fibre.parameters.length);
  expect(map.fibre.of(theta, f)).toBe(true);
  return Array.from(f);
}

function inducedAt(map: ParameterMap, theta: Theta): number[] {
  const jet = createJet(map.p, map.q);
  const G = new Float64Array(map.q ** 2);
  map.evaluate(theta, jet);
  preconditioner(jet.J, map.q, G);
  return Array.from(G);
}

function expectNear(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  found.forEach((x, i) => {
    expect(Math.abs(x - expected[i]) / scale, `${found} against ${expected}`).toBeLessThan(tolerance);
  });
}

/** a·I + b·ŵŵᵀ, row-major. */
function along([x, y]: readonly number[], a: number, b: number): number[] {
  const square = x * x + y * y;
  return [a + (b * x * x) / square, (b * x * y) / square, (b * x * y) / square, a + (b * y * y) / square];
}

/** Points of all quadrants. */
const functions = [
  [1.5, 0.6],
  [-0.7, 1.1],
  [-1.2, -0.4],
  [0.3, -2],
];

describe('JJᵀ as a function of w and the position on the fibre', () => {
  test.each(functions)('hadamard at w = (%d, %d): diag √(4w² + δ²)', (x, y) => {
    const map = bind('hadamard');
    for (const [d, e] of [
      [0, 0],
      [2, -0.75],
      [-3, 1e-3],
    ]) {
      const G = inducedAt(map, lift(map, [x, y], [d, e]));
      expectNear(G, [Math.hypot(2 * x, d), 0, 0, Math.hypot(2 * y, e)], 1e-14);
    }
  });

  test.each(functions)('difference at w = (%d, %d): diag 4√(w² + 4m²)', (x, y) => {
    const map = bind('difference');
    for (const [m, n] of [
      [0, 0],
      [0.5, -0.125],
      [-3, 1e-3],
    ]) {
      const G = inducedAt(map, lift(map, [x, y], [m, n]));
      expectNear(G, [4 * Math.hypot(x, 2 * m), 0, 0, 4 * Math.hypot(y, 2 * n)], 1e-14);
    }
  });

  test.each(functions)('weight-norm at w = (%d, %d): polar, with the part across w over ρ²', (x, y) => {
    const map = bind('weight-norm');
    for (const rho of [0.1, 1, 7]) {
      const across = (x * x + y * y) / rho ** 2;
      expectNear(inducedAt(map, lift(map, [x, y], [rho])), along([x, y], across, 1 - across), 1e-13);
    }
  });

  test.each(functions)('depth at w = (%d, %d): N to 1 if balanced, isotropic if all layers are orthogonal', (x, y) => {
    for (let N = 2; N <= 6; N++) {
      const map = bind('depth', { N });
      const size = Math.hypot(x, y) ** (2 - 2 / N);
      const even = Array.from({ length: N - 1 }, () => 1);
      const none = even.map(() => 0);
      expectNear(inducedAt(map, lift(map, [x, y], [...even, ...none])), along([x, y], size, (N - 1) * size), 1e-13);
      expectNear(inducedAt(map, lift(map, [x, y], [...even, ...even])), along([x, y], N * size, 0), 1e-13);
    }
  });

  test('depth: shared unevenly, the layers gain Σ‖w‖²/n_j² along w, which is least at balance', () => {
    const map = bind('depth', { N: 3 });
    const w = [0.6, 0.8];
    const gain = (c: readonly number[]) => inducedAt(map, lift(map, w, [...c, 0, 0]));
    // n = (1/2, 1, 2) has the product 1 = ‖w‖; across w only the first layer acts: (n₂n₃)².
    expectNear(gain([2, 2]), along(w, 4, 1 + 1 / 4), 1e-13);
    for (const c of [
      [1.1, 1],
      [1, 0.9],
      [0.8, 1.25],
    ]) {
      const [a, b, , d] = gain(c);
      expect(w[0] * (a * w[0] + b * w[1]) + w[1] * (b * w[0] + d * w[1])).toBeGreaterThan(3 + 1e-3);
    }
  });
});

/** A run of some length that ends neither at rest nor outside. */
function flowFrom(map: ParameterMap, theta: Theta) {
  const loss = lossFamilies.point.bind({ m1: 1.4, m2: -0.6, h1: 1, h2: 0.5, turn: 30 });
  if (!loss.ok) throw new Error('unreachable');
  const flow = gradientFlow(map, loss.value, theta, { horizon: 0.4, rtol: 1e-10 });
  expect(flow.ending.reason).toBe('budget');
  return { theta: flow.theta.slice(-map.p), w: Array.from(flow.w.slice(-map.q)) };
}

describe('gradient flow keeps the position where the fibre says so, and only there', () => {
  test.each([
    ['hadamard', {}, [2, -0.75]],
    ['hadamard', {}, [0, 0]],
    ['difference', {}, [0.5, -0.125]],
    ['weight-norm', {}, [0.8]],
    ['depth', { N: 2 }, [1, 0]],
    ['depth', { N: 3 }, [1, 1, 0, 0]],
    ['depth', { N: 6 }, [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]],
  ] as const)('%s %o at %o is followed: the field along the run is the one that was drawn', (id, options, f) => {
    const map = bind(id, options);
    const start = lift(map, [0.9, 0.5], f);
    expect(map.fibre.followed?.(Float64Array.from(positionOf(map, start)))).toBe(true);
    const end = flowFrom(map, start);
    expect(Math.hypot(end.w[0] - 0.9, end.w[1] - 0.5)).toBeGreaterThan(0.05);
    expectNear([1, ...positionOf(map, end.theta)], [1, ...f], 1e-7);
    expectNear(inducedAt(map, end.theta), inducedAt(map, lift(map, end.w, f, start)), 1e-7);
  });

  test.each([
    [{ N: 2 }, [1.5, 0]],
    [{ N: 3 }, [1, 1, 0.5, 0]],
    [{ N: 3 }, [1, 0.5, 0, 0]],
  ] as const)('depth %o at %o is not', (options, f) => {
    const map = bind('depth', options);
    const start = lift(map, [0.9, 0.5], f);
    expect(map.fibre.followed?.(Float64Array.from(f))).toBe(false);
    const moved = positionOf(map, flowFrom(map, start).theta).map((x, i) => x - f[i]);
    expect(Math.hypot(...moved)).toBeGreaterThan(1e-3);
  });
});

describe('branches', () => {
  test('hadamard and difference: a drag of w and of the position leads back to θ', () => {
    for (const id of ['hadamard', 'difference'] as const) {
      const map = bind(id);
      const random = seeded(`branches of ${id}`);
      for (let trial = 0; trial < 200; trial++) {
        const theta = Float64Array.from({ length: 4 }, () => 4 * random() - 2);
        const jet = createJet(4, 2);
        map.evaluate(theta, jet);
        const f = positionOf(map, theta);
        // Small steps, so that no pair passes through 0.
        const aside = lift(map, [jet.w[0] * 1.1, jet.w[1] * 0.9], [f[0] * 0.9, f[1] * 1.1], theta);
        expectNear(Array.from(lift(map, Array.from(jet.w), f, aside)), Array.from(theta), 1e-12);
      }
    }
  });

  test('difference: with both signs of w on one leaf, u and v keep theirs', () => {
    const map = bind('difference');
    const near = Float64Array.of(-1, 0.5, -0.5, -0.25);
    const there = lift(map, [-2, -1], positionOf(map, near), near);
    expect(Array.from(there, Math.sign)).toEqual([-1, 1, -1, -1]);
  });

  test('weight-norm: the sign of s and, at w = 0, the direction of v stay', () => {
    const map = bind('weight-norm');
    const near = Float64Array.of(-0.6, -0.8, -2);
    expectNear(Array.from(lift(map, [1.2, 1.6], [1], near)), Array.from(near), 1e-15);
    expectNear(Array.from(lift(map, [0, 0], [3], near)), [-1.8, -2.4, 0], 1e-15);
  });
});

test('a gauge of rank one has a stretch of 0, whatever turning it leaves of it', () => {
  const map = bind('deep-linear', { h: 2 });
  const chart = map.fibre.charts?.[0] ?? expect.fail('no chart');
  const next = seeded('rank one');
  for (let k = 0; k < 200; k++) {
    const [a, b, x, y] = Array.from({ length: 4 }, () => 4 * next() - 2);
    const f = Float64Array.of(a * x, a * y, b * x, b * y);
    const out = new Float64Array(chart.parameters.length);
    if (!chart.from(f, out)) continue;
    expect(out[chart.parameters.findIndex(({ key }) => key === 'stretch2')]).toBe(0);
  }
});

describe('weight-norm', () => {
  test('v = 0 is refused, in words', () => {
    const map = bind('weight-norm');
    expect(map.refuse?.(Float64Array.of(0, 0, 1))).toMatch(/no direction/);
    expect(map.refuse?.(Float64Array.of(1e-300, 0, 1))).toBeUndefined();
    const jet = createJet(3, 2);
    map.evaluate(Float64Array.of(0, 0, 1), jet);
    expect(jet.w.every(Number.isNaN)).toBe(true);
  });

  test('a step lengthens v by Pythagoras: ‖v′‖² = ρ² + η²(s/ρ)²‖g⊥‖², so it never reaches v = 0', () => {
    const loss = lossFamilies.point.bind({ m1: -1, m2: 2, h1: 1, h2: 1, turn: 0 });
    if (!loss.ok) throw new Error('unreachable');
    const map = bind('weight-norm');
    const step = createDescentStep(map);
    const random = seeded('weight-norm steps');
    for (let trial = 0; trial < 100; trial++) {
      const theta = Float64Array.from({ length: 3 }, () => 4 * random() - 2);
      const rate = 3 * random();
      descentStep(map, loss.value, theta, rate, step);
      const [rho, s] = [Math.hypot(theta[0], theta[1]), theta[2]];
      const across = (step.slope.g[1] * theta[0] - step.slope.g[0] * theta[1]) / rho;
      const longer = Math.hypot(rho, (rate * s * across) / rho);
      expect(Math.hypot(step.next[0], step.next[1]) / longer).toBeCloseTo(1, 12);
    }
  });
});

describe('depth', () => {
  test('turning hidden units changes neither the position nor JJᵀ', () => {
    const map = bind('depth', { N: 3 });
    const random = seeded('hidden frames');
    const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
    for (let trial = 0; trial < 50; trial++) {
      const theta = Float64Array.from({ length: 10 }, () => 4 * random() - 2);
      const turned = theta.slice();
      // W₁ → QW₁ and W₂ → W₂Qᵀ.
      for (const k of [0, 1]) {
        turned[k] = cos * theta[k] - sin * theta[k + 2];
        turned[k + 2] = sin * theta[k] + cos * theta[k + 2];
        turned[4 + 2 * k] = cos * theta[4 + 2 * k] - sin * theta[5 + 2 * k];
        turned[5 + 2 * k] = sin * theta[4 + 2 * k] + cos * theta[5 + 2 * k];
      }
      expectNear(positionOf(map, turned), positionOf(map, theta), 1e-11);
      expectNear(inducedAt(map, turned), inducedAt(map, theta), 1e-11);
    }
  });

  test('w = 0 has no position: all layers vanish together, and a lift from there starts afresh', () => {
    const map = bind('depth', { N: 4 });
    const zero = lift(map, [0, 0], [1, 2, 1, 0, 0.5, 0]);
    expect(Array.from(zero)).toEqual(Array.from({ length: map.p }, () => 0));
    expect(map.fibre.of(zero, new Float64Array(6))).toBe(false);
    expect(Array.from(lift(map, [0.8, 0.6], [1, 1, 1, 0, 0, 0], zero))).toEqual(Array.from(home(map)));
  });

  test('other numbers of inputs are evaluated, without a fibre', () => {
    const map = bind('depth', { N: 3 }, 3);
    expect([map.p, map.q]).toEqual([21, 3]);
    const jet = createJet(21, 3);
    map.evaluate(home(map), jet);
    expect(Array.from(jet.w)).toEqual([0.8, 0.6, 0.8]);
    expect(map.fibre.of(home(map), new Float64Array(0))).toBe(false);
    expect(families.depth.bind({ N: 7 }).ok).toBe(false);
    expect(families.depth.bind({ N: 2.5 }).ok).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { createJet, type ParameterMap } from '../../../src/core';
import { lineLimit } from '../../../src/core/flow-limits/line-limit';
import { bindFamily } from '../../oracle/load';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const CASES = tries(1500, 300);

interface Trial {
  readonly theta: Float64Array;
  readonly a: Float64Array;
  readonly b: number;
}

/** Starts in [0.05, 3]², lines of every slope, and of every distance from the start up to a thousand times its size. */
function trials(name: string, map: ParameterMap): Trial[] {
  const random = seeded(`separable ${name}`);
  const jet = createJet(map.p, map.q);
  const sign = () => (random() < 0.5 ? -1 : 1);
  return Array.from({ length: CASES }, () => {
    const theta = Float64Array.from({ length: 2 }, () => 0.05 + 2.95 * random());
    const a = Float64Array.from({ length: 2 }, () => sign() * 10 ** (4 * random() - 2));
    map.evaluate(theta, jet);
    const size = Math.abs(a[0] * jet.w[0]) + Math.abs(a[1] * jet.w[1]);
    const far = random() < 0.5 ? sign() * 10 ** (6 * random() - 3) : 2 * random() - 1;
    return { theta, a, b: a[0] * jet.w[0] + a[1] * jet.w[1] + size * far };
  });
}

/** What the flow along a keeps, aᵢs = k(wᵢ) − k(wᵢ(0)), with k′(w) = 1/(f′)². */
interface Flow {
  readonly kept: (w: number) => number;
  /** Its inverse. */
  readonly back: (k: number) => number;
}

const ofPower = (N: number): Flow => {
  const [power, rate] = [(2 - N) / N, N * (2 - N)];
  return { kept: (w) => w ** power / rate, back: (k) => (rate * k) ** (1 / power) };
};

/** aᵀw − b where the first of the coordinates runs out of its domain, in the units of its terms. */
function residualAtTheEnd({ kept, back }: Flow, w0: Float64Array, { a, b }: Trial): number {
  const sign = Math.sign(b - a[0] * w0[0] - a[1] * w0[1]);
  const ends = Array.from(a, (x, i) => (sign * x < 0 ? kept(w0[i]) / Math.abs(x) : Number.POSITIVE_INFINITY));
  const s = Math.min(...ends);
  if (s === Number.POSITIVE_INFINITY) return 1;
  const w = Array.from(a, (x, i) => (ends[i] === s ? 0 : back(kept(w0[i]) + sign * x * s)));
  return (sign * (a[0] * w[0] + a[1] * w[1] - b)) / (Math.abs(a[0] * w[0]) + Math.abs(a[1] * w[1]) + Math.abs(b));
}

const small = [0.01, 0.05, 0.1, 0.15, 0.25, 0.5];
const others = [1.2, 1.8, 1.95];
const negative = [-0.02, -0.05, -0.1, -0.25, -0.5, -1, -3];
const large = [2.02, 2.2, 3, 5.5, 40];

function check(name: string, map: ParameterMap, flow: Flow, ends: boolean): { points: number; left: number } {
  const jet = createJet(map.p, map.q);
  const count = { points: 0, left: 0 };
  for (const trial of trials(name, map)) {
    const { theta, a, b } = trial;
    map.evaluate(theta, jet);
    const found = lineLimit(map, theta, a, b);
    const what = JSON.stringify({ theta: [...theta], a: [...a], b, found });
    const atEnd = ends ? residualAtTheEnd(flow, jet.w, trial) : 1;
    if (found.kind === 'left-domain') {
      count.left++;
      expect(ends && atEnd < 1e-12, what).toBe(true);
      continue;
    }
    if (found.kind !== 'point') continue;
    count.points++;
    expect(atEnd, what).toBeGreaterThan(-1e-12);
    const [x, y] = found.w;
    expect(
      Math.abs(a[0] * x + a[1] * y - b) / (Math.abs(a[0] * x) + Math.abs(a[1] * y) + Math.abs(b)),
      what,
    ).toBeLessThan(1e-12);
    const moved = found.w.map((w, i) => (flow.kept(w) - flow.kept(jet.w[i])) / a[i]);
    const scale = found.w.map(
      (w, i) => Math.max(Math.abs(flow.kept(w)), Math.abs(flow.kept(jet.w[i]))) / Math.abs(a[i]),
    );
    expect(Math.abs(moved[0] - moved[1]) / Math.max(...scale), what).toBeLessThan(1e-10);
  }
  return count;
}

/** u∘u − v∘v and u∘v: kept is an inverse sinh on each leaf, so the two sides of the flow are compared by what w has moved. */
function checkPairs(id: 'difference' | 'hadamard', decades: number): void {
  const random = seeded(`pairs ${id} ${decades}`);
  const map = bindFamily(id, {});
  const jet = createJet(4, 2);
  for (let k = 0; k < CASES; k++) {
    const size = 10 ** decades;
    const close = 10 ** (-8 * random());
    const theta = Float64Array.from({ length: 4 }, (_, i) => size * (1 + (i === 0 ? close : 0)));
    if (id === 'hadamard') theta[3] = -size * (1 + close);
    const a = Float64Array.from({ length: 2 }, () => (random() < 0.5 ? -1 : 1) * 10 ** (2 * random() - 1));
    const b = 20 * random() - 10;
    map.evaluate(theta, jet);
    const found = lineLimit(map, theta, a, b);
    const what = JSON.stringify({ theta: [...theta], a: [...a], b, found });
    if (found.kind !== 'point') throw new Error(what);
    const [x, y] = found.w;
    const terms = Math.abs(a[0] * x) + Math.abs(a[1] * y) + Math.abs(a[0] * jet.w[0]) + Math.abs(a[1] * jet.w[1]);
    expect(Math.abs(a[0] * x + a[1] * y - b) / (terms + Math.abs(b)), what).toBeLessThan(1e-12);
    const moved = [0, 1].map((i) => {
      const [u, v] = [theta[i], theta[2 + i]];
      const leaf = id === 'difference' ? 2 * Math.abs(u * v) : Math.abs((u - v) * (u + v)) / 2;
      return (Math.asinh(found.w[i] / leaf) - Math.asinh(jet.w[i] / leaf)) / a[i];
    });
    // What rounding of w may move of it.
    const slack = Math.max(...[0, 1].map((i) => (1e-13 * Math.abs(jet.w[i])) / (size * size * Math.abs(a[i]))));
    expect(Math.abs(moved[0] - moved[1]), what).toBeLessThan(1e-9 * Math.max(...moved.map(Math.abs)) + slack);
  }
}

describe('the predicted end on a line of coordinates that have an end', () => {
  it.each([...small, ...others])('lies on the line and on the path, or the domain ends before: θᴺ, N = %s', (N) => {
    const { points, left } = check(`${N}`, bindFamily('power', { N, signed: false }), ofPower(N), true);
    expect(points).toBeGreaterThan(CASES / 10);
    expect(left).toBeGreaterThan(CASES / 10);
  });

  it.each([...negative, ...large])('lies on the line and on the path: θᴺ, N = %s', (N) => {
    const { points, left } = check(`${N}`, bindFamily('power', { N, signed: false }), ofPower(N), false);
    expect(points).toBeGreaterThan(CASES / 3);
    expect(left).toBe(0);
  });

  it('lies on the line and on the path: log θ and exp θ', () => {
    const log: Flow = { kept: (w) => Math.exp(2 * w) / 2, back: () => Number.NaN };
    const exponential: Flow = { kept: (w) => -1 / w, back: () => Number.NaN };
    expect(check('log', bindFamily('log', {}), log, false)).toMatchObject({ left: 0 });
    expect(check('exp', bindFamily('exponential', {}), exponential, false)).toMatchObject({ left: 0 });
  });

  it.each(small)('passes through 0 where the power is signed: N = %s', (N) => {
    const { kept } = ofPower(N);
    const flow: Flow = { kept: (w) => Math.sign(w) * kept(Math.abs(w)), back: () => Number.NaN };
    const { points, left } = check(`signed ${N}`, bindFamily('power', { N, signed: true }), flow, false);
    expect(points).toBeGreaterThan(CASES / 3);
    expect(left).toBe(0);
  });

  it.each([-3, 0, 3, 6, 8])('keeps the digits of pairs that are close: u, v of size 1e%s', (decades) => {
    checkPairs('difference', decades);
  });

  it.each([-3, 0, 3])('keeps the digits of products: u, v of size 1e%s', (decades) => {
    checkPairs('hadamard', decades);
  });
});

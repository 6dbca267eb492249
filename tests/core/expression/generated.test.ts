import { all, create } from 'mathjs/number';
import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/core/expression';
import { type Derived, derive } from '../../../src/core/expression/algebra/engine';
import { forwardMode } from '../../../src/core/expression/algebra/forward-mode';
import { pointEvaluator } from '../../../src/core/expression/program/point-evaluator';
import { compile } from '../../../src/core/expression/program/program';
import { read } from '../../../src/core/expression/text/read';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { generate, hasBadNumber } from './generate';

const count = tries(10_000, 200);
const keys = ['t1', 't2', 't3'];

// An independent reading of the same text; our own functions are given to it by their definitions.
const math = create(all);
const scope = {
  relu: (x: number) => Math.max(x, 0),
  softplus: (x: number) => (x > 30 ? x : Math.log1p(Math.exp(x))),
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
};

beforeAll(load);

interface Case {
  readonly text: string;
  readonly derived: Derived;
  /** θ₁, θ₂, θ₃; the formula may use fewer. */
  readonly theta: readonly number[];
  readonly input: Float64Array;
  readonly w: number;
  readonly J: Float64Array;
}

/** Formulas without end, each at the first of some points where w and J are defined, or else at the last. */
function* cases(): Generator<Case> {
  const random = seeded('generated formulas');
  for (;;) {
    const text = generate(random, 3);
    const reading = read(text, { q: 1 });
    if (!reading.ok) {
      const { message } = reading.problems[0];
      if (message.startsWith('no parameter occurs') || hasBadNumber(message)) continue;
      throw new Error(`${text}: ${message}`);
    }
    const derived = derive(reading.value);
    if (!derived) throw new Error(`${text}: too many parts`);
    const { graph, w, J, p } = derived;
    const run = pointEvaluator(compile(graph, [...w, ...J], p));
    const out = new Float64Array(1 + p);
    let theta: readonly number[] = [];
    let input = new Float64Array(p);
    for (let trial = 0; trial < 8; trial++) {
      theta = keys.map(() => 3 * random() - 0.9);
      input = Float64Array.from(derived.keys, (key) => theta[keys.indexOf(key)]);
      run(input, out);
      if (out.every(Number.isFinite)) break;
    }
    yield { text, derived, theta, input, w: out[0], J: out.subarray(1) };
  }
}

interface ForwardMode {
  readonly slopes: Float64Array;
  /** Sums of the sizes of the terms of each entry. */
  readonly sizes: Float64Array;
}

function differentiate({ derived: { graph, w, p }, input }: Case): ForwardMode {
  const [slopes, sizes] = [new Float64Array(p), new Float64Array(p)];
  forwardMode(graph, w, p)(input, slopes, sizes);
  return { slopes, sizes };
}

test(`${count} formulas: values are those of mathjs, J is that of forward mode and of central differences`, () => {
  let [made, valued, sloped, differenced] = [0, 0, 0, 0];
  for (const each of cases()) {
    if (sloped === count) break;
    made++;
    const forward = differentiate(each);
    if (agreesWithMathjs(each, forward)) valued++;
    const { slopes, sizes } = forward;
    if (![...slopes, ...sizes].every(Number.isFinite) || !isTame(each)) continue;
    for (const [j, slope] of each.J.entries())
      expect(Math.abs(slope - slopes[j]), `∂${j} of ${name(each)}`).toBeLessThanOrEqual(1e-10 * sizes[j]);
    sloped++;
    if (agreesWithDifferences(each, forward)) differenced++;
  }
  expect(valued).toBeGreaterThanOrEqual(count);
  // Few formulas are undefined at all points, and few points are too near a kink.
  expect(made).toBeLessThan(1.8 * count);
  expect(differenced).toBeGreaterThan(0.9 * count);
});

const name = ({ text, theta }: Case): string => `${text} at ${theta}`;

/** False where there is no number to compare. */
function agreesWithMathjs(each: Case, { sizes }: ForwardMode): boolean {
  const { w } = each;
  const [t1, t2, t3] = each.theta;
  const expected: unknown = math.evaluate(each.text, { ...scope, t1, t2, t3 });
  // How far w moves when its parameters and numbers are rounded.
  const reach = sizes.reduce((sum, size) => sum + size, Math.abs(w) + 1);
  const comparable = typeof expected === 'number' && Number.isFinite(expected) && Number.isFinite(reach);
  if (comparable) expect(Math.abs(w - expected), name(each)).toBeLessThanOrEqual(1e-10 * reach);
  else if (Number.isFinite(w)) expect(Number.isFinite(reach), `${name(each)}: ${w}, mathjs ${expected}`).toBe(false);
  return comparable;
}

/** Whether no part of w or J is so large that its rounding, amplified by what follows, hides a slope. */
function isTame({ derived: { graph, p }, input }: Case): boolean {
  const parts = graph.nodes.map((_node, id) => id);
  const out = new Float64Array(parts.length);
  pointEvaluator(compile(graph, parts, p))(input, out);
  return out.every((part) => Math.abs(part) < 1e3);
}

/** False where differences say nothing: two steps disagree, as they do beside kinks and poles. */
function agreesWithDifferences(each: Case, { sizes }: ForwardMode): boolean {
  const { input, J } = each;
  const { graph, w, p } = each.derived;
  const run = pointEvaluator(compile(graph, w, p));
  const out = new Float64Array(1);
  const value = (j: number, h: number): number => {
    const moved = input.slice();
    moved[j] += h;
    run(moved, out);
    return out[0];
  };
  for (const [j, slope] of J.entries()) {
    const [coarse, fine] = [1e-4, 5e-5].map((h) => (value(j, h) - value(j, -h)) / (2 * h));
    const scale = Math.max(1, sizes[j]);
    if (!(Math.abs(coarse - fine) < 1e-6 * scale)) return false;
    // A kink inside the step shows as a mean of two slopes.
    const [ahead, behind] = [value(j, 1e-4) - value(j, 0), value(j, 0) - value(j, -1e-4)].map((d) => d / 1e-4);
    if (Math.abs(ahead - behind) > 1e-2 * scale) return false;
    expect(Math.abs((4 * fine - coarse) / 3 - slope), `differences ∂${j} of ${name(each)}`).toBeLessThanOrEqual(
      1e-5 * scale,
    );
  }
  return true;
}

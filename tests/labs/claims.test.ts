import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/core';
import type { LabName } from '../../src/labs';
import type { Shot } from '../../src/labs/convergence/simulate';
import type { Pairs } from '../../src/labs/inverse-stability/simulate';
import type { Ends } from '../../src/labs/matrix-factorization/simulate';
import type { Bars } from '../../src/model/charts/bars';
import { usualOptions } from '../../src/state/labs/lab-link';
import { memberOf, outcomeOf } from './members';

const optionsOf = (name: LabName, part: Options): Options => ({ ...usualOptions(memberOf(name).lab.fields), ...part });

/** The numbers of a lab for some options, as its page tells them in the end. */
const numbersOf = (name: LabName, part: Options = {}): Record<string, unknown> => ({
  ...outcomeOf(memberOf(name), optionsOf(name, part)).last,
});

/** The same after the first slice, for what is there at once. */
function atOnce(name: LabName, part: Options): Record<string, unknown> {
  const { lab, simulate } = memberOf(name);
  const options = optionsOf(name, part);
  const step = simulate(options).next();
  return { ...lab.numbers(options, step.done ? step.value : step.value.result) };
}

describe('the claim of each lab can be seen, and not where its mechanism is missing', () => {
  test('depth makes learning incremental, from the same start', () => {
    const worst = [1, 2, 3, 4].map((N) => Number(atOnce('incremental', { N }).worst));
    // What the exact integral gives for targets 4, 3, 2, 1 from w₀ = 0.001.
    expect(worst[1]).toBeCloseTo(0.47, 2);
    expect(worst[2]).toBeCloseTo(0.02, 2);
    expect(worst).toEqual(worst.toSorted((a, b) => b - a));
    expect(worst[0]).toBeGreaterThan(0.8);
  });

  test('depth hurts a product from random factors, and not near the solution', () => {
    const growth = (part: Options) =>
      Number(numbersOf('depth-that-hurts', { descent: false, depth: 16, starts: 15, ...part }).growth);
    expect(growth({ start: 'uniform' })).toBeGreaterThan(0.6);
    expect(growth({ start: 'near-one', target: 2 })).toBeLessThan(0);
    expect(growth({ start: 'near-one', target: -1 })).toBeGreaterThan(0.1);
  });

  test('the sign of the determinant picks the side of a completion, and depth how near to rank one it comes', () => {
    const corner = (N: number, negative: boolean) =>
      Number(numbersOf('matrix-factorization', { problem: 'corner', N, negative }).corner);
    expect(corner(2, false)).toBeCloseTo(4, 2);
    expect(corner(2, true)).toBeCloseTo(2.131, 2);
    expect(corner(3, true)).toBeCloseTo(3.915, 2);
  });

  test('three layers complete most matrices better than the least nuclear norm, and one layer none', () => {
    const { many } = outcomeOf(memberOf('matrix-factorization')).result as { many: readonly Ends[] };
    const wins = (N: number) => many.filter(({ errors, nuclear }) => errors[N - 1] < nuclear).length / many.length;
    expect(many.length).toBe(15);
    expect(wins(1)).toBeLessThan(0.2);
    expect(wins(3)).toBeGreaterThan(0.6);
  });

  test('the size of the start leads from the least 2-norm to sparse weights', () => {
    const of = (alpha: number, D: number) => numbersOf('kernel-to-rich', { alpha, D, problems: 1 });
    const [kernel, rich, deep] = [of(10, 2), of(1e-4, 2), of(0.03, 4)];
    expect(Number(kernel.error) / Number(kernel.kernel)).toBeCloseTo(1, 2);
    expect(Number(rich.error)).toBeLessThan(1e-3 * Number(rich.kernel));
    expect(Number(deep.error)).toBeLessThan(1e-3 * Number(deep.kernel));
  });

  test('the field of three layers is no gradient, that of two is where the gradient is constant', () => {
    const integral = (part: Options) => Number(atOnce('depth-preconditioner', part).integral);
    expect(Math.abs(integral({ N: 3 }))).toBeGreaterThan(0.1);
    expect(Math.abs(integral({ N: 2 }))).toBeLessThan(1e-9);
    expect(Math.abs(integral({ N: 2, gradient: 'round' }))).toBeLessThan(1e-9);
    expect(Math.abs(integral({ N: 2, gradient: 'stretched' }))).toBeGreaterThan(0.1);
  });

  test('depth wins the race on ℓ₄ and loses that on the square loss, over draws of the data', () => {
    const medians = (power: string) =>
      numbersOf('depth-preconditioner', { data: 'drawn', power }).medians as readonly number[];
    const [four, two] = [medians('four'), medians('two')];
    expect(four[3]).toBeLessThan(0.5 * four[0]);
    expect(two[3]).toBeGreaterThan(2 * two[0]);
  });

  test('deep linear networks converge with a margin and balance; the catapult ends at ηM² = 4', () => {
    expect(Number(numbersOf('convergence').left)).toBeLessThan(1e-3);
    expect(Number(numbersOf('convergence', { start: 'saddle' }).left)).toBeGreaterThan(0.1);
    expect(Number(numbersOf('convergence', { start: 'determinant' }).left)).toBeGreaterThan(0.1);
    const shot = (product: number) =>
      numbersOf('convergence', { start: 'catapult', eta: 0.05, M: Math.sqrt(product / 0.05) });
    expect(shot(3.5)).toMatchObject({ diverged: false, catapulted: true });
    expect(shot(4.2)).toMatchObject({ diverged: true });
    const { shots } = outcomeOf(memberOf('convergence')).result as { shots: readonly Shot[] };
    const lost = shots.filter(({ end }) => Number.isNaN(end)).map(({ product }) => product);
    expect([Math.min(...lost) > 3.9, Math.min(...lost) <= 4.2]).toEqual([true, true]);
    expect(Math.max(...shots.filter(({ product }) => product < 1.9).map(({ peak }) => peak))).toBe(1);
  });

  test('the quadratic network reaches the other cone just where 2α² − ‖w‖² is below 0', () => {
    expect(numbersOf('quadratic-network', { alpha: -1, size: 0.8 })).toMatchObject({ opposite: true, arrives: false });
    expect(numbersOf('quadratic-network', { alpha: -0.5, size: 1.6 })).toMatchObject({ opposite: true, arrives: true });
  });

  test('training can end at a ghost while H loses rank, and goes on where it keeps it', () => {
    const narrow = numbersOf('disparity', { h: 2, seed: 1 });
    expect([narrow.ghost, narrow.rank]).toEqual([true, 2]);
    const wide = numbersOf('disparity', { h: 6, seed: 2 });
    expect([wide.ghost, wide.rank]).toEqual([false, 7]);
    expect(Number(wide.loss)).toBeLessThan(1e-3);
  });

  test('a unit that is killed moves nothing to the end, and its like is as large as it', () => {
    const sizes = (units: string) => (numbersOf('disparity', { units, steps: 300 }).units as Bars).bars;
    expect(sizes('dooooo')[0].value).toBe(0);
    const [first, second] = sizes('tooooo');
    expect(first.value).toBe(second.value);
    expect(sizes('oooooo')[0].value).toBeGreaterThan(0.1);
  });

  test('dead units swallow a gradient; equal ones of a linear network do not, unless the second layer is 0', () => {
    const of = (part: Options) => numbersOf('dead-units', { changed: 4, h: 4, ...part });
    expect(of({ model: 'relu', change: 'kill' })).toMatchObject({ rank: 0, swallowed: 1, ghost: true });
    expect(of({ model: 'linear', n: 2, change: 'duplicate' })).toMatchObject({ rank: 2, swallowed: 0 });
    // One unit that is chosen by hand, and not the first.
    expect(of({ model: 'relu', change: 'silence', which: '0010' }).changed).toEqual([false, false, true, false]);
    const mute = { model: 'linear', n: 2, change: 'duplicate', mute: true, gradient: 'lost' };
    expect(of(mute)).toMatchObject({ rank: 1, ghost: true });
  });

  test('the midpoint of two neurons is none across a fold of the fan, and one within a sheet', () => {
    expect(Number(atOnce('inverse-stability', { f: 0, g: 3 }).gap)).toBeCloseTo(Math.sqrt(1 / 6), 9);
    expect(Number(atOnce('inverse-stability', { f: 0, g: 1 }).gap)).toBeLessThan(1e-12);
  });

  test('parameters of balanced neurons are within 2√distance of one another, and others are not', () => {
    const { balanced, free } = outcomeOf(memberOf('inverse-stability')).result as Record<string, Pairs>;
    const worst = ({ slopes, parameters }: Pairs) =>
      Math.max(...slopes.map((slope, i) => parameters[i] / Math.sqrt(slope)));
    expect(worst(balanced)).toBeLessThan(2 + 1e-6);
    expect(worst(free)).toBeGreaterThan(4);
  });
});

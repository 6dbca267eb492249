import { describe, expect, it } from 'vitest';
import type { Exit, LineLimit } from '../../src/core';
import { balancedLimit } from '../../src/core/flow-limits/balanced';
import { hyperbolicOrbit } from '../../src/core/flow-limits/orbits';
import { polarLimit } from '../../src/core/flow-limits/planar';
import { separableLimit } from '../../src/core/flow-limits/separable';
import { pairExit, weightNormExit } from '../../src/core/steps/exits';
import { type OracleExit, type OracleLimit, oracle, worstError } from './load';

/** The closed forms that maps with more parameters than weights are built from, on the parameters alone. */

const pairs = (theta: readonly number[]) => [0, 1].map((i): [u: number, v: number] => [theta[i], theta[i + 2]]);

const limits: Readonly<Record<string, (entry: OracleLimit, a: Float64Array, b: number) => LineLimit>> = {
  hadamard: ({ theta0 }, a, b) =>
    separableLimit(
      pairs(theta0).map(([u, v]) => hyperbolicOrbit((u + v) ** 2 / 4, (u - v) ** 2 / 4, 2)),
      a,
      b,
    ),
  uu_vv: ({ theta0 }, a, b) =>
    separableLimit(
      pairs(theta0).map(([u, v]) => hyperbolicOrbit(u * u, v * v, 4)),
      a,
      b,
    ),
  weightnorm({ theta0: [x, y, s] }, a, b) {
    const rho = Math.hypot(x, y);
    return polarLimit({ r: s, direction: [x / rho, y / rho], rho }, a, b);
  },
  deepN: ({ param, w0 }, a, b) => balancedLimit(Float64Array.from(w0), (param.widths?.length ?? 0) - 1, a, b),
};

const exits: Readonly<Record<string, (entry: OracleExit) => Exit>> = {
  hadamard: ({ theta, g }) => pairExit(Float64Array.from(theta), Float64Array.from(g), (u, v) => u * v),
  uu_vv: ({ theta, g }) => pairExit(Float64Array.from(theta), Float64Array.from(g), (u, v) => u * u - v * v),
  weightnorm({ theta: [x, y, s], g }) {
    const rho = Math.hypot(x, y);
    return weightNormExit(s, rho, (x * g[0] + y * g[1]) / rho, Math.abs(x * g[1] - y * g[0]) / rho);
  },
};

const named = <E extends { param: { id: string } }>(entries: readonly E[], forms: object) =>
  entries
    .filter(({ param }) => Object.hasOwn(forms, param.id))
    .map((entry, index) => ({ title: `${index}: ${entry.param.id}`, entry }));

describe('closed forms of the end on a line', () => {
  const cases = named(oracle.line_limits, limits);

  it.each(cases)('$title', ({ entry }) => {
    if (entry.loss.type !== 'line') throw new Error('not a line');
    const { a, b, c } = entry.loss;
    const found = limits[entry.param.id](entry, Float64Array.of(a, b), -c);
    if (found.kind !== 'point') throw new Error(found.why);
    expect(worstError(found.w, entry.w_limit)).toBeLessThan(1e-7);
  });

  it(`runs ${cases.length}, and leaves the ${oracle.line_limits.length - cases.length} of other maps to them`, () => {
    expect(cases.length).toBe(18);
  });
});

describe('closed forms of the exit of a finite step', () => {
  const cases = named(oracle.exit_eta, exits);

  it.each(cases)('$title', ({ entry }) => {
    const found = exits[entry.param.id](entry);
    if (entry.eta_exit === null) expect(found.kind).toBe('never');
    else expect('eta' in found ? found.eta / entry.eta_exit : 0).toBeCloseTo(1, 6);
  });

  it(`runs ${cases.length}, and leaves the ${oracle.exit_eta.length - cases.length} of other maps to them`, () => {
    expect(cases.length).toBe(12);
  });
});

describe('ends that are no points of the line', () => {
  const a = Float64Array.of(1, 0);
  it('are w = 0 for balanced layers that must turn around, or are all zero', () => {
    expect(balancedLimit(Float64Array.of(-1, 0), 3, a, 1)).toMatchObject({ kind: 'ghost', w: Float64Array.of(0, 0) });
    expect(balancedLimit(Float64Array.of(0, 0), 3, a, 1)).toMatchObject({ kind: 'ghost' });
    expect(balancedLimit(Float64Array.of(-1, 0), 3, a, 0)).toMatchObject({ kind: 'point' });
    expect(balancedLimit(Float64Array.of(-1, 1e-3), 3, a, 1)).toMatchObject({ kind: 'point' });
  });

  it('are ghosts for pairs without the part that would grow', () => {
    expect(separableLimit([hyperbolicOrbit(0, 1, 4), hyperbolicOrbit(1, 1, 4)], a, 1)).toMatchObject({ kind: 'ghost' });
    expect(separableLimit([hyperbolicOrbit(0, 1, 4), hyperbolicOrbit(1, 1, 4)], a, -3)).toMatchObject({
      kind: 'point',
    });
  });
});

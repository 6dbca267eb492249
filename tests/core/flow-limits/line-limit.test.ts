import { describe, expect, it } from 'vitest';
import { createJet, type FamilyId, families, gradientFlow, type ParameterMap } from '../../../src/core';
import { lineLimit } from '../../../src/core/flow-limits/line-limit';
import { bindFamily, bindLoss, worstError } from '../../oracle/load';
import { seeded } from '../../seeded';
import { tries } from '../../tries';

const theta = (...x: number[]): Float64Array => Float64Array.from(x);
const CASES = tries(200, 30);

const power = (N: number, signed = false) => bindFamily('power', { N, signed });
const defaultsOf = (id: FamilyId) =>
  Object.fromEntries(Object.values(families[id].options).map((spec) => [spec.key, spec.default]));

const all: [string, ParameterMap][] = [
  ...(Object.keys(families) as FamilyId[]).map((id): [string, ParameterMap] => [id, bindFamily(id, defaultsOf(id))]),
  ...[-2, -0.5, 0.5, 1.5, 2, 4].map((N): [string, ParameterMap] => [`power ${N}`, power(N)]),
  ...[0.5, 1.5, 2, 2.5].map((N): [string, ParameterMap] => [`signed ${N}`, power(N, true)]),
  ['two layers of width 1', bindFamily('deep-linear', { h: 1 })],
  ...[2, 4].map((N): [string, ParameterMap] => [`${N} layers`, bindFamily('depth', { N })]),
  ['two layers of width 3', bindFamily('deep-linear', { h: 3 })],
];
const maps = all.filter(([, map]) => map.limit !== undefined);

/** A point of the domain, none of it near 0; of layers their balanced form, which alone has a limit that is known. */
function randomStart(map: ParameterMap, random: () => number): Float64Array {
  const start = randomTheta(map, random);
  if (map.fibre.key !== 'balance') return start;
  const jet = createJet(map.p, 2);
  map.evaluate(start, jet);
  const home = Float64Array.from(map.parameters, (spec) => spec.default);
  const f = Float64Array.from(map.fibre.parameters, (spec) => spec.default);
  expect(map.fibre.lift(jet.w, f, home, start)).toBe(true);
  return start;
}

function randomTheta(map: ParameterMap, random: () => number): Float64Array {
  return Float64Array.from(map.parameters, ({ range: [low, high], refuse }) => {
    for (;;) {
      const x = low + (high - low) * random();
      if (!refuse?.(x) && Math.abs(x) > 0.1) return x;
    }
  });
}

describe.each(maps)('the predicted end on a line: %s', (name, map) => {
  it(`agrees with ${CASES} simulations that stay in the domain`, () => {
    const random = seeded(`limit ${name}`);
    let [agreed, stopped, worst] = [0, 0, 0];
    for (let trial = 0; agreed < CASES && trial < 20 * CASES; trial++) {
      const start = randomStart(map, random);
      const [a, b, c] = [4 * random() - 2, 4 * random() - 2, 4 * random() - 2];
      const found = lineLimit(map, start, theta(a, b), -c);
      // A flow that never arrives takes long to show it.
      if (found.kind !== 'point' && ++stopped > 10) continue;
      const options = { horizon: found.kind === 'point' ? 1e15 : 1e3, rtol: 1e-9, gradientTolerance: 1e-11 };
      const flow = gradientFlow(map, bindLoss('line', { a, b, c }), start, options);
      const what = JSON.stringify({ start: [...start], a, b, c, found, ending: flow.ending });
      expect(flow.ending.reason === 'converged', what).toBe(found.kind === 'point');
      if (found.kind === 'point') worst = Math.max(worst, worstError(flow.w.subarray(-2), found.w));
      if (found.kind === 'point') agreed++;
    }
    expect(worst).toBeLessThan(1e-6);
    expect(agreed).toBe(CASES);
  });

  it('lies on the line, and is the start where that does', () => {
    const random = seeded(`start ${name}`);
    const jet = createJet(map.p, 2);
    for (let trial = 0; trial < tries(50, 10); trial++) {
      const start = randomStart(map, random);
      const a = theta(4 * random() - 2, 4 * random() - 2);
      map.evaluate(start, jet);
      const found = lineLimit(map, start, a, a[0] * jet.w[0] + a[1] * jet.w[1]);
      expect(found.kind === 'point' && worstError(found.w, jet.w)).toBeLessThan(1e-9);
      const away = lineLimit(map, start, a, 3);
      if (away.kind === 'point') expect(a[0] * away.w[0] + a[1] * away.w[1]).toBeCloseTo(3, 8);
    }
  });
});

describe('ends that are no points of the line', () => {
  it('are ghosts where a family cannot reach the line', () => {
    expect(lineLimit(bindFamily('squared', {}), theta(1, 1), theta(1, 2), -3)).toMatchObject({
      kind: 'ghost',
      w: theta(0, 0),
    });
    expect(lineLimit(bindFamily('squared', {}), theta(1, 0), theta(0, 1), 3)).toMatchObject({
      kind: 'ghost',
      w: theta(1, 0),
    });
    expect(lineLimit(bindFamily('exponential', {}), theta(1, 0), theta(1, 2), -3).kind).toBe('ghost');
    expect(lineLimit(bindFamily('inverse', {}), theta(1, 1), theta(1, 2), -3).kind).toBe('ghost');
  });

  it('are the end of the domain where a root reaches zero first', () => {
    expect(lineLimit(power(0.5), theta(0.1, 2), theta(1, 0.1), 0.05)).toMatchObject({ kind: 'left-domain' });
    // A signed root goes on through zero.
    expect(lineLimit(power(0.5, true), theta(0.1, 2), theta(1, 0.1), -1)).toMatchObject({ kind: 'point' });
    expect(lineLimit(power(1.5, true), theta(0.1, 2), theta(1, 0.1), 0.05)).toMatchObject({ kind: 'point' });
  });

  it('are w = 0 for balanced layers that must turn around, and for a radius at right angles', () => {
    const narrow = bindFamily('deep-linear', { h: 1 });
    expect(lineLimit(narrow, theta(1, 0, 1), theta(1, 0), -1)).toMatchObject({ kind: 'ghost', w: theta(0, 0) });
    expect(lineLimit(narrow, theta(1, 0, 1), theta(1, 0), 0)).toMatchObject({ kind: 'point', w: theta(0, 0) });
    expect(lineLimit(narrow, theta(1, 0, -1), theta(1, 0), 1)).toMatchObject({ kind: 'ghost' });
    expect(lineLimit(narrow, theta(1, 0, 1.1), theta(1, 0), -1)).toMatchObject({ kind: 'point' });
    expect(lineLimit(narrow, theta(0, 0, 0), theta(1, 0), 1)).toMatchObject({ kind: 'ghost' });
    const polar = bindFamily('polar', {});
    expect(lineLimit(polar, theta(0, 0), theta(0, 1), 1)).toMatchObject({ kind: 'ghost' });
    expect(lineLimit(polar, theta(0, 0), theta(1, 1), 1).kind).toBe('point');
  });

  it('are known of layers from a balanced start alone, and of weight norms in the plane', () => {
    const layers = bindFamily('depth', { N: 3 });
    const balanced = Float64Array.from(layers.parameters, (spec) => spec.default);
    expect(lineLimit(layers, balanced, theta(1, 2), 3).kind).toBe('point');
    expect(lineLimit(layers, balanced.with(0, 1), theta(1, 2), 3)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching('balanced'),
    });
    expect(lineLimit(bindFamily('weight-norm', {}, 3), theta(1, 1, 1, 1), theta(1, 2, 3), 3).kind).toBe('unknown');
  });

  it('are unknown without a closed form or a line', () => {
    const identity = bindFamily('identity', {});
    const { limit: _closed, ...silent } = identity;
    expect(lineLimit(silent, theta(1, 1), theta(1, 1), 1).kind).toBe('unknown');
    expect(lineLimit(identity, theta(1, 1), theta(0, 0), 1).kind).toBe('unknown');
    expect(lineLimit(bindFamily('log', {}), theta(-1, 1), theta(1, 1), 1).kind).toBe('unknown');
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { families, gradientFlow, lineLimit, type ParameterMap } from '../../../src/core';
import { load } from '../../../src/core/expression';
import { followedLimit } from '../../../src/core/flow-limits/followed-limit';
import { bindFamily, bindLoss, worstError } from '../../oracle/load';
import { seeded } from '../../seeded';
import { typed } from '../expression/typed';

await families.custom.load?.();

beforeAll(load);

/** Built-in families, the same typed, and starts from where all flows of the test stay in the domain or end. */
const twins: readonly (readonly [text: string, map: ParameterMap, low: number])[] = [
  ['t1, t2', bindFamily('identity', {}), -2],
  ['t1^2, t2^2', bindFamily('squared', {}), 0.2],
  ['1/t1, 1/t2', bindFamily('inverse', {}), 0.3],
  ['exp(t1), exp(t2)', bindFamily('exponential', {}), -2],
  ['t1^3, t2^3', bindFamily('power', { N: 3, signed: true }), 0.3],
  ['sqrt(t1), sqrt(t2)', bindFamily('power', { N: 0.5, signed: false }), 0.3],
  ['u1 v1, u2 v2', bindFamily('hadamard', {}), -2],
  ['r cos(φ), r sin(φ)', bindFamily('polar', {}), 0.3],
];

describe.each(twins)('%s, typed', (text, twin, low) => {
  test('ends where the closed form of its family says', () => {
    const random = seeded(`followed ${text}`);
    const map = typed(text);
    const kinds = new Set<string>();
    for (let trial = 0; trial < 60; trial++) {
      const start = Float64Array.from({ length: map.p }, () => low + (2 - low) * random());
      const a = Float64Array.of(4 * random() - 2, 4 * random() - 2);
      const b = 4 * random() - 1;
      const [found, known] = [lineLimit(map, start, a, b), lineLimit(twin, start, a, b)];
      const what = JSON.stringify({ start: [...start], a: [...a], b, found, known });
      kinds.add(known.kind);
      expect(found.kind, what).toBe(known.kind);
      // A ghost that is neared like a power of time is never quite there.
      const close = known.kind === 'ghost' ? 1e-5 : 1e-7;
      if ('w' in found && 'w' in known) expect(worstError(found.w, known.w), what).toBeLessThan(close);
    }
    expect(kinds).toContain('point');
  });
});

/** Maps of no family. */
const others = [
  't1^3 + t1, exp(t2)',
  '(t1 + t2)^3, exp(t1 - t2)',
  't1 t2, t1 + t2',
  't1 + sin(t2), t2 + t1^2 / 4',
  't1 t2 t3, t2',
];

test.each(others)('%s ends where gradient flow does', (text) => {
  const random = seeded(`ends ${text}`);
  const map = typed(text);
  let [reached, worst] = [0, 0];
  for (let trial = 0; trial < 60; trial++) {
    const start = Float64Array.from({ length: map.p }, () => 0.2 + 1.8 * random());
    const [a, b, c] = [2 * random() - 0.5, 2 * random() - 0.5, -3 * random()];
    const found = lineLimit(map, start, Float64Array.of(a, b), -c);
    if (found.kind !== 'point') continue;
    const flow = gradientFlow(map, bindLoss('line', { a, b, c }), start, {
      ...{ horizon: 1e12, rtol: 1e-10, gradientTolerance: 1e-11 },
    });
    const what = JSON.stringify({ start: [...start], a, b, c, found, ending: flow.ending });
    expect(flow.ending.reason, what).toBe('converged');
    worst = Math.max(worst, worstError(flow.w.subarray(-2), found.w));
    reached++;
  }
  expect(worst).toBeLessThan(1e-6);
  expect(reached).toBeGreaterThan(20);
});

describe('a path that never reaches the line', () => {
  const end = (text: string, start: number[], a: number[], b: number) =>
    followedLimit(typed(text))(Float64Array.from(start), Float64Array.from(a), b);

  test('rests at a ghost', () => {
    const found = end('t1^2, t2^2', [1, 1], [1, 1], -1);
    expect(found.kind).toBe('ghost');
    if ('w' in found) expect(Math.hypot(...found.w)).toBeLessThan(1e-9);
  });

  test('or at one it started on', () => expect(end('t1^2, t2^2', [0, 0], [1, 1], 1).kind).toBe('ghost'));

  test('or leaves the domain', () => expect(end('log(t1), t2', [1, 1], [1, 0.1], -80).kind).toBe('left-domain'));
});

test('a start on the line is its own end', () => {
  const found = followedLimit(typed('t1^2, t2^2'))(Float64Array.of(1, 2), Float64Array.of(1, 1), 5);
  expect(found.kind === 'point' && [...found.w]).toEqual([1, 4]);
});

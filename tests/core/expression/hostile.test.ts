import { beforeAll, expect, test } from 'vitest';
import { customMap, load, understand } from '../../../src/core/expression';
import { limits } from '../../../src/core/expression/text/limits';
import { cpuTime } from '../../cpu-time';
import { costly } from './costly';
import { growing, textOf } from './growing';
import { hostile } from './hostile';

beforeAll(load);

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

test(`${hostile.length} hostile and malformed texts: each is refused by one clear message, at a column`, () => {
  expect(hostile).toHaveLength(500);
  for (const text of hostile) {
    const result = understand(text);
    if (result.ok) throw new Error(`${shown(text)} was read as ${result.value.formulas.plain.join(', ')}`);
    expect(result.problems, shown(text)).toHaveLength(1);
    const [{ column, message, source }] = result.problems;
    expect(source).toBe(0);
    expect(column, shown(text)).toBeGreaterThanOrEqual(1);
    expect(column, shown(text)).toBeLessThanOrEqual(Math.min(text.length, limits.length) + 1);
    // A sentence in plain characters, short enough for a line or two.
    expect(message.length, message).toBeGreaterThan(15);
    expect(message.length, message).toBeLessThan(260);
    expect(message.split('“').length, message).toBe(message.split('”').length);
    expect(/[\p{C}\p{M}\p{Zl}\p{Zp}]/u.test(message), JSON.stringify(message)).toBe(false);
  }
});

/**
 * Milliseconds of processor time of the quickest of some runs: what else the machine does is not the reader's. Spaces
 * make each run a new text, as no answer is remembered for it.
 */
function cost(run: (text: string) => void, text: string, runs: number): number {
  const times = Array.from({ length: runs }, (_, i) => cpuTime(() => run(text + ' '.repeat(i + 1))));
  return Math.min(...times);
}

test('each answer takes less than 5 ms', () => {
  const slow = hostile.filter((text) => cost(understand, text, 5) >= 5);
  expect(slow.map(shown)).toEqual([]);
});

test('the costliest texts that are allowed take less than 100 ms, or are refused', () => {
  const texts = [
    ...costly.map((pair) => pair.join(', ')),
    ...growing.map(({ most, of }) => textOf(of(most)).join(', ')),
  ];
  const costs = texts.map((text) => [shown(text), cost((each) => customMap({ text: each }), text, 5)] as const);
  expect(costs.filter(([, ms]) => ms >= 100)).toEqual([]);
});

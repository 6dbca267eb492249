import { beforeAll, describe, expect, test } from 'vitest';
import { families, readNamed, type TypedOptions, writeNamed } from '../../../../src/core';

const { custom } = families;
const options = (change: Partial<TypedOptions>): TypedOptions => ({
  ...{ f1: 't1^2', f2: 't1 t2', vars: 't1:1,t2:0.5', k: '', ...change },
});

describe('lists of names', () => {
  test.each(['', 't1:1', 't1:-0.5:-3:3,theta2:1e-7', 'a:2:0:5,rate:-0'])('%j is read and written again', (text) => {
    const read = readNamed(text);
    if (!read.ok) throw new Error(read.message);
    expect(writeNamed(read.list)).toBe(text);
  });

  test.each([
    ['t1', 1, 'needs one number'],
    ['t1:1,t1:2', 6, 'given twice'],
    ['t1:1,t2:x', 6, 'finite'],
    ['t1:1:3:-3', 1, 'smaller number'],
    ['__proto__:1', 1, 'a name of letters'],
    ['t1:1,', 6, 'a name of letters'],
    ['t1:1e999', 1, 'finite'],
    [Array.from({ length: 40 }, (_, i) => `a${i}:1`).join(), 87, 'at most 16'],
  ])('%j is refused at its column', (text, column, why) => {
    const read = readNamed(text);
    expect(read).toMatchObject({ ok: false, column });
    expect(read.ok ? '' : read.message).toContain(why);
  });
});

describe('before the engine is there', () => {
  test('a typed map has its listed parameters and is undefined everywhere', () => {
    const bound = custom.bind(options({ f1: 'no formula at all (', vars: 'u:2:0:4,v:1' }));
    if (!bound.ok) throw new Error(bound.problems[0].message);
    const { p, q, pending, parameters, evaluate } = bound.value;
    expect([p, q, pending]).toEqual([2, 2, true]);
    expect(parameters.map(({ key, default: start, range }) => [key, start, ...range])).toEqual([
      ['u', 2, 0, 4],
      ['v', 1, -3, 3],
    ]);
    const jet = { w: new Float64Array(2), J: new Float64Array(4) };
    evaluate(new Float64Array([2, 1]), jet);
    expect([...jet.w, ...jet.J].every(Number.isNaN)).toBe(true);
  });
});

describe('with the engine', () => {
  beforeAll(() => custom.load?.());

  test('starts, ranges and constants are those of the link', () => {
    const bound = custom.bind(options({ f1: 'a t1^2', k: 'a:3', vars: 't2:0.5:0:1,t1:1' }));
    if (!bound.ok) throw new Error(bound.problems[0].message);
    const { parameters, evaluate, formulas, imageFields } = bound.value;
    expect(parameters.map(({ key, default: start, range }) => [key, start, ...range])).toEqual([
      ['t1', 1, -3, 3],
      ['t2', 0.5, 0, 1],
    ]);
    const jet = { w: new Float64Array(2), J: new Float64Array(4) };
    evaluate(new Float64Array([2, 5]), jet);
    expect([...jet.w, ...jet.J]).toEqual([12, 10, 12, 0, 5, 2]);
    expect(formulas?.jacobian).toHaveLength(2);
    expect(imageFields).toBeDefined();
  });

  test.each([
    [{ f1: 't1*snh(t2)' }, 'f1', 4, 'sinh'],
    [{ f2: 't1 +' }, 'f2', 5, ''],
    [{ f2: '' }, 'f2', 1, 'missing'],
    [{ vars: 't1:1,t2' }, 'vars', 6, 'needs one number'],
    [{ k: 'a:b' }, 'k', 1, 'finite'],
    [{ f1: 'log(t1)', vars: 't1:-1,t2:1' }, 'vars', undefined, 'not finite at these starts'],
    [{ f1: 'sqrt(-1-t1^2)', vars: '' }, 'f1', 1, 'no θ was found'],
  ] as const)('%j is refused where it is wrong', (change, option, column, why) => {
    const bound = custom.bind(options(change));
    if (bound.ok) throw new Error('it bound');
    const [problem] = bound.problems;
    expect([problem.option, problem.column]).toEqual([option, column]);
    expect(problem.message).toContain(why);
  });

  test('there are two formulas, so w has two entries', () => {
    expect(custom.bind(options({}), 3).ok).toBe(false);
  });
});

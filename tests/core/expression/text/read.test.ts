import { describe, expect, test } from 'vitest';
import { type Reading, type ReadOptions, read } from '../../../../src/core/expression';
import { print } from '../../../../src/core/expression/display/print';
import { plain } from '../../../../src/core/expression/display/text-dialects';
import { symbolOf } from '../../../../src/core/expression/text/names';

function reading(text: string | readonly string[], options?: ReadOptions): Reading {
  const result = read(text, options);
  if (!result.ok) throw new Error(`${text}: ${result.problems[0].message}`);
  return result.value;
}

/** The formulas with every product written out. */
const readAs = (text: string, options?: ReadOptions): string =>
  reading(text, options)
    .formulas.map((formula) => print(formula, plain(symbolOf)))
    .join(', ');

describe('one formula', () => {
  test.each([
    // A power binds more tightly than a sign, and from right to left.
    ['-t1^2', '-t₁^2'],
    ['(-t1)^2', '(-t₁)^2'],
    ['2^-t1', '2^(-t₁)'],
    ['t1^t2^2', 't₁^t₂^2'],
    ['(t1^t2)^2', '(t₁^t₂)^2'],
    ['t1^2t2', 't₁^2·t₂'],
    // Products without a sign.
    ['2t1', '2·t₁'],
    ['t1t2', 't₁·t₂'],
    ['2 t1 t2', '2·t₁·t₂'],
    ['u(u+1)', 'u·(u + 1)'],
    ['(t1+1)(t2-1)', '(t₁ + 1)·(t₂ - 1)'],
    ['2exp(t1)t2', '2·exp(t₁)·t₂'],
    ['2e^t1', '2·e^t₁'],
    ['2e3t1', '2000·t₁'],
    ['πt1', 'π·t₁'],
    ['1/2t1', '1/2·t₁'],
    ['t1/t2/2', 't₁/t₂/2'],
    ['t1 - (t2 - 1)', 't₁ - (t₂ - 1)'],
    // Bars.
    ['|t1|', '|t₁|'],
    ['|t1|t2', '|t₁|·t₂'],
    ['2|t1|', '2·|t₁|'],
    ['|t1||t2|', '|t₁|·|t₂|'],
    ['||t1|-1|', '||t₁| - 1|'],
    ['|(|t1|-1)t2|', '|(|t₁| - 1)·t₂|'],
    ['|max(|t1|, t2)|', '|max(|t₁|, t₂)|'],
    // Characters that mean ours, and names in all their spellings.
    ['t1·t2 × 2 − t1 ÷ t2', 't₁·t₂·2 - t₁/t₂'],
    ['t₁² t₂⁻¹', 't₁^2·t₂^(-1)'],
    ['√(t1)', 'sqrt(t₁)'],
    ['theta_1 + θ1 + θ₁', 'θ₁ + θ₁ + θ₁'],
    ['v_2 + v2', 'v₂ + v₂'],
    ['ϕ + phi', 'φ + φ'],
    ['arctan(t1) + ln(t1) + sgn(t1)', 'atan(t₁) + log(t₁) + sign(t₁)'],
  ])('%s is read as %s', (text, expected) => {
    expect(readAs(text, { q: 1 })).toBe(expected);
  });
});

describe('a map', () => {
  test.each([
    't1, t2',
    't1; t2',
    't1\nt2',
    'w1 = t1, w2 = t2',
    'w2 = t2; w1 = t1',
    'w₁ = t₁\nw_2 = t_2\n',
    '\n t1,\n t2;\n',
  ])('%j', (text) => {
    expect(readAs(text)).toBe('t₁, t₂');
  });

  test('two texts, each with columns of its own', () => {
    expect(reading(['t1', 't2']).formulas).toHaveLength(2);
    expect(read(['t1', 't2 + snh(t1)'])).toMatchObject({ ok: false, problems: [{ source: 1, column: 6 }] });
    // A name that one text uses plainly is a quantity in the other.
    expect(reading(['u(v+1)', 'u']).parameters).toHaveLength(2);
    expect(read(['t1', ''])).toMatchObject({ ok: false, problems: [{ source: 1, column: 1 }] });
  });

  test.each([
    ['sin(t2)*t1, t1', ['t1', 't2']],
    ['r cos(φ), r sin(φ)', ['r', 'phi']],
    ['u1 v1, u2 v2', ['u1', 'u2', 'v1', 'v2']],
    ['t10 + t9, t2', ['t2', 't9', 't10']],
    ['b, a', ['b', 'a']],
  ])('%s has the parameters %j', (text, keys) => {
    expect(reading(text).parameters.map(({ key }) => key)).toEqual(keys);
  });

  test('declared constants are no parameters, may be words, and are listed where they occur', () => {
    const { parameters, constants } = reading('rate t1, a(t1+t2)', { constants: ['rate', 'a', 'unused'] });
    expect(parameters.map(({ key }) => key)).toEqual(['t1', 't2']);
    expect(constants).toEqual(['rate', 'a']);
  });
});

describe('what may surprise is said', () => {
  test.each([
    ['u(u+1), u', 1, 'times the bracket'],
    ['t1, a(t1+1)', 5, 'times the bracket'],
    ['1/2t1, t2', 4, 'multiplies the whole fraction'],
  ])('%s', (text, column, message) => {
    const { notes } = reading(text, { constants: ['a'] });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ column, source: 0 });
    expect(notes[0].message).toContain(message);
  });

  test.each(['2t1, t1t2', 'exp(t1), (t1)(t2)', '(1/2)t1, t2'])('and nothing of %s', (text) => {
    expect(reading(text).notes).toEqual([]);
  });
});

describe('a problem has a column, what was found, and what would work', () => {
  test.each([
    ['snh(t1), t2', 1, 'unknown function “snh”: did you mean “sinh”?'],
    ['t1, 2 + expp(t1)', 9, 'did you mean “exp”?'],
    ['f(t1), t2', 1, 'for a product write f*(…)'],
    ['sin t1, t2', 1, '“sin” needs brackets: write sin(…)'],
    ['xy, t1', 1, 'for a product write x*y'],
    ['t1 2, t2', 4, 'write * before it'],
    ['t1!, t2', 3, 'there is no factorial'],
    ['(t1, t2', 4, 'closes the “(” at column 1'],
    ['t1), t2', 3, 'closes nothing'],
    ['t1+, t2', 4, 'found “,” where a number, a name or a bracket should follow'],
    ['t1, t2*', 8, 'the text ends where'],
    ['max(t1), t2', 1, 'max takes two values'],
    ['log10(t1), t2', 1, 'log(x)/log(10)'],
    ['3,14*t1, t2', 10, 'write decimals with a point'],
    ['t1', 1, 'w2 is missing'],
    ['1, 2', 1, 'no parameter occurs'],
    ['x = t1, t2', 1, 'nothing but w1 or w2 can be defined'],
    ['w1 = t1, w1 = t2', 10, 'w1 is defined twice'],
    ['w1 + t1, t2', 1, 'is the result'],
    ['1e999 t1, t2', 1, 'too large'],
    ['t1, t2 + 1/0', 11, 'not finite'],
    ['t1 log(-2), t2', 4, 'undefined'],
    ['9^9^9^9 t1, t2', 4, 'not finite'],
    ['t100, t1', 1, 'at most 99'],
    ['t1 + \u200Bt2, t1', 6, '“U+200B”'],
    ['a1 a2 a3 a4 a5 a6 a7 a8 a9, a1', 25, 'at most 8'],
  ])('%s', (text, column, message) => {
    const result = read(text);
    if (result.ok) throw new Error('was read');
    expect(result.problems[0].message).toContain(message);
    expect(result.problems[0].column).toBe(column);
  });
});

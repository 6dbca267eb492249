import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { load, type Reading, read, understand } from '../../../src/core/expression';
import { print } from '../../../src/core/expression/display/print';
import { pythonName } from '../../../src/core/expression/display/python-names';
import { tex } from '../../../src/core/expression/display/tex';
import { plain } from '../../../src/core/expression/display/text-dialects';
import { symbolOf } from '../../../src/core/expression/text/names';
import { call, type Syntax } from '../../../src/core/expression/tree/syntax';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { generateMaps } from './generate';
import { jetAt, typed } from './typed';

beforeAll(load);

const maps = generateMaps(seeded('dialects'), tries(120, 20), 3);

function reading(text: string | readonly string[], constants: readonly string[] = []): Reading {
  const result = read(text, { constants });
  if (!result.ok) throw new Error(`${text}: ${result.problems[0].message}`);
  return result.value;
}

/** Without columns; a sum of sums, which is written without brackets, is one sum. */
function bare(formula: Syntax): unknown {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'name') return formula.key;
  if (formula.name === 'add' || formula.name === 'sub') return ['sum', ...summands(formula)];
  const [x] = formula.operands;
  // −(a·b) is written as (−a)·b, which is the same.
  if (formula.name === 'neg' && x.kind === 'call' && (x.name === 'mul' || x.name === 'div'))
    return bare(call(x.name, [call('neg', [x.operands[0]]), x.operands[1]]));
  return [formula.name, ...formula.operands.map(bare)];
}

function summands(formula: Syntax): unknown[] {
  if (formula.kind !== 'call' || (formula.name !== 'add' && formula.name !== 'sub')) return [['+', bare(formula)]];
  const [x, y] = formula.operands;
  return [...summands(x), ...(formula.name === 'add' ? summands(y) : [['-', bare(y)]])];
}

test('text is read back as the formula it was written from', () => {
  for (const text of [
    ...maps,
    'a-(b-c), a/(b/c)',
    '-(a^2), (-a)^2',
    'a^b^c, (a^b)^c',
    '2^-a, a-(-b)',
    '|a-|b||, -(a b)',
  ]) {
    const { formulas } = reading(text);
    const written = formulas.map((formula) => print(formula, plain(symbolOf)));
    expect(reading(written).formulas.map(bare), written.join(', ')).toEqual(formulas.map(bare));
  }
});

describe('the same formulas in TeX', () => {
  test.each([
    ['a-(b-c)', 'a - \\left(b - c\\right)'],
    ['a+(b+c)', 'a + b + c'],
    ['(a+b) c', '\\left(a + b\\right)\\,c'],
    ['-a b', '-a\\,b'],
    ['(-a+b) c', '\\left(-a + b\\right)\\,c'],
    ['a-(-a+b) c', 'a - \\left(-a + b\\right)\\,c'],
    ['(a/b)^2', '\\left(\\frac{a}{b}\\right)^{2}'],
    ['a^(b/2)', 'a^{\\frac{b}{2}}'],
    ['a*2^b', 'a \\cdot 2^{b}'],
    ['exp(a)^2', '\\left(e^{a}\\right)^{2}'],
    ['cbrt(a) |b|', '\\sqrt[3]{a}\\,\\left\\lvert b\\right\\rvert'],
    ['1e-9 a', '1 \\cdot 10^{-9}\\,a'.replace('1 \\cdot ', '')],
  ])('%s', (text, expected) => {
    expect(tex(reading([text, 't']).formulas[0])).toBe(expected);
  });
});

/** Python’s own list, by `keyword.kwlist` and `keyword.softkwlist` of 3.13. */
const keywords = (
  'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
  'import in is lambda nonlocal not or pass raise return try while with yield match case type'
).split(' ');

/** What typed names may not cover either, or the copied lines would no longer run. */
const used = ['np', 'w', 'J', 'G', 'print', 'abs', 'min', 'max'];

describe('names in NumPy code', () => {
  test.each([...keywords, ...used].filter((word) => word !== 'w'))('a constant may be called %s', (word) => {
    const result = understand(['t1 t2', `${word} t1^2`], { constants: [word] });
    if (!result.ok) throw new Error(result.problems[0].message);
    const { numpy, tex: written } = result.value.formulas;
    const names = `${numpy.map} ${numpy.jacobian}`.match(/\b(?<!np\.)[A-Za-z]\w*/g) ?? [];
    expect(names).toContain(`${word}_`);
    expect(names.filter((name) => name === word)).toEqual(word === 'np' ? ['np', 'np'] : word === 'J' ? ['J'] : []);
    // What is shown keeps the person’s name.
    expect(written.map).toContain(word);
    expect(written.map).not.toContain(`${word}_`);
  });

  test('two names never become one', () => {
    const keys = [...keywords, ...used, 't1', 'theta2', 'rate'];
    expect(new Set(keys.map(pythonName)).size).toBe(keys.length);
  });
});

const python = spawnSync('python3', ['-c', 'print(1)']).status === 0;

/** As much of NumPy as the code uses, so that it runs where there is none. */
const shim = `
import json, math, sys
class np:
    pi, e, nan = math.pi, math.e, math.nan
    array = staticmethod(lambda x: x)
    maximum, minimum = staticmethod(max), staticmethod(min)
    sign = staticmethod(lambda x: (x > 0) - (x < 0))
    where = staticmethod(lambda c, x, y: x if c else y)
    logaddexp = staticmethod(lambda x, y: max(x, y) + math.log1p(math.exp(-abs(x - y))))
    abs, cbrt = staticmethod(abs), staticmethod(lambda x: math.copysign(abs(x) ** (1 / 3), x))
    arcsin, arccos, arctan = math.asin, math.acos, math.atan
    arcsinh, arccosh, arctanh = math.asinh, math.acosh, math.atanh
for name in "exp log sqrt sin cos tan sinh cosh tanh".split(): setattr(np, name, getattr(math, name))
answers = []
for code, names in json.load(open(sys.argv[1])):
    scope = dict(names, np=np)
    try:
        exec(compile(code, "copied", "exec"), scope)
        answers.append([*scope["w"], *(x for row in scope["J"] for x in row)])
    except (ValueError, OverflowError, ZeroDivisionError):
        answers.append(None)
print(json.dumps([a and [x if isinstance(x, (int, float)) and math.isfinite(x) else None for x in a] for a in answers]))
`;

test.skipIf(!python)('Python runs the copied lines, and they give the same w and J', () => {
  const named = keywords.map((word) => ({
    text: `${word} t1^2/t2, t1 ${word}^2`,
    constants: [{ key: word, value: 1.5 }],
  }));
  const cases = [...maps.map((text) => ({ text, constants: [] })), ...named].flatMap(({ text, constants }) => {
    const map = typed(text, { constants });
    const { numpy } = map.understanding.formulas;
    if (numpy.jacobian === '') return [];
    const theta = map.parameters.map((spec) => spec.default);
    const values = [
      ...map.parameters.map(({ key }, j) => [pythonName(key), theta[j]]),
      ...constants.map(({ key, value }) => [pythonName(key), value]),
    ];
    const { w, J } = jetAt(map, theta);
    return [{ text, code: `${numpy.map}\n${numpy.jacobian}`, values, expected: [...w, ...J] }];
  });
  const folder = mkdtempSync(join(tmpdir(), 'copied-'));
  const [script, data] = [join(folder, 'run.py'), join(folder, 'cases.json')];
  writeFileSync(script, shim);
  writeFileSync(data, JSON.stringify(cases.map(({ code, values }) => [code, Object.fromEntries(values)])));
  const { stdout, stderr } = spawnSync('python3', [script, data], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const answers: (number[] | null)[] = JSON.parse(stdout);
  let compared = 0;
  for (const [i, { text, expected }] of cases.entries()) {
    answers[i]?.forEach((found, k) => {
      if (found === null || !Number.isFinite(expected[k])) return;
      compared++;
      const size = Math.max(1, Math.abs(expected[k]));
      expect(Math.abs(found - expected[k]) / size, `${text}: ${cases[i].code}`).toBeLessThan(1e-9);
    });
  }
  expect(compared).toBeGreaterThan(tries(500, 100));
});

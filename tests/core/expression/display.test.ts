import { beforeAll, describe, expect, test } from 'vitest';
import { load, understand } from '../../../src/core/expression';
import type { Display } from '../../../src/core/expression/display/display';
import { print } from '../../../src/core/expression/display/print';
import { plain } from '../../../src/core/expression/display/text-dialects';
import { operationOf } from '../../../src/core/expression/tree/operations';
import type { Syntax } from '../../../src/core/expression/tree/syntax';
import { typedExamples } from '../../../src/state/library/typed-examples';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { generateMaps } from './generate';
import { jetAt, typed } from './typed';

beforeAll(load);

const random = seeded('display');
const texts = [
  ...typedExamples.filter(({ constants }) => !constants).map(({ f1, f2 }) => `${f1}, ${f2}`),
  ...generateMaps(random, tries(150, 20), 2),
];

function numberOf(formula: Syntax, names: ReadonlyMap<string, number>): number {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'name') {
    const value = names.get(formula.key);
    if (value === undefined) throw new Error(`${formula.key} is used before it is said what it is`);
    return value;
  }
  const [x, y = x] = formula.operands.map((operand) => numberOf(operand, names));
  return operationOf(formula.name).apply(x, y);
}

/** The entries at some values of the names, with the parts that they are written by. */
function valuesOf({ rows, parts }: Display, names: Map<string, number>): number[] {
  const known = new Map(names);
  for (const { key, formula } of parts) {
    if (known.has(key)) throw new Error(`${key} means two things`);
    known.set(key, numberOf(formula, known));
  }
  return rows.flat().map((entry) => numberOf(entry, known));
}

test('with their parts put in, the matrices that are shown are J and JJᵀ', () => {
  let [compared, named] = [0, 0];
  for (const text of texts) {
    const map = typed(text);
    const { jacobian, preconditioner } = map.understanding.formulas.shown;
    named += (jacobian?.parts.length ?? 0) + (preconditioner?.parts.length ?? 0);
    for (let k = 0; k < 4; k++) {
      const theta = map.parameters.map(({ default: start }) => start + (k === 0 ? 0 : random() - 0.5));
      const { J } = jetAt(map, theta);
      const names = new Map(map.parameters.map(({ key }, j) => [key, theta[j]]));
      const row = (i: number) => J.subarray(i * map.p, (i + 1) * map.p);
      const G = [0, 1].flatMap((i) => [0, 1].map((l) => row(i).reduce((sum, x, j) => sum + x * row(l)[j], 0)));
      for (const [shown, expected] of [
        [jacobian, [...J]],
        [preconditioner, G],
      ] as const) {
        if (!shown || !expected.every(Number.isFinite)) continue;
        const size = Math.max(1, ...expected.map(Math.abs));
        if (size > 1e6) continue;
        for (const [i, value] of valuesOf(shown, names).entries()) {
          compared++;
          expect(Math.abs(value - expected[i]) / size, `${text} at ${theta}`).toBeLessThan(1e-7);
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(tries(2000, 300));
  expect(named).toBeGreaterThan(tries(100, 20));
});

const shownOf = (text: string) => {
  const result = understand(text);
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.value.formulas.shown;
};
const lines = ({ rows, parts }: Display): string[] => [
  ...rows.map((row) =>
    row
      .map((entry) =>
        print(
          entry,
          plain((key) => key),
        ),
      )
      .join(' , '),
  ),
  ...parts.map(
    ({ key, formula }) =>
      `${key} = ${print(
        formula,
        plain((name) => name),
      )}`,
  ),
];

describe('what fits stays as it is, what does not is collected and named', () => {
  test('a short matrix has no parts', () => {
    const { jacobian } = shownOf('r cos(phi), r sin(phi)');
    expect(jacobian?.parts).toEqual([]);
  });

  test('common factors stand before their sum', () => {
    const { preconditioner } = shownOf('r cos(phi), r sin(phi)');
    expect(lines(preconditioner ?? { rows: [], parts: [] })).toContainEqual(
      expect.stringMatching(/^s\d? = [^+]*·\(1 - r\^2\)$/),
    );
  });

  test('weight normalization', () => {
    const { jacobian, preconditioner } = shownOf('s v1/sqrt(v1^2+v2^2), s v2/sqrt(v1^2+v2^2)');
    expect(lines(jacobian ?? { rows: [], parts: [] })[2]).toBe('q = sqrt(v1^2 + v2^2)');
    expect(preconditioner?.rows.flat().every(({ kind }) => kind === 'name')).toBe(true);
  });

  test('no part has the name of a parameter, whichever letters are used', () => {
    const { preconditioner } = shownOf('s q/sqrt(s^2+q^2+r^2), q r/sqrt(s^2+q^2+p^2)');
    expect(preconditioner?.parts.map(({ key }) => key[0])).toContain('a');
  });

  test('what would be too long with all its parts named is not shown', () => {
    const sum = Array.from(
      { length: 8 },
      (_, i) => `t${i + 1}*tanh(t${((i + 3) % 8) + 1}+t${((i + 1) % 8) + 1}^2)`,
    ).join('+');
    expect(shownOf(`${sum}, exp(${sum})`).preconditioner).toBeUndefined();
  });

  test('the lines of all examples are short', () => {
    for (const { f1, f2, constants = [] } of typedExamples) {
      const result = understand([f1, f2], { constants: constants.map(({ key }) => key) });
      if (!result.ok) throw new Error(result.problems[0].message);
      for (const shown of Object.values(result.value.formulas.shown))
        for (const line of lines(shown)) expect(line.length, line).toBeLessThan(75);
    }
  });
});

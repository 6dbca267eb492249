import temml from 'temml';
import { beforeAll, describe, expect, test } from 'vitest';
import { load, read } from '../../../src/core/expression';
import { derive } from '../../../src/core/expression/algebra/engine';
import { checkJacobian } from '../../../src/core/expression/map/jacobian-check';
import { seeded } from '../../seeded';
import { tries } from '../../tries';
import { generateMaps } from './generate';
import { jetAt, typed } from './typed';

beforeAll(load);

const random = seeded('writing');
const texts = [
  't1^2*exp(-t2), t1*sin(t2)',
  's u/sqrt(u^2+v^2), s v/sqrt(u^2+v^2)',
  'exp(u)/(exp(u)+exp(v)), exp(v)/(exp(u)+exp(v))',
  'relu(t1) t2, max(t1, |t2|)',
  ...generateMaps(random, tries(200, 20), 2),
];

/** The maps of the texts, each made once. */
const made = new Map<string, ReturnType<typeof typed>>();
function mapOf(text: string): ReturnType<typeof typed> {
  const map = made.get(text) ?? typed(text);
  made.set(text, map);
  return map;
}

test('all TeX can be typeset', () => {
  for (const text of texts) {
    const { map, jacobian, preconditioner } = mapOf(text).tex;
    for (const tex of [map, jacobian, preconditioner])
      expect(() => temml.renderToString(tex, { throwOnError: true }), `${text}: ${tex}`).not.toThrow();
  }
});

describe('TeX reads as people write', () => {
  test.each([
    [
      't1^2*exp(-t2), t1*sin(t2)',
      'J = \\begin{pmatrix} 2\\,t_{1}\\,e^{-t_{2}} & -t_{1}^{2}\\,e^{-t_{2}} \\\\ \\sin\\left(t_{2}\\right) & t_{1}\\,\\cos\\left(t_{2}\\right) \\end{pmatrix}',
    ],
    ['t1^2, t2^2', 'J = \\begin{pmatrix} 2\\,t_{1} & 0 \\\\ 0 & 2\\,t_{2} \\end{pmatrix}'],
    [
      'θ₁³/3 - 2 θ₂, 1/θ₂',
      'J = \\begin{pmatrix} \\theta_{1}^{2} & -2 \\\\[0.6em] 0 & -\\frac{1}{\\theta_{2}^{2}} \\end{pmatrix}',
    ],
    ['relu(t1), t2', 'J = \\begin{pmatrix} [t_{1} > 0] & 0 \\\\ 0 & 1 \\end{pmatrix}'],
  ])('%s', (text, jacobian) => {
    expect(typed(text).tex.jacobian).toBe(jacobian);
  });
});

test('a slope that is undefined everywhere says so', () => {
  const { tex, understanding } = typed('(-2)^t1, t1');
  expect(tex.jacobian).toContain('\\mathrm{undefined}');
  expect(understanding.formulas.numpy.jacobian).toContain('np.nan');
});

test('a formula too long to read is not printed', () => {
  const { tex, understanding } = typed(`${'sin(t1*'.repeat(18)}t2${')'.repeat(18)}, t1^t2`);
  expect(tex.jacobian).toBe('J = \\partial w/\\partial\\theta');
  expect(understanding.formulas.numpy.jacobian).toBe('');
});

/** NumPy code as a text our reader knows: the two notations differ in names and in the sign of a power. */
function asTyped(code: string): string {
  return code
    .replaceAll('np.arc', 'a')
    .replaceAll('np.', '')
    .replaceAll('**', '^')
    .replace(/maximum|minimum/g, (word) => word.slice(0, 3));
}

test('NumPy code, read again, gives the same w and J', () => {
  const differentiable = texts.filter((text) => !/relu|max|min|softplus/.test(text));
  for (const text of differentiable) {
    const map = mapOf(text);
    const { numpy } = map.understanding.formulas;
    const entries = [...entriesOf(numpy.map), ...entriesOf(numpy.jacobian)];
    const theta = map.parameters.map((spec) => spec.default);
    const { w, J } = jetAt(map, theta);
    const keys = map.parameters.map(({ key }) => key);
    for (const [i, value] of [...w, ...J].entries()) {
      if (!Number.isFinite(value)) continue;
      // A sum of zeros brings in all parameters, in their order, whatever the entry uses.
      const zero = keys.map((key) => `0*${key}`).join(' + ');
      const again = typed(`${zero} + ${asTyped(entries[i])}`, { q: 1 });
      expect(again.parameters.map(({ key }) => key)).toEqual(keys);
      const found = jetAt(again, theta).w[0];
      expect(Math.abs(found - value), `${text}: ${entries[i]}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(value)),
      );
    }
  }
});

/** The entries of `np.array([…])`, split at commas outside brackets of calls. */
function entriesOf(code: string): string[] {
  const body = code.slice(code.indexOf('([') + 1, -1).replace(/^\[+|\]+$/g, '');
  const entries = [''];
  let depth = 0;
  for (const character of body) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '[' || character === ']') continue;
    if (character === ',' && depth === 0) entries.push('');
    else entries[entries.length - 1] += character;
  }
  return entries.map((entry) => entry.trim());
}

describe('the symbolic J beside forward mode', () => {
  const derived = (text: string) => {
    const result = read(text);
    const value = result.ok ? derive(result.value) : undefined;
    if (!value) throw new Error(text);
    return value;
  };

  test('agrees for the examples', () => {
    for (const text of texts.slice(0, 4)) {
      const { worst, points, disagreement } = checkJacobian(derived(text));
      expect(disagreement).toBeUndefined();
      expect(worst).toBeLessThan(1e-13);
      expect(points).toBe(16);
    }
  });

  test('a wrong entry is found and named', () => {
    const right = derived('t1^2*exp(-t2), t1*sin(t2)');
    const [a, b, c, d] = right.J;
    const { disagreement } = checkJacobian({ ...right, J: [a, b, d, c] });
    expect(disagreement).toMatchObject({ row: 1 });
    const wrong = derived('t1^3, t2');
    const square = wrong.graph.operation('pow', wrong.graph.input(0), wrong.graph.constant(2));
    const found = checkJacobian({ ...wrong, J: [square, ...wrong.J.slice(1)] }).disagreement;
    expect(found).toMatchObject({ row: 0, column: 0 });
    expect((found?.forward ?? 0) / (found?.symbolic ?? 1)).toBeCloseTo(3, 12);
  });
});

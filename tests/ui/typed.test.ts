import { beforeAll, describe, expect, test } from 'vitest';
import { load, read, understand } from '../../src/core/expression';
import { formulaNode, type MathNode, matrixNode } from '../../src/ui/panels/typed/mathml';
import { pointed } from '../../src/ui/panels/typed/text-input';

function shown({ tag, children }: MathNode): string {
  const inner = typeof children === 'string' ? children : children.map(shown).join('');
  switch (tag) {
    case 'mfrac':
    case 'msup':
    case 'msub':
    case 'mroot': {
      const parts = typeof children === 'string' ? [] : children.map(shown);
      return `${tag.slice(1)}{${parts.join('|')}}`;
    }
    case 'msqrt':
      return `sqrt{${inner}}`;
    case 'mspace':
      return '';
    default:
      return inner.replace(/[\u2061\u2062]/g, '');
  }
}

function typeset(text: string): string {
  const result = read([text, 't']);
  if (!result.ok) throw new Error(result.problems[0].message);
  return shown(formulaNode(result.value.formulas[0]));
}

describe('a formula as MathML', () => {
  test.each([
    ['t1^2*exp(-t2)', 'sup{sub{t|1}|2}sup{e|−sub{t|2}}'],
    ['(a+b)c', '(a+b)c'],
    ['a-(b-c)', 'a−(b−c)'],
    ['a-(b+c)', 'a−(b+c)'],
    ['-(a+b)', '−(a+b)'],
    ['(a+b)^2/3', 'frac{sup{(a+b)|2}|3}'],
    ['sqrt(a) cbrt(b)', 'sqrt{a}root{b|3}'],
    ['|theta1|', '|sub{θ|1}|'],
    ['2*3*a', '2·3a'],
    ['(-a)^2', 'sup{(−a)|2}'],
    ['a*(-b)', 'a(−b)'],
    ['asin(a)', 'arcsin(a)'],
    ['max(a,b)', 'max(a,b)'],
    ['1e-9 a', '1·sup{10|−9}a'],
  ])('%s', (text, expected) => expect(typeset(text)).toBe(expected));
});

describe('matrices', () => {
  beforeAll(load);

  test('J of polar coordinates', () => {
    const result = understand(['r cos(phi)', 'r sin(phi)']);
    if (!result.ok) throw new Error('unread');
    const { trees } = result.value.formulas;
    const node = matrixNode('jacobian', trees.jacobian ?? []);
    expect(shown(node)).toBe('J=(cos(φ)−rsin(φ)sin(φ)rcos(φ))');
  });

  test('no tag or attribute beyond those of formulas, whatever was typed', () => {
    const result = understand(['relu(t1) + abs(t2)^0.5', 'min(t1, t2)/softplus(t1)']);
    if (!result.ok) throw new Error('unread');
    const tags = new Set<string>();
    const collect = ({ tag, attributes = {}, children }: MathNode): void => {
      tags.add(tag);
      for (const key of Object.keys(attributes)) tags.add(`@${key}`);
      if (typeof children !== 'string') children.forEach(collect);
    };
    const { map, jacobian = [], preconditioner = [] } = result.value.formulas.trees;
    collect(matrixNode('map', map));
    collect(matrixNode('jacobian', jacobian));
    collect(matrixNode('preconditioner', preconditioner));
    const allowed = 'mi mn mo mrow msub msup mfrac msqrt mroot mtable mtr mtd mtext mspace'.split(' ');
    expect(
      [...tags].filter((tag) => !allowed.includes(tag) && !/^@(fence|stretchy|displaystyle|width)$/.test(tag)),
    ).toEqual([]);
  });
});

describe('the pointer below a text', () => {
  test('stands at the column', () => {
    expect(pointed('t1*snh(t2)', 4)).toEqual(['t1*snh(t2)', '   ^']);
  });

  test('follows a column far to the right, and past the end', () => {
    const text = 'a+'.repeat(60);
    const [excerpt, pointer] = pointed(text, 101);
    expect(excerpt[pointer.length - 1]).toBe(text[100]);
    expect(excerpt.length).toBeLessThan(45);
    expect(pointed('ab', 3)[1]).toBe('  ^');
  });
});

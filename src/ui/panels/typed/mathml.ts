import type { Syntax } from '../../../core';
import { atom, type Dialect, type Piece, print, Tightness } from '../../../core/expression/display/print';
import { greekLetter } from '../../../core/expression/text/vocabulary';

/** An element of MathML, as data: nothing of it is ever parsed from a string. */
export interface MathNode {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[] | string;
}

/** Elements side by side; lists in lists are made flat once, when a row is made of them. */
type Line = readonly (MathNode | Line)[];

const node = (tag: string, children: MathNode['children'], attributes?: MathNode['attributes']): MathNode => ({
  tag,
  children,
  ...(attributes && { attributes }),
});
const operator = (text: string): MathNode => node('mo', text);
const fence = (text: string): MathNode => node('mo', text, { fence: 'true', stretchy: 'true' });

function flat(line: Line, into: MathNode[] = []): MathNode[] {
  for (const each of line) {
    if (isNode(each)) into.push(each);
    else flat(each, into);
  }
  return into;
}

const isNode = (each: MathNode | Line): each is MathNode => 'tag' in each;

function row(line: Line): MathNode {
  const nodes = flat(line);
  const [only] = nodes;
  return only && nodes.length === 1 ? only : node('mrow', nodes);
}

const bracketed = (line: Line): MathNode => node('mrow', [fence('('), ...flat(line), fence(')')]);

/** θ₁ for theta1. */
function nameOf(key: string): MathNode {
  const [, letters = key, index = ''] = /^(\D+)(\d*)$/.exec(key) ?? [];
  const letter = node('mi', greekLetter(letters) ?? letters);
  return index === '' ? letter : node('msub', [letter, node('mn', index)]);
}

function numberOf(value: number): Piece<Line> {
  if (!Number.isFinite(value)) return atom([node('mtext', 'undefined')]);
  if (value < 0) return { body: [operator('−'), numberOf(-value).body], tightness: Tightness.sign, negative: true };
  if (value === Math.PI) return atom([node('mi', 'π')]);
  if (value === Math.E) return atom([node('mi', 'e')]);
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return { ...atom([node('mn', digits)]), digits: true };
  const power = node('msup', [node('mn', '10'), row(numberOf(Number(exponent)).body)]);
  return { body: [node('mn', digits), operator('·'), power], tightness: Tightness.product, digits: true };
}

/** Between factors: without it `r cos φ` would run together. */
const thinSpace = node('mspace', [], { width: '0.1667em' });

const spelt: Readonly<Record<string, string>> = {
  asin: 'arcsin',
  acos: 'arccos',
  atan: 'arctan',
  sigmoid: 'σ',
  sign: 'sgn',
};

const dialect: Dialect<Line> = {
  stacked: true,
  summand: Tightness.product,
  factor: Tightness.product,
  number: numberOf,
  name: (key) => [nameOf(key)],
  bracket: (inner) => [bracketed(inner)],
  sum: (x, y) => [x, operator('+'), y],
  difference: (x, y) => [x, operator('−'), y],
  negative: (x) => [operator('−'), x],
  product: (x, y, digits) => [x, digits ? operator('·') : [operator('\u2062'), thinSpace], y],
  quotient: (x, y) => [node('mfrac', [row(x), row(y)])],
  power: (x, y) => [node('msup', [row(x), row(y)])],
  condition: (x, orZero) => [
    node('mrow', [fence('['), ...flat(x), operator(orZero ? '≥' : '>'), node('mn', '0'), fence(']')]),
  ],
  call(name, operands) {
    const [x = []] = operands;
    if (name === 'exp') return { body: [node('msup', [node('mi', 'e'), row(x)])], tightness: Tightness.power };
    if (name === 'sqrt') return atom([node('msqrt', flat(x))]);
    if (name === 'cbrt') return atom([node('mroot', [row(x), node('mn', '3')])]);
    if (name === 'abs') return atom([node('mrow', [fence('|'), ...flat(x), fence('|')])]);
    const list = operands.flatMap((each, i) => (i === 0 ? [each] : [operator(','), each]));
    return atom([node('mrow', [node('mi', spelt[name] ?? name), operator('\u2061'), bracketed(list)])]);
  },
};

/** A formula as MathML. */
export const formulaNode = (formula: Syntax): MathNode => row(print(formula, dialect));

const transpose = node('msup', [node('mi', 'J'), node('mi', '⊤')]);
const heads = {
  map: [node('mi', 'w')],
  jacobian: [node('mi', 'J')],
  preconditioner: [node('mi', 'J'), transpose],
} as const;

/** `J = (…)`: a matrix of formulas under its name. */
export function matrixNode(name: keyof typeof heads, rows: readonly (readonly Syntax[])[]): MathNode {
  const cells = rows.map((cellsOf) =>
    node(
      'mtr',
      cellsOf.map((formula) => node('mtd', [formulaNode(formula)])),
    ),
  );
  const table = node('mtable', cells, { displaystyle: 'true' });
  return node('mrow', [...heads[name], operator('='), fence('('), table, fence(')')]);
}

/** `s = …`: what a name in a matrix stands for. */
export const partNode = (key: string, formula: Syntax): MathNode =>
  node('mrow', [nameOf(key), operator('='), formulaNode(formula)]);

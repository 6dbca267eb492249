import type { Syntax } from '../../core';
import { greekLetter } from '../../core/expression/vocabulary';

/** An element of MathML, as data: nothing of it is ever parsed from a string. */
export interface MathNode {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[] | string;
}

/** How tightly a piece holds together; a looser one needs brackets inside a tighter one. */
const Tight = { sum: 1, sign: 2, product: 3, power: 4, atom: 5 } as const;

interface Piece {
  readonly nodes: readonly MathNode[];
  readonly tight: number;
  /** Digits first: two numbers side by side would be one. */
  readonly digits?: boolean;
  readonly negative?: boolean;
}

const node = (tag: string, children: MathNode['children'], attributes?: MathNode['attributes']): MathNode => ({
  ...{ tag, children },
  ...(attributes && { attributes }),
});
const operator = (text: string): MathNode => node('mo', text);
const fence = (text: string): MathNode => node('mo', text, { fence: 'true', stretchy: 'true' });
const row = (nodes: readonly MathNode[]): MathNode => (nodes.length === 1 ? nodes[0] : node('mrow', nodes));
const atom = (...nodes: readonly MathNode[]): Piece => ({ nodes, tight: Tight.atom });
const bracketed = (nodes: readonly MathNode[]): MathNode => node('mrow', [fence('('), ...nodes, fence(')')]);
const within = ({ nodes, tight }: Piece, needed: number): readonly MathNode[] =>
  tight < needed ? [bracketed(nodes)] : nodes;

/** θ₁ for theta1. */
function nameOf(key: string): MathNode {
  const [, letters = key, index = ''] = /^(\D+)(\d*)$/.exec(key) ?? [];
  const letter = node('mi', greekLetter(letters) ?? letters);
  return index === '' ? letter : node('msub', [letter, node('mn', index)]);
}

function numberOf(value: number): Piece {
  if (!Number.isFinite(value)) return atom(node('mtext', 'undefined'));
  if (value < 0) return { nodes: [operator('−'), ...numberOf(-value).nodes], tight: Tight.sign, negative: true };
  if (value === Math.PI) return atom(node('mi', 'π'));
  if (value === Math.E) return atom(node('mi', 'e'));
  const [digits, exponent] = String(value).split('e');
  if (exponent === undefined) return { ...atom(node('mn', digits)), digits: true };
  const power = node('msup', [node('mn', '10'), row(numberOf(Number(exponent)).nodes)]);
  return { nodes: [node('mn', digits), operator('·'), power], tight: Tight.product, digits: true };
}

/** Between factors: without it `r cos φ` would run together. */
const thinSpace = node('mspace', [], { width: '0.1667em' });

function product(x: Piece, y: Piece): Piece {
  const negative = x.negative === true;
  const sign = y.digits ? [operator('·')] : [operator('\u2062'), thinSpace];
  const nodes = [...within(x, negative ? Tight.sign : Tight.product), ...sign, ...within(y, Tight.product)];
  return { nodes, tight: negative ? Tight.sign : Tight.product, digits: x.digits === true, negative };
}

const spelt: Readonly<Record<string, string>> = {
  asin: 'arcsin',
  acos: 'arccos',
  atan: 'arctan',
  sigmoid: 'σ',
  sign: 'sgn',
};

function callOf(name: string, operands: readonly Piece[]): Piece {
  const [x, y] = operands;
  if (name === 'exp') return { nodes: [node('msup', [node('mi', 'e'), row(x.nodes)])], tight: Tight.power };
  if (name === 'sqrt') return atom(node('msqrt', x.nodes));
  if (name === 'cbrt') return atom(node('mroot', [row(x.nodes), node('mn', '3')]));
  if (name === 'abs') return atom(node('mrow', [fence('|'), ...x.nodes, fence('|')]));
  if (name === 'ifPositive' || name === 'ifNotNegative') {
    // Iverson's bracket: 1 where it holds, else 0.
    const condition = [...x.nodes, operator(name === 'ifPositive' ? '>' : '≥'), node('mn', '0')];
    const bracket = atom(node('mrow', [fence('['), ...condition, fence(']')]));
    const isOne = y.nodes.length === 1 && y.nodes[0].tag === 'mn' && y.nodes[0].children === '1';
    return isOne ? bracket : product(bracket, y);
  }
  const list = operands.flatMap(({ nodes }, i) => (i === 0 ? nodes : [operator(','), ...nodes]));
  return atom(node('mrow', [node('mi', spelt[name] ?? name), operator('\u2061'), bracketed(list)]));
}

function pieceOf(formula: Syntax): Piece {
  if (formula.kind === 'number') return numberOf(formula.value);
  if (formula.kind === 'name') return atom(nameOf(formula.key));
  // Each operand is set once: twice at each level would be exponential in the depth.
  const operands = formula.operands.map(pieceOf);
  const [x, y] = operands;
  switch (formula.name) {
    case 'add':
      return { nodes: [...x.nodes, operator('+'), ...within(y, Tight.product)], tight: Tight.sum };
    case 'sub':
      return { nodes: [...x.nodes, operator('−'), ...within(y, Tight.product)], tight: Tight.sum };
    case 'mul':
      return product(x, y);
    case 'div':
      return { nodes: [node('mfrac', [row(x.nodes), row(y.nodes)])], tight: Tight.product };
    case 'pow':
      return { nodes: [node('msup', [row(within(x, Tight.atom)), row(y.nodes)])], tight: Tight.power };
    case 'neg':
      return { nodes: [operator('−'), ...within(x, Tight.product)], tight: Tight.sign, negative: true };
    default:
      return callOf(formula.name, operands);
  }
}

/** A formula as MathML. */
export const formulaNode = (formula: Syntax): MathNode => row(pieceOf(formula).nodes);

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

import type { OperationName } from '../tree/operations';
import type { Syntax } from '../tree/syntax';

/** How tightly a piece of a formula holds together; a looser one needs brackets inside a tighter one. */
export const Tightness = { sum: 1, sign: 2, product: 3, power: 4, atom: 5 } as const;

/** A part of a formula in writing: as text, or as elements. */
export interface Piece<T> {
  readonly body: T;
  readonly tightness: number;
  /** It begins with a digit: two numbers side by side would be one. */
  readonly digits?: boolean;
  /** It begins with a minus. */
  readonly negative?: boolean;
}

/** A way of writing formulas: how its signs look. What needs brackets is the same in all, but for what is told here. */
export interface Dialect<T> {
  number(value: number): Piece<T>;
  name(key: string): T;
  bracket(inner: T): T;
  sum(x: T, y: T): T;
  difference(x: T, y: T): T;
  negative(x: T): T;
  /** `digits`: y begins with a digit. */
  product(x: T, y: T, digits: boolean): T;
  quotient(x: T, y: T): T;
  power(base: T, exponent: T): T;
  /** Functions that are not written as a name with brackets are written as they should be. */
  call(name: OperationName, operands: readonly T[]): Piece<T>;
  /** Iverson's bracket, 1 where x > 0 (or x ≥ 0) and else 0; where it is absent, such a product is written by `call`. */
  condition?(x: T, orZero: boolean): T;
  /** Fractions stand above each other and exponents are raised, so neither needs brackets. */
  readonly stacked: boolean;
  /** How tight a second summand must be, to stand without brackets; and a second factor. */
  readonly summand: number;
  readonly factor: number;
}

/** The formula in a dialect, with no more brackets than it needs; one walk for all dialects, linear in the formula. */
export const print = <T>(formula: Syntax, dialect: Dialect<T>): T => pieceOf(formula, dialect).body;

export const atom = <T>(body: T): Piece<T> => ({ body, tightness: Tightness.atom });

function pieceOf<T>(formula: Syntax, dialect: Dialect<T>): Piece<T> {
  if (formula.kind === 'number') return dialect.number(formula.value);
  if (formula.kind === 'name') return atom(dialect.name(formula.key));
  // Each operand is written once: twice at each level would be exponential in the depth.
  const operands = formula.operands.map((operand) => pieceOf(operand, dialect));
  const [x, y] = operands;
  const within = ({ body, tightness }: Piece<T>, needed: number): T =>
    tightness < needed ? dialect.bracket(body) : body;
  switch (formula.name) {
    case 'add':
      return { body: dialect.sum(x.body, within(y, dialect.summand)), tightness: Tightness.sum };
    case 'sub':
      return { body: dialect.difference(x.body, within(y, Tightness.product)), tightness: Tightness.sum };
    case 'neg':
      return { body: dialect.negative(within(x, Tightness.product)), tightness: Tightness.sign, negative: true };
    case 'mul':
      return product(x, y, dialect);
    case 'div': {
      const [above, below] = dialect.stacked
        ? [x.body, y.body]
        : [within(x, Tightness.product), within(y, Tightness.power)];
      return { body: dialect.quotient(above, below), tightness: Tightness.product };
    }
    case 'pow': {
      const exponent = dialect.stacked ? y.body : within(y, Tightness.power);
      const digits = x.digits === true && x.tightness === Tightness.atom;
      return { body: dialect.power(within(x, Tightness.atom), exponent), tightness: Tightness.power, digits };
    }
    case 'ifPositive':
    case 'ifNotNegative': {
      if (!dialect.condition) break;
      const condition = atom(dialect.condition(x.body, formula.name === 'ifNotNegative'));
      const [, factor] = formula.operands;
      return factor.kind === 'number' && factor.value === 1 ? condition : product(condition, y, dialect);
    }
  }
  return dialect.call(
    formula.name,
    operands.map(({ body }) => body),
  );
}

/** A minus before a product stands for the whole of it, in dialects whose factors need not be powers. */
function product<T>(x: Piece<T>, y: Piece<T>, dialect: Dialect<T>): Piece<T> {
  const negative = dialect.stacked && x.negative === true;
  const tightness = negative ? Tightness.sign : Tightness.product;
  const left = x.tightness < tightness ? dialect.bracket(x.body) : x.body;
  const loose = y.tightness < dialect.factor;
  const right = loose ? dialect.bracket(y.body) : y.body;
  const digits = x.digits === true && x.tightness >= tightness;
  return { body: dialect.product(left, right, y.digits === true && !loose), tightness, digits, negative };
}

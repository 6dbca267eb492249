import type { OperationName } from './operations';
import type { Syntax } from './syntax';

/** How tightly a piece of text holds together; a looser one needs brackets inside a tighter one. */
export const Tightness = { sum: 1, sign: 2, product: 3, power: 4, atom: 5 } as const;

export interface Printed {
  readonly text: string;
  readonly tightness: number;
}

/** What differs between ways of writing a formula on one line. */
export interface Dialect {
  number(value: number): string;
  name(key: string): string;
  readonly times: string;
  readonly power: string;
  call(name: OperationName, operands: readonly string[]): string;
}

/** The formula on one line, with no more brackets than it needs. */
export const printLine = (formula: Syntax, dialect: Dialect): string => line(formula, dialect).text;

const atom = (text: string): Printed => ({ text, tightness: Tightness.atom });

function line(formula: Syntax, dialect: Dialect): Printed {
  if (formula.kind === 'number') {
    const text = dialect.number(formula.value);
    return formula.value < 0 ? { text, tightness: Tightness.sign } : atom(text);
  }
  if (formula.kind === 'name') return atom(dialect.name(formula.key));
  const [x, y] = formula.operands.map((operand) => line(operand, dialect));
  switch (formula.name) {
    case 'add':
      return { text: `${x.text} + ${within(y, Tightness.sum)}`, tightness: Tightness.sum };
    case 'sub':
      return { text: `${x.text} - ${within(y, Tightness.product)}`, tightness: Tightness.sum };
    case 'mul':
      return {
        text: `${within(x, Tightness.product)}${dialect.times}${within(y, Tightness.power)}`,
        tightness: Tightness.product,
      };
    case 'div':
      return { text: `${within(x, Tightness.product)}/${within(y, Tightness.power)}`, tightness: Tightness.product };
    case 'pow':
      return {
        text: `${within(x, Tightness.atom)}${dialect.power}${within(y, Tightness.power)}`,
        tightness: Tightness.power,
      };
    case 'neg':
      return { text: `-${within(x, Tightness.product)}`, tightness: Tightness.sign };
    default:
      return atom(
        dialect.call(
          formula.name,
          [x, y].filter(Boolean).map(({ text }) => text),
        ),
      );
  }
}

const within = ({ text, tightness }: Printed, needed: number): string => (tightness < needed ? `(${text})` : text);

/** As a person would type it, with every product written out. */
export const plain = (name: (key: string) => string): Dialect => ({
  number: (value) => (value === Math.PI ? 'π' : value === Math.E ? 'e' : String(value)),
  name,
  times: '·',
  power: '^',
  call(operation, [x, y]) {
    if (operation === 'abs') return `|${x}|`;
    if (operation === 'ifPositive') return `[${x} > 0](${y})`;
    if (operation === 'ifNotNegative') return `[${x} ≥ 0](${y})`;
    return y === undefined ? `${operation}(${x})` : `${operation}(${x}, ${y})`;
  },
});

const numpyFunctions: Partial<Record<OperationName, (x: string, y: string) => string>> = {
  asin: (x) => `np.arcsin(${x})`,
  acos: (x) => `np.arccos(${x})`,
  atan: (x) => `np.arctan(${x})`,
  asinh: (x) => `np.arcsinh(${x})`,
  acosh: (x) => `np.arccosh(${x})`,
  atanh: (x) => `np.arctanh(${x})`,
  relu: (x) => `np.maximum(${x}, 0)`,
  softplus: (x) => `np.logaddexp(0, ${x})`,
  sigmoid: (x) => `(1/(1 + np.exp(-(${x}))))`,
  min: (x, y) => `np.minimum(${x}, ${y})`,
  max: (x, y) => `np.maximum(${x}, ${y})`,
  ifPositive: (x, y) => `np.where(${x} > 0, ${y}, 0)`,
  ifNotNegative: (x, y) => `np.where(${x} >= 0, ${y}, 0)`,
};

/** As NumPy reads it; floats keep negative powers of whole numbers from failing. */
export const numpy: Dialect = {
  number(value) {
    if (!Number.isFinite(value)) return 'np.nan';
    return value === Math.PI ? 'np.pi' : value === Math.E ? 'np.e' : String(value);
  },
  name: (key) => (key === 'lambda' ? 'lambda_' : key),
  times: '*',
  power: '**',
  call: (name, [x, y]) => numpyFunctions[name]?.(x, y) ?? `np.${name}(${x})`,
};

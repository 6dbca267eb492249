import type { OperationName } from '../tree/operations';
import { atom, type Dialect, Tightness } from './print';

/** What all formulas on one line have in common. */
const onOneLine = {
  bracket: (inner: string) => `(${inner})`,
  sum: (x: string, y: string) => `${x} + ${y}`,
  difference: (x: string, y: string) => `${x} - ${y}`,
  negative: (x: string) => `-${x}`,
  quotient: (x: string, y: string) => `${x}/${y}`,
  stacked: false,
  summand: Tightness.sum,
  factor: Tightness.power,
} as const;

const numberBy =
  (write: (value: number) => string): Dialect<string>['number'] =>
  (value) => {
    const text = write(value);
    return value < 0 ? { body: text, tightness: Tightness.sign, negative: true } : { ...atom(text), digits: true };
  };

/** As a person would type it, with every product written out: our reader reads it back. */
export const plain = (name: (key: string) => string): Dialect<string> => ({
  ...onOneLine,
  number: numberBy((value) => (value === Math.PI ? 'π' : value === Math.E ? 'e' : String(value))),
  name,
  product: (x, y) => `${x}·${y}`,
  power: (x, y) => `${x}^${y}`,
  call(operation, [x, y]) {
    if (operation === 'abs') return atom(`|${x}|`);
    if (operation === 'ifPositive') return atom(`[${x} > 0](${y})`);
    if (operation === 'ifNotNegative') return atom(`[${x} ≥ 0](${y})`);
    return atom(y === undefined ? `${operation}(${x})` : `${operation}(${x}, ${y})`);
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

/** As NumPy reads it; names by `pythonNames`. */
export const numpy = (name: (key: string) => string): Dialect<string> => ({
  ...onOneLine,
  number: numberBy((value) => {
    if (!Number.isFinite(value)) return 'np.nan';
    return value === Math.PI ? 'np.pi' : value === Math.E ? 'np.e' : String(value);
  }),
  name,
  product: (x, y) => `${x}*${y}`,
  power: (x, y) => `${x}**${y}`,
  call: (operation, [x, y]) => atom(numpyFunctions[operation]?.(x, y) ?? `np.${operation}(${x})`),
});

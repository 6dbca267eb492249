import { greekLetter } from '../text/vocabulary';
import type { OperationName } from '../tree/operations';
import type { Syntax } from '../tree/syntax';
import { atom, type Dialect, type Piece, print, Tightness } from './print';

/** TeX of a key such as `theta1` or `v2`. */
export function texName(key: string): string {
  const [, letters = key, index = ''] = /^(\D+)(\d*)$/.exec(key) ?? [];
  const symbol = greekLetter(letters) ? `\\${letters}` : letters.length > 1 ? `\\mathrm{${letters}}` : letters;
  return index === '' ? symbol : `${symbol}_{${index}}`;
}

const named: Partial<Record<OperationName, string>> = {
  log: '\\log',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  min: '\\min',
  max: '\\max',
  sigmoid: '\\sigma',
};

const brackets = (text: string): string => `\\left(${text}\\right)`;

const dialect: Dialect<string> = {
  stacked: true,
  summand: Tightness.sum,
  factor: Tightness.product,
  number: printNumber,
  name: texName,
  bracket: brackets,
  sum: (x, y) => `${x} + ${y}`,
  difference: (x, y) => `${x} - ${y}`,
  negative: (x) => `-${x}`,
  product: (x, y, digits) => `${x}${digits ? ' \\cdot ' : '\\,'}${y}`,
  quotient: (x, y) => `\\frac{${x}}{${y}}`,
  power: (x, y) => `${x}^{${y}}`,
  condition: (x, orZero) => `[${x} ${orZero ? '\\ge' : '>'} 0]`,
  call(name, operands) {
    const [x] = operands;
    if (name === 'exp') return { body: `e^{${x}}`, tightness: Tightness.power };
    if (name === 'sqrt') return atom(`\\sqrt{${x}}`);
    if (name === 'cbrt') return atom(`\\sqrt[3]{${x}}`);
    if (name === 'abs') return atom(`\\left\\lvert ${x}\\right\\rvert`);
    return atom(`${named[name] ?? `\\operatorname{${name}}`}${brackets(operands.join(', '))}`);
  },
};

export const tex = (formula: Syntax): string => print(formula, dialect);

function printNumber(value: number): Piece<string> {
  // A slope can be undefined for all θ, as that of (−2)^θ is.
  if (!Number.isFinite(value)) return atom('\\mathrm{undefined}');
  if (value < 0) return { body: `-${printNumber(-value).body}`, tightness: Tightness.sign, negative: true };
  if (value === Math.PI) return atom('\\pi');
  if (value === Math.E) return atom('e');
  const text = String(value);
  const [digits, exponent] = text.split('e');
  if (exponent !== undefined) {
    const power = `10^{${Number(exponent)}}`;
    return digits === '1'
      ? { body: power, tightness: Tightness.power, digits: true }
      : { body: `${digits} \\cdot ${power}`, tightness: Tightness.product, digits: true };
  }
  return (text.length > 10 && fraction(value)) || { ...atom(text), digits: true };
}

/** A third is \frac13 and not 0.3333333333333333. */
function fraction(value: number): Piece<string> | undefined {
  for (let below = 3; below <= 12; below++) {
    const above = Math.round(value * below);
    if (above / below === value) return { body: `\\frac{${above}}{${below}}`, tightness: Tightness.product };
  }
  return undefined;
}

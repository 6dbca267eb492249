import type { OperationName } from './operations';
import { type Printed, Tightness } from './print';
import type { Syntax } from './syntax';
import { greekLetter } from './vocabulary';

/** TeX of a key such as `theta1` or `v2`. */
export function texName(key: string): string {
  const [, letters = key, index = ''] = /^(\D+)(\d*)$/.exec(key) ?? [];
  const symbol = greekLetter(letters) ? `\\${letters}` : letters.length > 1 ? `\\mathrm{${letters}}` : letters;
  return index === '' ? symbol : `${symbol}_{${index}}`;
}

export const tex = (formula: Syntax): string => print(formula).text;

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
const atom = (text: string): Printed => ({ text, tightness: Tightness.atom });
const within = ({ text, tightness }: Printed, needed: number): string => (tightness < needed ? brackets(text) : text);

function print(formula: Syntax): Printed {
  if (formula.kind === 'number') return printNumber(formula.value);
  if (formula.kind === 'name') return atom(texName(formula.key));
  // Each operand is printed once: twice at each level would be exponential in the depth.
  const operands = formula.operands.map(print);
  const [x, y] = operands;
  switch (formula.name) {
    case 'add':
      return { text: `${x.text} + ${within(y, Tightness.sum)}`, tightness: Tightness.sum };
    case 'sub':
      return { text: `${x.text} - ${within(y, Tightness.product)}`, tightness: Tightness.sum };
    case 'mul':
      return product(x, y);
    case 'div':
      return { text: `\\frac{${x.text}}{${y.text}}`, tightness: Tightness.product };
    case 'pow':
      return { text: `${within(x, Tightness.atom)}^{${y.text}}`, tightness: Tightness.power };
    case 'neg':
      return { text: `-${within(x, Tightness.product)}`, tightness: Tightness.sign };
    default:
      return printCall(formula.name, operands);
  }
}

function product(x: Printed, y: Printed): Printed {
  const [left, right] = [
    within(x, x.text.startsWith('-') ? Tightness.sign : Tightness.product),
    within(y, Tightness.product),
  ];
  // Two numbers side by side would be one.
  const sign = /^\d/.test(right) ? ' \\cdot ' : '\\,';
  return { text: `${left}${sign}${right}`, tightness: x.text.startsWith('-') ? Tightness.sign : Tightness.product };
}

function printCall(name: OperationName, operands: readonly Printed[]): Printed {
  const [x, y] = operands;
  switch (name) {
    case 'exp':
      return { text: `e^{${x.text}}`, tightness: Tightness.power };
    case 'sqrt':
      return atom(`\\sqrt{${x.text}}`);
    case 'cbrt':
      return atom(`\\sqrt[3]{${x.text}}`);
    case 'abs':
      return atom(`\\left\\lvert ${x.text}\\right\\rvert`);
    case 'ifPositive':
    case 'ifNotNegative': {
      // Iverson's bracket: 1 where it holds, else 0.
      const condition = `[${x.text} ${name === 'ifPositive' ? '>' : '\\ge'} 0]`;
      return y.text === '1' ? atom(condition) : product(atom(condition), y);
    }
    default: {
      const list = operands.map(({ text }) => text).join(', ');
      return atom(`${named[name] ?? `\\operatorname{${name}}`}${brackets(list)}`);
    }
  }
}

function printNumber(value: number): Printed {
  // A slope can be undefined for all θ, as that of (−2)^θ is.
  if (!Number.isFinite(value)) return atom('\\mathrm{undefined}');
  if (value < 0) return { text: `-${printNumber(-value).text}`, tightness: Tightness.sign };
  if (value === Math.PI) return atom('\\pi');
  if (value === Math.E) return atom('e');
  const text = String(value);
  const [digits, exponent] = text.split('e');
  if (exponent !== undefined) {
    const power = `10^{${Number(exponent)}}`;
    return {
      text: digits === '1' ? power : `${digits} \\cdot ${power}`,
      tightness: digits === '1' ? Tightness.power : Tightness.product,
    };
  }
  return text.length > 10 ? (fraction(value) ?? atom(text)) : atom(text);
}

/** A third is \frac13 and not 0.3333333333333333. */
function fraction(value: number): Printed | undefined {
  for (let below = 3; below <= 12; below++) {
    const above = Math.round(value * below);
    if (above / below === value) return { text: `\\frac{${above}}{${below}}`, tightness: Tightness.product };
  }
  return undefined;
}

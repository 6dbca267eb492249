import { read } from '../../../src/core/expression';

/** Random formulas in the notation that our reader and mathjs have in common. */
export const functions = [
  'exp',
  'log',
  'sqrt',
  'cbrt',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'relu',
  'softplus',
  'sigmoid',
  'abs',
  'sign',
] as const;

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];

/** A sum of one or two products, with brackets only where the grammar puts them. */
export function generate(random: Random, depth: number): string {
  const first = product(random, depth);
  return random() < 0.55 ? first : `${first}${pick(random, ['+', '-', ' + ', ' - '])}${product(random, depth)}`;
}

function product(random: Random, depth: number): string {
  const first = signed(random, depth);
  return random() < 0.55 ? first : `${first}${pick(random, ['*', '/', ' * '])}${signed(random, depth)}`;
}

function signed(random: Random, depth: number): string {
  const operand = power(random, depth);
  return random() < 0.12 ? `-${operand}` : operand;
}

function power(random: Random, depth: number): string {
  const base = operand(random, depth);
  if (random() < 0.75) return base;
  const exponent = pick(random, ['2', '3', '2', '4', '-1', '-2', '0.5', '1.5', operand(random, depth - 1)]);
  return `${base}^${exponent}`;
}

function operand(random: Random, depth: number): string {
  const kind = depth <= 0 ? 0.4 * random() : random();
  if (kind < 0.28) return pick(random, ['t1', 't2', 't3']);
  if (kind < 0.4) return pick(random, ['2', '3', '0.5', '1.25', '1e-1', 'pi', 'e', '7']);
  if (kind < 0.55) return `(${generate(random, depth - 1)})`;
  if (kind < 0.62)
    return `${pick(random, ['min', 'max'])}(${generate(random, depth - 1)}, ${generate(random, depth - 1)})`;
  return `${pick(random, functions)}(${generate(random, depth - 1)})`;
}

/** Random maps of three parameters; those with a number such as log(−1) in them are passed over. */
export function generateMaps(random: Random, count: number, depth: number): string[] {
  const maps: string[] = [];
  while (maps.length < count) {
    const text = `t1 + ${generate(random, depth)}, t2*t3 + ${generate(random, depth)}`;
    const result = read(text);
    if (result.ok) maps.push(text);
    else if (!hasBadNumber(result.problems[0].message)) throw new Error(`${text}: ${result.problems[0].message}`);
  }
  return maps;
}

export const hasBadNumber = (message: string): boolean => message.startsWith('the number that is computed here');

/** Formulas that grow: w₁ of a size, with the sizes a text may have. */
interface Growing {
  readonly label: string;
  readonly most: number;
  of(size: number): string;
}

const many = (size: number, sign: string, part: (i: number) => string): string =>
  Array.from({ length: size }, (_, i) => part(i)).join(sign);
const inside = (size: number, open: string, inner: string, close = ')'): string =>
  open.repeat(size) + inner + close.repeat(size);
const name = (i: number): string => `t${(i % 3) + 1}`;

/** Every way to be long that the grammar has: wide, deep, and both; the last size is near the limit of a text. */
export const growing: readonly Growing[] = [
  {
    label: 'a sum of exponentials below a fraction',
    most: 48,
    of: (n) => `1/(t1+${many(n, '+', (i) => `exp(${i}*t2)`)})`,
  },
  {
    label: 'a sum of exponentials in a logarithm',
    most: 48,
    of: (n) => `log(t1+${many(n, '+', (i) => `exp(${i}*t2)`)})`,
  },
  { label: 'a sum of squares in a root', most: 48, of: (n) => `sqrt(t1-${many(n, '+', (i) => `${name(i)}^2`)})` },
  {
    label: 'a product of positive factors in a logarithm',
    most: 36,
    of: (n) => `log(t1*${many(n, '*', (i) => `exp(${name(i)}+${i})`)})`,
  },
  { label: 'one factor many times', most: 190, of: (n) => many(n, '*', () => 't1') },
  { label: 'factors', most: 190, of: (n) => many(n, '*', name) },
  { label: 'products without a sign', most: 190, of: (n) => many(n, ' ', name) },
  { label: 'factors that are sums', most: 48, of: (n) => many(n, '*', (i) => `(${name(i)}+${i + 1})`) },
  { label: 'one quotient many times', most: 190, of: (n) => many(n, '/', () => 't1') },
  { label: 'quotients', most: 190, of: (n) => many(n, '/', name) },
  { label: 'summands', most: 190, of: (n) => many(n, '-', name) },
  { label: 'a sum of fractions', most: 48, of: (n) => many(n, '+', (i) => `1/(${name(i)}+${i + 1})`) },
  { label: 'a sum of powers', most: 90, of: (n) => many(n, '+', (i) => `${name(i)}^${(i % 7) + 1}`) },
  { label: 'powers of numbers', most: 90, of: (n) => many(n, '*', (i) => `${i + 2}^${name(i)}`) },
  { label: 'smaller and smaller', most: 48, of: (n) => many(n, '+', (i) => `min(${name(i)},${name(i + 1)})`) },
  { label: 'fractions below fractions', most: 22, of: (n) => inside(n, '1/(1+', 't1') },
  { label: 'fractions of two names below each other', most: 22, of: (n) => inside(n, 't1/(t2+', 't3') },
  { label: 'roots in roots', most: 22, of: (n) => inside(n, 'sqrt(1+', 't1^2') },
  { label: 'logarithms in logarithms', most: 22, of: (n) => inside(n, 'log(1+', 'exp(t1)') },
  { label: 'exponentials in exponentials', most: 22, of: (n) => inside(n, 'exp(', 't1*t2') },
  { label: 'sines in sines', most: 22, of: (n) => inside(n, 'sin(t1*', 't2') },
  { label: 'maxima in maxima', most: 22, of: (n) => inside(n, 'max(t1*t2,', 't2') },
  { label: 'bars in bars', most: 22, of: (n) => inside(n, 'abs(t1-', 't2') },
  { label: 'powers of powers', most: 22, of: (n) => inside(n, '(', 't1', ')^t2') },
  { label: 'powers in exponents', most: 22, of: (n) => `t1${'^t2'.repeat(n)}` },
  { label: 'squares of sums', most: 22, of: (n) => inside(n, '(t2+', 't1', ')^2') },
  { label: 'products of sums in one another', most: 22, of: (n) => inside(n, 't1*(t2+', 't3') },
  { label: 'deep and wide', most: 22, of: (n) => inside(n, 'log(t1+exp(t2)+exp(t3)+', 't2^2') },
];

/** With a second formula in which all names stand. */
export const textOf = (formula: string): readonly [string, string] => [formula, 't1+t2+t3'];

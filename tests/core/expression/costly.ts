/** Formulas of w₁ and w₂ that cost most among those that the limits allow. */
const sum = (count: number, term: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => term(i)).join('');
const nested = (count: number, open: string, inner: string): string => open.repeat(count) + inner + ')'.repeat(count);

export const costly: readonly (readonly [f1: string, f2: string])[] = [
  [`t1${'*t1'.repeat(190)}`, 't2'],
  [`t1${'*t2*t1'.repeat(80)}`, 't2'],
  [nested(20, 'exp(', 't1*t2'), 't2'],
  [nested(20, 'sin(t1*', 't2'), nested(20, 'cos(t2+', 't1')],
  [`${nested(20, '(t1/t2+', 't2')}^t1`, 't2'],
  [nested(20, 'max(t1*t2,', 't2'), 't1'],
  [sum(8, (i) => `+sin(t${i + 1})*exp(t${8 - i})/t${i + 1}`), sum(8, (i) => `+cos(t${i + 1})`)],
  [`t1${'^t1'.repeat(20)}`, 't2'],
  [`t1${'/t2'.repeat(150)}`, 't2'],
];

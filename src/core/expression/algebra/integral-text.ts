import { texName } from '../display/tex';
import { symbolOf } from '../text/names';
import type { Monomial } from './quadratics';

/** One polynomial in the person's own symbols, e.g. `u₁² − v₁²`; numbers that are not whole to four digits. */
export function polynomialText(c: Float64Array, monomials: readonly Monomial[], keys: readonly string[]): string {
  return sumOf(c, '−', (m) => {
    const [j, k] = monomials[m].map((each) => symbolOf(keys[each ?? 0]));
    if (k === undefined) return j;
    if (j === k) return `${j}²`;
    return isOneLetter(j) && isOneLetter(k) ? `${j}${k}` : `${j}·${k}`;
  });
}

/** The same in TeX. */
export function polynomialTex(c: Float64Array, monomials: readonly Monomial[], keys: readonly string[]): string {
  return sumOf(c, '-', (m) => {
    const [j, k] = monomials[m].map((each) => texName(keys[each ?? 0]));
    if (k === undefined) return j;
    return j === k ? `${j}^2` : `${j} ${k}`;
  });
}

const isOneLetter = (symbol: string): boolean => /^\p{L}[₀-₉]*$/u.test(symbol);

function sumOf(c: Float64Array, minus: string, term: (m: number) => string): string {
  let text = '';
  c.forEach((x, m) => {
    if (x === 0) return;
    const sign = x < 0 ? minus : '+';
    const before = text === '' ? (x < 0 ? minus : '') : ` ${sign} `;
    text += `${before}${factorText(Math.abs(x))}${term(m)}`;
  });
  return text;
}

function factorText(x: number): string {
  if (x === 1) return '';
  return Number.isInteger(x) ? String(x) : `${Number(x.toPrecision(4))} `;
}

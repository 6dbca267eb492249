/** How numbers are written for people: real minus sign, no trailing noise, never NaN or Infinity. */

const minus = (text: string): string => text.replaceAll('-', '−');

/** 1e−9 */
export const powerOfTen = (n: number): string => minus(`1e${n}`);

/** Shown in place of a number that double precision cannot hold. */
export const undefinedText = '–';

/** x to `digits` significant digits, in plain decimals where they are short: 4.84, 0.0031, 2.5e−7. */
export function significant(x: number, digits = 3): string {
  if (!Number.isFinite(x)) return undefinedText;
  if (x === 0) return '0';
  // Of the rounded number: 0.9999999 is 1.00 and not 1.000.
  const magnitude = Math.floor(Math.log10(Math.abs(Number(x.toPrecision(digits)))));
  if (magnitude < -3 || magnitude > 5) return scientific(x, digits);
  return minus(x.toFixed(Math.max(0, digits - 1 - magnitude)));
}

/** As `significant`, without trailing zeros: 0.05, not 0.0500. */
export const plain = (x: number, digits = 3): string =>
  significant(x, digits)
    .replace(/(\.\d*[1-9]|\.)0+$/, '$1')
    .replace(/\.$/, '');

/** 2.5e−7: superscript digits are unreadable at this size and missing from the text face. */
export function scientific(x: number, digits = 2): string {
  if (!Number.isFinite(x)) return undefinedText;
  const [mantissa, exponent] = x.toExponential(digits - 1).split('e');
  const head = mantissa.includes('.') ? mantissa.replace(/\.?(?<!0)0+$/, '') : mantissa;
  return minus(`${head}e${Number(exponent)}`);
}

/** x with a fixed number of decimals where that shows it, else with significant digits. */
export function fixed(x: number, decimals = 2): string {
  if (!Number.isFinite(x)) return undefinedText;
  const small = x !== 0 && Math.abs(x) < 0.5 * 10 ** -decimals * 10;
  if (Math.abs(x) >= 1e5 || small) return significant(x, 2);
  return minus(x.toFixed(decimals));
}

export const pair = (x: number, y: number, decimals = 2): string => `(${fixed(x, decimals)}, ${fixed(y, decimals)})`;

/** No line breaks inside an equation or a pair of numbers. */
export const keptTogether = (text: string): string =>
  text.replace(/ (=|\+|−) /g, '\u00a0$1\u00a0').replace(/\(([^\s(),]+), ([^\s(),]+)\)/g, '($1,\u00a0$2)');

export function degrees(radians: number, decimals = 1): string {
  if (!Number.isFinite(radians)) return undefinedText;
  const text = ((radians * 180) / Math.PI).toFixed(decimals);
  // What rounds to 0 has no sign.
  return `${minus(Number(text) === 0 ? text.replace('-', '') : text)}°`;
}

/** ×4.84 */
export const times = (x: number): string => `×${significant(x)}`;

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

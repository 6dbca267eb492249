/** What reading a piece of a link gives: a value, or why there is none, as a sentence without its full stop. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

// Linear in the length of the text: no part of the pattern can match what its neighbour matches.
const decimal = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;
const nonzeroDigit = /^[^e]*[1-9]/i;
const whole = /^-?\d{1,15}$/;

/** Reads a finite decimal number. Nothing else is one: no comma, blank, sign +, hexadecimal or infinity. */
export function readNumber(text: string): Reading<number> {
  if (text === '') return { ok: false, why: 'a number is missing' };
  if (!decimal.test(text)) return { ok: false, why: `${whyNoNumber(text)}` };
  const value = Number(text);
  if (!Number.isFinite(value)) return { ok: false, why: 'the number is too large' };
  if (value === 0 && nonzeroDigit.test(text)) return { ok: false, why: 'the number is too close to 0' };
  return { ok: true, value };
}

function whyNoNumber(text: string): string {
  return /^-?\d+,\d+$/.test(text) ? 'decimals are written with a point, like 3.14' : 'this is not a number';
}

/** Reads a whole number. */
export function readInteger(text: string): Reading<number> {
  if (whole.test(text)) return { ok: true, value: Number(text) };
  const number = readNumber(text);
  return number.ok ? { ok: false, why: 'a whole number is needed' } : number;
}

/** The shortest decimal that reads back as exactly x; −0 keeps its sign and no `+` is written. */
export function writeNumber(x: number): string {
  return Object.is(x, -0) ? '-0' : String(x).replace('e+', 'e');
}

/** Numbers as a link writes them: separated by commas. */
export function writeNumbers(values: ArrayLike<number>): string {
  return Array.from(values, writeNumber).join(',');
}

/** Reads exactly `count` numbers separated by commas. */
export function readNumbers(text: string, count: number): Reading<number[]> {
  const pieces = text.split(',', count + 1);
  if (pieces.length !== count) {
    return { ok: false, why: `${count} ${count === 1 ? 'number is' : 'numbers separated by commas are'} needed` };
  }
  const values: number[] = [];
  for (const piece of pieces) {
    const reading = readNumber(piece);
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return { ok: true, value: values };
}

import type { Dice } from '../dice.ts';

/** What does harm in one text or another: ends of the format of numbers, signs with a meaning, letters of other kinds. */
const pieces = [
  ...['1e308', '-1e308', '1e-320', '5e-324', '-0', '1e999', 'NaN', 'Infinity', '0x10', '9'.repeat(30), '.', 'e', '-'],
  ...[
    '&',
    '=',
    '%',
    '%00',
    '%E0%A4',
    ';',
    ':',
    ',',
    '#',
    '?',
    '~',
    '|',
    '"',
    "'",
    '`',
    '\\',
    '\n',
    '\r',
    '\t',
    '\u0000',
  ],
  ...['(', ')', '((((', '))))', '^', '/', '*', '+', '{', '}', '[', ']', '<script>', '=1+1', '__proto__', 'constructor'],
  ...['θ', '₁', 'ß', '漢', '🙂', '\u202e', '\ufeff', '\ufffd', '\ud800', ' ', '\u00a0', 'undefined', 'null'],
];

const cut = (text: string, d: Dice): string => {
  const at = d.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + d.below(6));
};
const put = (text: string, d: Dice): string => {
  const at = d.below(text.length + 1);
  return text.slice(0, at) + d.pick(pieces) + text.slice(at);
};
const twice = (text: string, d: Dice): string => {
  const at = d.below(text.length + 1);
  return text.slice(0, at) + text.slice(Math.max(0, at - d.below(40))).slice(0, 60) + text.slice(at);
};

/** A text with a few things done to it, often none. */
export function spoilt(text: string, d: Dice): string {
  let now = text;
  for (let times = d.below(4); times > 0; times--) now = d.pick([cut, put, put, twice])(now, d);
  return now;
}

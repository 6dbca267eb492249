import { limits } from './limits';
import { quoted, Refusal } from './problem';
import { constantNamed, functionNamed, greekLetter, greekWord } from './vocabulary';

export type Token = {
  readonly column: number;
  /** As it stands in the text. */
  readonly text: string;
} & (
  | { readonly kind: 'number'; readonly value: number }
  /** `key` is the word with its index in one spelling: `theta1` for θ₁, θ1, theta_1. */
  | { readonly kind: 'word'; readonly key: string; readonly letters: string; readonly index: string }
  /** One of + - * / ^ ( ) | = , and `;`, which stands for line ends too. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'end' }
);

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Characters that mean a sign of ours. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...'+-*/^()|=,;'].map((sign) => [sign, sign] as const),
  ['−', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['×', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['\n', ';'],
  ['\r', ';'],
]);

/** What to write instead of what people try. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['!', 'there is no factorial'],
  ['[', 'use round brackets ( )'],
  [']', 'use round brackets ( )'],
  ['{', 'use round brackets ( )'],
  ['}', 'use round brackets ( )'],
  ['%', 'write a fraction such as x/100'],
  ['<', 'there are no conditions: use min, max, sign or relu'],
  ['>', 'there are no conditions: use min, max, sign or relu'],
  ['?', 'there are no conditions: use min, max, sign or relu'],
  [':', 'there are no conditions or ranges'],
  ['"', 'there are no strings'],
  ["'", 'there are no strings and no primes'],
  ['`', 'there are no strings'],
  ['.', 'a point needs digits beside it, as in 0.5'],
  ['_', 'an index is a number after a letter, as in v_2'],
  ['\\', 'write plain text such as sqrt(t1), not TeX'],
  ['°', 'angles are in radians: write 30*pi/180'],
]);

const numberAt = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const lettersAt = /[A-Za-z]+|[α-ωϕϵ]/y;
const indexAt = /_?\d+|[₀-₉]+/y;
const raisedAt = /⁻?[⁰¹²³⁴-⁹]+/y;

/** The tokens of a text, ending with `end`. Throws a Refusal at the first character that is none of ours. */
export function tokenize(text: string, names: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const character = text[at];
    if (character === ' ' || character === '\t') {
      at++;
      continue;
    }
    if (tokens.length >= limits.tokens)
      throw new Refusal(at + 1, `more than ${limits.tokens} symbols: write it shorter`);
    const added = readNumber(at, match(numberAt)) ?? readRaised(at, match(raisedAt)) ?? readSign(at, character);
    if (added) {
      tokens.push(...added);
      at += added[0].text.length;
      continue;
    }
    const letters = character === '√' ? 'sqrt' : match(lettersAt);
    if (letters === undefined) throw foreign(at, String.fromCodePoint(text.codePointAt(at) ?? 0));
    const start = at;
    at += character === '√' ? 1 : letters.length;
    const index = match(indexAt) ?? '';
    at += index.length;
    tokens.push(word(start, letters, index, names));
  }
  tokens.push({ kind: 'end', column: text.length + 1, text: '' });
  return tokens;
}

function readNumber(at: number, text: string | undefined): Token[] | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Refusal(at + 1, `the number ${quoted(text)} is too large: at most 1e308`);
  return [{ kind: 'number', value, column: at + 1, text }];
}

/** x² is x^2. */
function readRaised(at: number, text: string | undefined): Token[] | undefined {
  if (text === undefined) return undefined;
  const digits = [...text].map((digit) => (digit === '⁻' ? '-' : superscripts.indexOf(digit))).join('');
  const column = at + 1;
  return [
    { kind: 'sign', sign: '^', column, text },
    { kind: 'number', value: Number(digits), column, text },
  ];
}

function readSign(at: number, character: string): Token[] | undefined {
  const sign = signs.get(character);
  return sign === undefined ? undefined : [{ kind: 'sign', sign, column: at + 1, text: character }];
}

function word(at: number, letters: string, index: string, names: ReadonlySet<string>): Token {
  const plain = [...index.replace('_', '')].map((digit) => {
    const low = subscripts.indexOf(digit);
    return low < 0 ? digit : String(low);
  });
  const digits = plain.join('').replace(/^0+(?=\d)/, '');
  const key = (greekWord(letters) ?? letters) + digits;
  const text = letters + index;
  // e and π are constants, e2 is a name.
  const isConstant = digits === '' && constantNamed(letters) !== undefined;
  const known = names.has(key) || functionNamed(letters) || isConstant;
  if (!known) checkName(at, letters, digits, text);
  return { kind: 'word', key, letters, index: digits, column: at + 1, text };
}

function checkName(at: number, letters: string, digits: string, text: string): void {
  if (digits.length > 2)
    throw new Refusal(at + 1, `the index of ${quoted(text)} is too large: at most ${limits.index}`);
  const greek = greekLetter(letters) !== undefined || greekWord(letters) !== undefined;
  // A longer word is judged by the parser, which sees whether it is called like a function.
  if (letters.length === 1 && letters > 'z' && !greek)
    throw new Refusal(at + 1, `${quoted(letters)} is not used as a name: take another letter`);
}

function foreign(at: number, character: string): Refusal {
  const remedy = remedies.get(character) ?? 'only names, numbers, + − * / ^ ( ) | | and commas are understood';
  return new Refusal(at + 1, `unexpected ${quoted(character)}: ${remedy}`);
}

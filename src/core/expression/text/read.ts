import { operationOf } from '../tree/operations';
import type { Syntax } from '../tree/syntax';
import { checkCount, type Definition, type FoundName, namesIn, ordered, placeFormulas } from './gather';
import { limits } from './limits';
import { Parser, type ReadingNote } from './parser';
import { type ExpressionProblem, quoted, Refusal } from './problem';
import { type Token, tokenize } from './tokens';
import { constantNamed, functionNamed } from './vocabulary';

export type { FoundName };

interface ReadNote extends ReadingNote {
  readonly source: number;
}

/** What a text says, read without any library: the formulas, their parameters and what may surprise. */
export interface Reading {
  readonly formulas: readonly Syntax[];
  readonly parameters: readonly FoundName[];
  /** The declared constants that occur. */
  readonly constants: readonly string[];
  readonly notes: readonly ReadNote[];
}

type ReadResult =
  | { readonly ok: true; readonly value: Reading }
  | { readonly ok: false; readonly problems: readonly [ExpressionProblem, ...ExpressionProblem[]] };

export interface ReadOptions {
  /** Keys of constants that get their values elsewhere, e.g. sliders; words of several letters are welcome. */
  readonly constants?: readonly string[];
  /** How many expressions there must be; 2 in the pictures. */
  readonly q?: number;
}

/**
 * Reads `w1 = …; w2 = …`, or q expressions separated by commas, semicolons or line ends, or one text for each. Total:
 * whatever the text is, the answer is a reading or a problem, in time linear in its capped length.
 */
export function read(text: string | readonly string[], options: ReadOptions = {}): ReadResult {
  const sources = typeof text === 'string' ? [text] : text;
  const { constants = [], q = 2 } = options;
  try {
    checkLength(sources);
    const declared = new Set(constants);
    const tokens = sources.map((each, source) => inSource(source, () => tokenize(each, declared)));
    const seen = quantities(tokens);
    const readers = tokens.map((each, source) =>
      inSource(source, () => new Reader(source, each, new Parser(each, declared, seen), declared, q)),
    );
    return { ok: true, value: collect(readers, q, declared) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { source, column, message } = error;
    return { ok: false, problems: [{ source, column, message }] };
  }
}

function checkLength(sources: readonly string[]): void {
  let length = 0;
  for (const [source, each] of sources.entries()) {
    const left = limits.length - length;
    length += each.length;
    if (length > limits.length)
      throw new Refusal(left + 1, `more than ${limits.length} characters: write it shorter`, source);
  }
}

/** Runs a part of the reading of one text; a Refusal gets to know which text it was. */
function inSource<T>(source: number, part: () => T): T {
  try {
    return part();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.column, error.message, source) : error;
  }
}

/** What one of the texts says. */
class Reader {
  readonly source: number;
  readonly definitions: Definition[] = [];
  readonly names: FoundName[] = [];
  readonly notes: readonly ReadingNote[];
  readonly #declared: ReadonlySet<string>;

  constructor(source: number, tokens: readonly Token[], parser: Parser, declared: ReadonlySet<string>, q: number) {
    this.source = source;
    this.#declared = declared;
    this.#definitions(parser, q);
    this.#collectNames(tokens);
    this.notes = parser.notes;
  }

  #definitions(parser: Parser, q: number): void {
    skipLines(parser);
    while (!parser.ended) {
      const { column } = parser.token;
      const target = readTarget(parser, q);
      const formula = parser.sum();
      checkNumbers(formula);
      this.definitions.push({ formula, target, column });
      if (parser.sees(',') || parser.sees(';')) parser.advance();
      else if (!parser.ended) throw unexpected(parser.token);
      skipLines(parser);
    }
  }

  #collectNames(tokens: readonly Token[]): void {
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== 'word' || this.#declared.has(token.key) || isReserved(token) || isTarget(token, tokens[i + 1]))
        continue;
      const { key, letters, index, column } = token;
      this.names.push({
        key,
        letters: key.slice(0, key.length - index.length) || letters,
        index,
        column,
        source: this.source,
      });
    }
  }
}

/** Empty lines, and the end of a line after a comma. */
function skipLines(parser: Parser): void {
  while (parser.sees(';')) parser.advance();
}

const isReserved = ({ letters, index }: Token & { kind: 'word' }): boolean =>
  index === '' && (functionNamed(letters) !== undefined || constantNamed(letters) !== undefined);

const isTarget = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'word' && token.letters === 'w' && next?.kind === 'sign' && next.sign === '=';

/** Keys that stand somewhere, in any of the texts, without a bracket after them. */
function quantities(texts: readonly (readonly Token[])[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const tokens of texts) {
    tokens.forEach((token, i) => {
      const next = tokens[i + 1];
      if (token.kind === 'word' && !(next?.kind === 'sign' && next.sign === '(')) keys.add(token.key);
    });
  }
  return keys;
}

/** `w1 =`, if it is there. */
function readTarget(parser: Parser, q: number): number | undefined {
  const { token, next } = parser;
  if (!(token.kind === 'word' && next.kind === 'sign' && next.sign === '=')) return undefined;
  const target = Number(token.index) - 1;
  if (token.letters !== 'w' || !(target >= 0 && target < q)) {
    const left = Array.from({ length: q }, (_, i) => `w${i + 1}`).join(' or ');
    throw new Refusal(token.column, `${quoted(`${token.text} =`)}: nothing but ${left} can be defined`);
  }
  parser.advance();
  parser.advance();
  return target;
}

function unexpected({ column, text, ...token }: Token): Refusal {
  const sign = token.kind === 'sign' ? token.sign : '';
  if (sign === ')') return new Refusal(column, 'this “)” closes nothing: remove it, or open a “(” before it');
  if (sign === '=') return new Refusal(column, 'an “=” may only follow w1 or w2 at the start of an expression');
  return new Refusal(column, `unexpected ${quoted(text)}: write a sign such as + or * before it`);
}

function collect(readers: readonly Reader[], q: number, declared: ReadonlySet<string>): Reading {
  const formulas = placeFormulas(readers, q);
  const names = readers.flatMap((reader) => reader.names);
  checkCount(names);
  const used = new Set(formulas.flatMap((formula) => [...namesIn(formula)]));
  return {
    formulas,
    parameters: ordered(names),
    constants: [...declared].filter((key) => used.has(key)),
    notes: readers.flatMap(({ source, notes }) => notes.map((note) => ({ ...note, source }))),
  };
}

/** The number a formula without names is; refuses it where that is none, such as 1/0 or 9^9^9. */
function checkNumbers(formula: Syntax): number | undefined {
  if (formula.kind !== 'call') return formula.kind === 'number' ? formula.value : undefined;
  const numbers = formula.operands.map(checkNumbers).filter((number) => number !== undefined);
  if (numbers.length < formula.operands.length) return undefined;
  const [x, y = x] = numbers;
  const value = operationOf(formula.name).apply(x, y);
  if (Number.isFinite(value)) return value;
  const why = Number.isNaN(value) ? 'undefined' : 'not finite';
  throw new Refusal(formula.column, `the number that is computed here is ${why}: no θ could be drawn`);
}

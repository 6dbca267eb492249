import { limits } from './limits';
import { Parser, type ReadingNote } from './parser';
import { type ExpressionProblem, quoted, Refusal } from './problem';
import type { Syntax } from './syntax';
import { type Token, tokenize } from './tokens';
import { constantNamed, functionNamed } from './vocabulary';

/** A parameter or constant as found in the text. */
export interface FoundName {
  /** `theta1`, for messages, links and codes. */
  readonly key: string;
  /** `theta` and `1`. */
  readonly letters: string;
  readonly index: string;
  /** Where it stands first. */
  readonly source: number;
  readonly column: number;
}

export interface ReadNote extends ReadingNote {
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

export type ReadResult =
  | { readonly ok: true; readonly value: Reading }
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] };

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
  const length = sources.reduce((sum, source) => sum + source.length, 0);
  if (length > limits.length)
    return refused(0, new Refusal(limits.length + 1, `${length} characters are too many: at most ${limits.length}`));
  const readers: Reader[] = [];
  const declared = new Set(constants);
  for (const [source, each] of sources.entries()) {
    const reader = new Reader(source, declared);
    const refusal = reader.read(each, q);
    if (refusal) return refused(source, refusal);
    readers.push(reader);
  }
  return collect(readers, q, declared);
}

const refused = (source: number, { column, message }: Refusal): ReadResult => ({
  ok: false,
  problems: [{ source, column, message }],
});

interface Definition {
  readonly formula: Syntax;
  /** Which w it defines, from 0; undefined where the text does not say. */
  readonly target: number | undefined;
  readonly column: number;
}

/** Reads one of the texts. */
class Reader {
  readonly source: number;
  readonly definitions: Definition[] = [];
  readonly names: FoundName[] = [];
  notes: readonly ReadingNote[] = [];
  readonly #declared: ReadonlySet<string>;

  constructor(source: number, declared: ReadonlySet<string>) {
    this.source = source;
    this.#declared = declared;
  }

  read(text: string, q: number): Refusal | undefined {
    try {
      const tokens = tokenize(text, this.#declared);
      const parser = new Parser(tokens, this.#declared, quantities(tokens));
      this.#definitions(parser, q);
      this.notes = parser.notes;
      this.#collectNames(tokens);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  #definitions(parser: Parser, q: number): void {
    skipLines(parser);
    while (!parser.ended) {
      const { column } = parser.token;
      const target = readTarget(parser, q);
      this.definitions.push({ formula: parser.sum(), target, column });
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

/** Keys that stand somewhere without a bracket after them. */
function quantities(tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>();
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.kind === 'word' && !(next?.kind === 'sign' && next.sign === '(')) keys.add(token.key);
  });
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

function collect(readers: readonly Reader[], q: number, declared: ReadonlySet<string>): ReadResult {
  const all = readers.flatMap(({ source, definitions }) => definitions.map((each) => ({ ...each, source })));
  const formulas: Syntax[] = [];
  for (const [i, { target, formula, source, column }] of all.entries()) {
    const place = target ?? i;
    if (formulas[place]) return refused(source, new Refusal(column, `w${place + 1} is defined twice: once is enough`));
    formulas[place] = formula;
    if (i === q)
      return refused(
        source,
        new Refusal(column, `${all.length} expressions, where ${q} make a map: write decimals with a point`),
      );
  }
  const missing = Array.from({ length: q }, (_, i) => i).find((i) => !formulas[i]);
  const last = readers[readers.length - 1];
  if (missing !== undefined || !last)
    return refused(
      readers.length === q ? (missing ?? 0) : 0,
      new Refusal(1, `w${(missing ?? 0) + 1} is missing: write ${q} expressions, such as t1^2, t2^2`),
    );
  const names = readers.flatMap((reader) => reader.names);
  const parameters = ordered(names);
  if (parameters.length === 0)
    return refused(0, new Refusal(1, 'no parameter occurs: write one, such as t1, in an expression'));
  const extra = parameters.length > limits.parameters && byAppearance(names)[limits.parameters];
  if (extra)
    return refused(
      extra.source,
      new Refusal(extra.column, `${extra.key} is one parameter too many: at most ${limits.parameters}`),
    );
  const used = new Set(formulas.flatMap(namesIn));
  const notes = readers.flatMap(({ source, notes }) => notes.map((note) => ({ ...note, source })));
  return { ok: true, value: { formulas, parameters, constants: [...declared].filter((key) => used.has(key)), notes } };
}

/** Each name once, where it stands first. */
function byAppearance(names: readonly FoundName[]): FoundName[] {
  const first = new Map<string, FoundName>();
  for (const name of names) if (!first.has(name.key)) first.set(name.key, name);
  return [...first.values()];
}

/**
 * Letters in the order in which they appear, indices of one letter in ascending order: r, φ for polar coordinates,
 * and u₁ u₂ v₁ v₂ for u₁v₁, u₂v₂.
 */
function ordered(names: readonly FoundName[]): FoundName[] {
  const unique = byAppearance(names);
  const letters = [...new Set(unique.map((name) => name.letters))];
  return letters.flatMap((each) =>
    unique.filter((name) => name.letters === each).sort((a, b) => Number(a.index || -1) - Number(b.index || -1)),
  );
}

function namesIn(formula: Syntax): string[] {
  if (formula.kind === 'name') return [formula.key];
  return formula.kind === 'call' ? formula.operands.flatMap(namesIn) : [];
}

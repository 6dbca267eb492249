import { type CallSyntax, call, type NameSyntax, numberSyntax, type Syntax } from '../tree/syntax';
import { limits } from './limits';
import { quoted, Refusal } from './problem';
import type { Token } from './tokens';
import { arityOf, constantNamed, functionNamed, greekLetter, greekWord, nearestFunction } from './vocabulary';

/** A choice the reader made that a person may not expect. */
export interface ReadingNote {
  readonly column: number;
  readonly message: string;
}

type Word = Token & { kind: 'word' };

/**
 * Reads expressions from tokens by recursive descent, tightest last: sum, product (written or implied), sign, power
 * (from right to left), operand. Throws a Refusal where the text is none.
 */
export class Parser {
  readonly notes: ReadingNote[] = [];
  readonly #tokens: readonly Token[];
  /** Names a person declared; they may be longer than one letter. */
  readonly #declared: ReadonlySet<string>;
  /** Names that stand somewhere without a bracket after them, so they are quantities and not functions. */
  readonly #quantities: ReadonlySet<string>;
  #at = 0;
  #depth = 0;
  #bars = 0;

  constructor(tokens: readonly Token[], declared: ReadonlySet<string>, quantities: ReadonlySet<string>) {
    this.#tokens = tokens;
    this.#declared = declared;
    this.#quantities = quantities;
  }

  get token(): Token {
    return this.#tokens[this.#at];
  }

  get next(): Token {
    return this.#tokens[Math.min(this.#at + 1, this.#tokens.length - 1)];
  }

  get ended(): boolean {
    return this.token.kind === 'end';
  }

  advance(): Token {
    const token = this.token;
    if (this.#at < this.#tokens.length - 1) this.#at++;
    return token;
  }

  sees(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.sign === sign;
  }

  sum(): Syntax {
    let left = this.#product();
    while (this.sees('+') || this.sees('-')) {
      const { column, ...token } = this.advance();
      const name = token.kind === 'sign' && token.sign === '+' ? 'add' : 'sub';
      left = call(name, [left, this.#product()], column);
    }
    return left;
  }

  #product(): Syntax {
    let left = this.#signed();
    let divided = false;
    for (;;) {
      const { column } = this.token;
      if (this.sees('*') || this.sees('/')) {
        const over = this.sees('/');
        this.advance();
        left = call(over ? 'div' : 'mul', [left, this.#signed()], column);
        divided = over;
      } else if (this.#startsOperand()) {
        if (this.token.kind === 'number') throw this.#besideNumber();
        if (divided) this.#note(column, `${quoted(this.token.text)} here multiplies the whole fraction before it`);
        left = call('mul', [left, this.#power()], column);
      } else return left;
    }
  }

  #besideNumber(): Refusal {
    const { column, text } = this.token;
    return new Refusal(column, `${quoted(text)} follows without a sign: write * before it, or ^ for a power`);
  }

  /** A sign binds more loosely than a power: −t² is −(t²). */
  #signed(): Syntax {
    if (!this.sees('-') && !this.sees('+')) return this.#power();
    const minus = this.sees('-');
    const { column } = this.advance();
    const operand = this.#nested(column, () => this.#signed());
    return minus ? call('neg', [operand], column) : operand;
  }

  #power(): Syntax {
    const base = this.#operand();
    if (!this.sees('^')) return base;
    const { column } = this.advance();
    const exponent = this.#nested(column, () => this.#signed());
    return call('pow', [base, exponent], column);
  }

  #operand(): Syntax {
    const { token } = this;
    if (token.kind === 'number') {
      this.advance();
      return numberSyntax(token.value, token.column);
    }
    if (token.kind === 'word') return this.#word(token);
    if (this.sees('(')) return this.#bracketed();
    if (this.sees('|')) return this.#absolute();
    throw this.#expected('a number, a name or a bracket');
  }

  #bracketed(): Syntax {
    const { column } = this.advance();
    // Bars outside do not close inside.
    const bars = this.#bars;
    this.#bars = 0;
    const inner = this.#nested(column, () => this.sum());
    if (!this.sees(')')) throw this.#unclosed('(', ')', column);
    this.#bars = bars;
    this.advance();
    return inner;
  }

  #absolute(): Syntax {
    const { column } = this.advance();
    this.#bars++;
    const inner = this.#nested(column, () => this.sum());
    if (!this.sees('|')) throw this.#unclosed('|', '|', column);
    this.#bars--;
    this.advance();
    return call('abs', [inner], column);
  }

  #word(token: Word): Syntax {
    this.advance();
    const bracket = this.sees('(');
    if (this.#declared.has(token.key)) return this.#name(token, bracket);
    if (token.index === '') {
      const named = functionNamed(token.letters);
      if (named) return this.#call(named, token, bracket);
      const constant = constantNamed(token.letters);
      if (constant !== undefined) return numberSyntax(constant, token.column);
    }
    if (isShort(token.letters) && (!bracket || this.#quantities.has(token.key))) return this.#name(token, bracket);
    throw bracket ? unknownFunction(token) : unknownName(token);
  }

  #name({ key, column, text }: Word, bracket: boolean): NameSyntax {
    if (/^w[12]?$/.test(key))
      throw new Refusal(column, `${quoted(text)} is the result: name the parameters otherwise, e.g. t1, t2`);
    if (bracket) this.#note(column, `${quoted(`${text}(…)`)} is read as ${text} times the bracket`);
    return { kind: 'name', key, column };
  }

  #call(name: CallSyntax['name'], { column, text }: Word, bracket: boolean): Syntax {
    if (!bracket) throw new Refusal(column, `${quoted(text)} needs brackets: write ${text}(…)`);
    const operands = this.#operands(column);
    const arity = arityOf(name);
    if (operands.length === arity) return call(name, operands, column);
    const wanted = arity === 1 ? 'one value' : 'two values, with a comma between them';
    throw new Refusal(column, `${text} takes ${wanted}, and here are ${operands.length}`);
  }

  #operands(column: number): Syntax[] {
    this.advance();
    const bars = this.#bars;
    this.#bars = 0;
    const operands: Syntax[] = [];
    do operands.push(this.#nested(column, () => this.sum()));
    while (this.sees(',') && this.advance());
    if (!this.sees(')')) throw this.#unclosed('(', ')', column);
    this.#bars = bars;
    this.advance();
    return operands;
  }

  #startsOperand(): boolean {
    const { token } = this;
    return token.kind === 'number' || token.kind === 'word' || this.sees('(') || (this.sees('|') && this.#bars === 0);
  }

  #nested(column: number, read: () => Syntax): Syntax {
    if (++this.#depth > limits.depth)
      throw new Refusal(column, `more than ${limits.depth} brackets, signs and exponents inside one another`);
    const inner = read();
    this.#depth--;
    return inner;
  }

  #unclosed(open: string, close: string, column: number): Refusal {
    const opened = `the ${quoted(open)} at column ${column}`;
    return this.#expected(`${quoted(close)}, which closes ${opened},`);
  }

  #expected(what: string): Refusal {
    const { token } = this;
    if (token.kind === 'end') return new Refusal(token.column, `the text ends where ${what} should follow`);
    const found =
      token.kind === 'sign' && token.sign === ';' ? 'a new expression begins' : `found ${quoted(token.text)}`;
    return new Refusal(token.column, `${found} where ${what} should follow`);
  }

  #note(column: number, message: string): void {
    this.notes.push({ column, message });
  }
}

/** One letter, or the word for a Greek one. */
const isShort = (letters: string): boolean =>
  letters.length === 1 || greekLetter(letters) !== undefined || greekWord(letters) !== undefined;

function unknownFunction({ letters, index, text, column }: Word): Refusal {
  if (letters === 'log' || letters === 'exp')
    return new Refusal(column, `unknown function ${quoted(text)}: write log(x)/log(${index}) or ${index}^x`);
  const near = nearestFunction(letters + index) ?? nearestFunction(letters);
  const remedy = near
    ? `did you mean ${quoted(near)}?`
    : isShort(letters)
      ? `for a product write ${text}*(…)`
      : 'known are exp, log, sqrt, sin, cos, tan, tanh, abs, min, max, relu and more';
  return new Refusal(column, `unknown function ${quoted(text)}: ${remedy}`);
}

function unknownName({ letters, text, column }: Word): Refusal {
  const near = nearestFunction(letters);
  const product = [...letters].slice(0, 3).join('*');
  const remedy = near
    ? `did you mean ${quoted(`${near}(…)`)}?`
    : `a name is one letter with an index, such as t1 or v_2; for a product write ${product}${letters.length > 3 ? '*…' : ''}`;
  return new Refusal(column, `unknown name ${quoted(text)}: ${remedy}`);
}

/** Where and why a text is not JSON. Lines and columns count from 1. */
interface JsonError {
  readonly line: number;
  readonly column: number;
  /** What stands there, e.g. `an unexpected }`. */
  readonly found: string;
}

/** Blanks, then a token of RFC 8259; an unfinished or unknown one does not match. */
const blanks = /[ \t\n\r]*/y;
// Runs of plain characters with one escape between two: no character can be matched in two ways.
const plain = '[ !#-[\\]-\\u{10ffff}]*';
const text = new RegExp(`"${plain}(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})${plain})*"`, 'u');
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/uy;
const token = new RegExp(`[{}[\\],:]|${text.source}|${number.source}|(?:true|false|null)(?!\\w)`, 'uy');

type Expected = 'value' | 'value or ]' | 'key or }' | 'key' | ':' | ', or }' | ', or ]' | 'end';

/**
 * The first place at which a text stops being JSON; undefined where it is JSON. The engines say where too, but each in
 * words of its own, and some not at all.
 */
export function findJsonError(json: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; ) {
    blanks.lastIndex = at;
    at += blanks.exec(json)?.[0].length ?? 0;
    if (at >= json.length) return expected === 'end' ? undefined : errorAt(json, at);
    token.lastIndex = at;
    const found: string | undefined = token.exec(json)?.[0];
    const next: Expected | undefined = found === undefined ? undefined : follow(expected, found, open);
    if (found === undefined || next === undefined) return errorAt(json, at);
    expected = next;
    at += found.length;
  }
}

/** What may stand after a token; undefined where the token itself may not stand. `open` is brought up to date. */
function follow(expected: Expected, found: string, open: ('{' | '[')[]): Expected | undefined {
  const after = (): Expected => {
    const last = open.at(-1);
    return last === undefined ? 'end' : last === '{' ? ', or }' : ', or ]';
  };
  const close = (bracket: '}' | ']'): Expected | undefined => {
    if (!expected.endsWith(bracket)) return undefined;
    open.pop();
    return after();
  };
  const isKey = found.startsWith('"') && expected.startsWith('key');
  if (isKey) return ':';
  if (found === '}' || found === ']') return close(found);
  if (found === ':') return expected === ':' ? 'value' : undefined;
  if (found === ',') return expected.startsWith(',') ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  if (!expected.startsWith('value')) return undefined;
  if (found !== '{' && found !== '[') return after();
  open.push(found);
  return found === '{' ? 'key or }' : 'value or ]';
}

function errorAt(json: string, at: number): JsonError {
  const before = json.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, found: foundAt(json, at) };
}

function foundAt(json: string, at: number): string {
  if (at >= json.length) return 'the end of the file';
  const letter = String.fromCodePoint(json.codePointAt(at) ?? 0);
  if (letter === '"') return 'a text that is not closed, or that holds what a text must not';
  const word = /^[\w.+-]{2,20}/.exec(json.slice(at, at + 20))?.[0];
  return `an unexpected ${(word ?? letter).replace(/\p{C}/gu, '\u{fffd}')}`;
}

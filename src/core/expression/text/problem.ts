/** Why a text is not a map, and where. */
export interface ExpressionProblem {
  /** Which of the texts, from 0; 0 where there is one. */
  readonly source: number;
  /** Where in it, in characters (code units) from 1. */
  readonly column: number;
  /** What was found and what would work, as one sentence. */
  readonly message: string;
}

/** Thrown by the reader and caught at its door: no caller sees it. */
export class Refusal extends Error {
  readonly column: number;
  readonly source: number;

  constructor(column: number, message: string, source = 0) {
    super(message);
    this.column = column;
    this.source = source;
  }
}

const longest = 24;

/** The piece of text in quotes, cut where it is long, with what cannot be seen spelt out. */
export function quoted(text: string): string {
  const shown = [...text.slice(0, longest)].map(visible).join('');
  return `“${shown}${text.length > longest ? '…' : ''}”`;
}

/** What cannot be seen, marks that would join the quote before them, and quotes. */
const hidden = /^(?! )[\p{C}\p{M}\p{Z}“”]/u;

function visible(character: string): string {
  if (!hidden.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

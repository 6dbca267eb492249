import { piecesOf } from '../../../src/state/learn/text';
import type { Chapter, Step, Text } from '../../../src/state/learn/types';
import { isDisplay, textsOf } from './words';

/** What TeX calls a symbol, and how words write it. */
const written: Readonly<Record<string, string>> = {
  theta: 'θ',
  eta: 'η',
  kappa: 'κ',
  lambda: 'λ',
  alpha: 'α',
  phi: 'φ',
  nabla: '∇',
  Delta: 'Δ',
  lVert: '‖',
  'hat w': 'ŵ',
  'dot L': 'L̇',
};

/** What is taken from school, and marks that mean nothing. A command that is not here is a symbol to be told of. */
const known = /^(top|partial|approx|ge|rVert|[bB]ig[lr]?|q?quad|class)$/;

/** Commands with their accented letter, letters, and the letters of indices. */
const tokens = /\\((?:hat|dot) \p{L}|\p{L}+)|\p{L}/gu;

/** The symbols of a formula; those of one letter with several indices are one. */
export function symbolsOfTex(tex: string): readonly string[] {
  return Array.from(tex.replace(/\\class\{[\w-]+\}/g, '').matchAll(tokens), ([found, command]) => {
    if (command === undefined) return found;
    return known.test(command) ? '' : (written[command] ?? command);
  }).filter(Boolean);
}

/** Greek and the like, letters that are no words of English, and products of them. A sentence may begin with the word A. */
const inWords =
  /ŵ|L̇|[∇Δ‖]|\p{Script=Greek}|ℓ|(?<![\p{L}’])(?:[b-hj-zB-HJ-Z]|JJg?|Jg|wg)(?!\p{L})|(?<=[^.?!:…] )[AI](?!\p{L})|(?<!\p{L})a(?= [+−])/gu;

const withoutIndices = (words: string): string => words.replace(/[ᵀ₀-₉²⁴ⱼ]/gu, '');

/** The symbols that stand among words. */
export const symbolsOfWords = (words: string): readonly string[] =>
  Array.from(withoutIndices(words).matchAll(inWords), ([found]) => found).flatMap((found) =>
    found.length > 1 && /^[a-zA-Z]+$/.test(found) ? Array.from(found) : found,
  );

const symbolsOf = (text: Text): readonly string[] =>
  piecesOf(text).flatMap((piece) => {
    if (piece.kind === 'tex') return symbolsOfTex(piece.tex);
    return 'words' in piece ? symbolsOfWords(piece.words) : [];
  });

/** The first step that writes each symbol. */
function firstUses(article: readonly Chapter[]): ReadonlyMap<string, Step> {
  const found = new Map<string, Step>();
  for (const step of article.flatMap(({ steps }) => steps)) {
    for (const symbol of textsOf(step).flatMap(symbolsOf)) if (!found.has(symbol)) found.set(symbol, step);
  }
  return found;
}

/** Each symbol is told of in the step that first writes it, and by its words, not by a formula alone. */
export function* symbolProblems(article: readonly Chapter[]): Generator<string> {
  const told = new Map(
    article.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.symbols ?? []).map((symbol) => [symbol, step] as const)),
    ),
  );
  const first = firstUses(article);
  for (const [symbol, step] of first) {
    const teller = told.get(symbol);
    if (teller === undefined) yield `nobody tells what ${symbol} is, in “${step.title}”`;
    else if (teller !== step) yield `${symbol} stands in “${step.title}”, and “${teller.title}” tells what it is`;
  }
  for (const [symbol, step] of told) {
    const sentences = step.say
      .concat(step.figure.caption, step.bet?.ask ?? [], step.bet?.why ?? [])
      .filter((text) => !isDisplay(text));
    if (!sentences.flatMap(symbolsOf).includes(symbol)) yield `no sentence of “${step.title}” has ${symbol}`;
  }
}

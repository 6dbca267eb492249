import { type Piece, piecesOf } from '../../../src/state/learn/text';
import type { Chapter, Step, Text } from '../../../src/state/learn/types';

/** All texts of a step, in the order in which they are read. */
export function textsOf({ say, figure, bet, task, erratum, more }: Step): readonly Text[] {
  return [
    ...say,
    figure.caption,
    ...(bet ? [bet.ask, ...bet.options.flatMap(({ words, reply }) => [words, reply]), bet.why] : []),
    ...(task ? [task.goal, task.hint, task.done] : []),
    ...(erratum ? [erratum.claim, erratum.holds] : []),
    ...(more?.say ?? []),
  ];
}

/** The prose that everybody reads; bets and tasks are counted apart, and what unfolds is for who unfolds it. */
export const readTexts = ({ say, figure, bet }: Step): readonly Text[] => [
  ...say,
  figure.caption,
  ...(bet ? [bet.why] : []),
];

const spoken = (piece: Piece): string => {
  if ('words' in piece) return piece.words;
  return piece.kind === 'cite' ? '' : 'x';
};

/** A text as words alone; a number or a formula in it counts as one. */
export const plain = (text: Text): string => piecesOf(text).map(spoken).join('');

export const wordCount = (texts: readonly Text[]): number =>
  texts.flatMap((text) => plain(text).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length;

export const isDisplay = (text: Text): boolean => /^\$[^$]+\$$/.test(text);

/** Seconds: 200 words a minute, and time for formulas, bets and tasks. */
export function readingTime({ steps }: Chapter): number {
  return steps.reduce((sum, step) => {
    const formulas = step.say.filter(isDisplay).length;
    return sum + (wordCount(readTexts(step)) / 200) * 60 + 20 * formulas + (step.bet ? 40 : 0) + (step.task ? 60 : 0);
  }, 0);
}

/** Of an English word, by its groups of vowels without those that are silent at its end. */
const syllables = (word: string): number =>
  word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g)?.length ?? 1;

/**
 * Years of school that a chapter asks for, by Flesch and Kincaid (Kincaid et al. 1975, Derivation of new readability
 * formulas). A number or a formula is a word of one syllable.
 */
export function readingGrade({ steps }: Chapter): number {
  const sentences = steps.flatMap((step) =>
    readTexts(step)
      .filter((text) => !isDisplay(text))
      .flatMap(sentencesOf),
  );
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * sounds) / words.length - 15.59;
}

export const sentencesOf = (text: Text): readonly string[] => plain(text).split(/(?<=[.?!…:])\s+(?=\p{Lu})/u);

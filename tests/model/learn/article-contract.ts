import { glossary, type Term } from '../../../src/state/glossary';
import { sourceOf } from '../../../src/state/learn/sources';
import { piecesOf } from '../../../src/state/learn/text';
import type { Chapter, Text } from '../../../src/state/learn/types';
import type { Contract } from '../../contract';
import { symbolProblems } from './symbols';
import { readingTime, readTexts, textsOf, wordCount } from './words';

type Article = readonly Chapter[];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every form of a term as it stands among words. */
const patternOf = ({ term, forms = [] }: Term): RegExp =>
  new RegExp(`(?<![\\p{L}-])(${[term, ...forms].map(escaped).join('|')})(?![\\p{L}-])`, 'iu');

/** Words without the longer terms that hold this one, such as gradient descent for gradient. */
function withoutLonger(words: string, { term }: Term): string {
  const longer = Object.values(glossary).filter((each) => each.term !== term && each.term.includes(term));
  return longer.reduce((rest, each) => rest.replace(new RegExp(patternOf(each).source, 'giu'), ''), words);
}

/** All that is read, in order, each with its chapter; titles too. */
function* texts(article: Article): Generator<{ readonly chapter: string; readonly text: Text }> {
  for (const { id, title, able, steps } of article) {
    yield { chapter: id, text: title };
    yield { chapter: id, text: able };
    for (const step of steps) {
      yield { chapter: id, text: step.title };
      for (const text of textsOf(step)) yield { chapter: id, text };
    }
  }
}

/** Words that are the name of a chapter or of what it teaches may stand there before the term is defined in it. */
function* termProblems(article: Article): Generator<string> {
  for (const [id, term] of Object.entries(glossary) as readonly [string, Term][]) {
    if (!article.some((chapter) => chapter.id === term.chapter)) continue;
    const found = firstUse(article, id, term);
    if (found === undefined) yield `${id} is never defined`;
    else if (found !== '') yield `${id} is used before ${term.chapter} defines it: “${found}”`;
  }
}

const headingsOf = ({ title, able, steps }: Chapter): readonly string[] => [
  title,
  able,
  ...steps.map((step) => step.title),
];

/** Empty where the first use of a term defines it, in its own chapter; undefined where there is none. */
function firstUse(article: Article, id: string, term: Term): string | undefined {
  const pattern = patternOf(term);
  let inHeading = '';
  for (const { chapter, text } of texts(article)) {
    for (const piece of piecesOf(text)) {
      if (piece.kind === 'term' && piece.term === id) return chapter === term.chapter ? '' : text;
      if (!('words' in piece) || !pattern.test(withoutLonger(piece.words, term))) continue;
      const isHeading = article.some((each) => each.id === chapter && headingsOf(each).includes(text));
      if (!(isHeading && chapter === term.chapter)) return text;
      inHeading = text;
    }
  }
  return inHeading === '' ? undefined : inHeading;
}

function* unknownTerms(article: Article): Generator<string> {
  for (const { chapter, text } of texts(article)) {
    for (const piece of piecesOf(text)) {
      if (piece.kind === 'term' && !Object.hasOwn(glossary, piece.term))
        yield `${piece.term} is in no glossary: ${chapter}`;
    }
  }
}

function* sourceProblems(article: Article): Generator<string> {
  for (const { chapter, text } of texts(article)) {
    for (const piece of piecesOf(text)) {
      if (piece.kind === 'cite' && !sourceOf(piece.source)) yield `${piece.source} is no source: ${chapter}`;
    }
  }
}

function* idProblems(article: Article): Generator<string> {
  const ids = article.map(({ id }) => id);
  if (new Set(ids).size < ids.length) yield 'two chapters have one id';
}

const minutes = (chapters: Article): number => chapters.reduce((sum, each) => sum + readingTime(each), 0) / 60;

/** Chapters 1 to 4, which stand alone, after the opening. */
function* lengthProblems(article: Article): Generator<string> {
  const all = minutes(article);
  if (all > 40) yield `${all.toFixed(1)} minutes`;
  const first = minutes(article.slice(1, 5));
  if (first > 10) yield `chapters 1 to 4 take ${first.toFixed(1)} minutes`;
  const words = wordCount(article.flatMap(({ steps }) => steps.flatMap(readTexts)));
  if (words > 3200) yield `${words} words`;
}

/** What the article is held to as a whole. */
export const articleContract = {
  'has chapters that can be told apart': idProblems,
  'defines a term where it is first used': termProblems,
  'defines what the glossary tells': unknownTerms,
  'tells what a symbol is where it is first written': symbolProblems,
  'names sources that there are': sourceProblems,
  'can be read in the time it says': lengthProblems,
} as const satisfies Contract<Article>;

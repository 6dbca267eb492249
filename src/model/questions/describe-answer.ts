import type { Point } from '../../core';
import type { Question } from '../../state/document/document';
import { type PictureKey, pictures } from '../../state/scene/pictures';
import { degrees, pair, plain, times } from '../numbers/format';
import type { Model } from '../types/types';
import { plainText, preconditionerSentence } from '../words/describe';
import { type AskedPicture, type Miss, missOf, type Truth, type Verdict, verdictOf, verdicts } from './predict';

const symbols: Record<AskedPicture, { readonly before: string; readonly after: string; readonly nothing: string }> = {
  response: { before: 'g', after: 'JJᵀg', nothing: 'JJᵀg = 0' },
  flow: { before: '−∇L', after: '−JJᵀ∇L', nothing: 'JJᵀ∇L = 0' },
};

/** The question in the author's words, else in the usual ones. */
export function questionWords({ kind, text }: Pick<Question, 'kind' | 'text'>, view: PictureKey, at?: Point): string {
  if (text !== '') return text;
  if (kind === 'end') return 'How does the parametric run end?';
  if (view !== 'response' && view !== 'flow') return `What does the ${pictures[view].noun} show?`;
  const { before, after } = symbols[view];
  const place = view === 'response' ? `the probe g${at ? ` = ${pair(...at)}` : ''}` : 'the start';
  if (kind === 'draw') return `Where does ${after} point from ${place}?`;
  return view === 'response' ? `Which way does JJᵀ turn ${place}?` : `Which way does JJᵀ turn ${before} at ${place}?`;
}

/** One answer that can be chosen. */
interface ChoiceWords {
  readonly text: string;
  readonly right: boolean;
}

/** What can be chosen, always in the same order; the right one is computed, or the author's. */
export function choicesOf({ own }: Question, truth: Truth | undefined): readonly ChoiceWords[] {
  if (own) return own.texts.map((text, i) => ({ text, right: i === own.right }));
  if (truth === undefined) return [];
  const answer = verdictOf(truth);
  return verdicts.map((verdict) => ({ text: verdictWords(verdict, truth), right: verdict === answer }));
}

function verdictWords(verdict: Verdict, { frame: { names } }: Truth): string {
  switch (verdict) {
    case 'first':
      return capital(names[0]);
    case 'second':
      return capital(names[1]);
    case 'same':
      return 'Not at all';
    case 'reversed':
      return 'Reversed';
    case 'vanishes':
      return 'It vanishes';
  }
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** What JJᵀ does to the arrow, in one sentence. */
export function truthWords(truth: Truth): string {
  const { before, after, nothing } = symbols[truth.view];
  const verdict = verdictOf(truth);
  if (verdict === 'vanishes') return `JJᵀ swallows it: ${nothing}.`;
  const length = `${times(truth.gain)} as long`;
  if (verdict === 'same') return `${after} keeps the direction of ${before} and is ${length}.`;
  const where = truth.frame.names[verdict === 'first' ? 0 : 1];
  return `${after} is turned ${degrees(Math.abs(truth.turn))} from ${before}, ${where}, and is ${length}.`;
}

/** Why: what JJᵀ does to all gradients there. */
const reason = (truth: Truth, { map }: Model): string => plainText(preconditionerSentence({ ...truth, map }));

/** What came of an answer. */
type Given =
  | { readonly kind: 'drawn'; readonly cells: Point }
  | { readonly kind: 'chosen'; readonly text: string }
  | { readonly kind: 'shown' };

/** The same of a question in its author's words about a picture without an arrow to predict. */
export function ownResultWords(chosen: string | undefined, { own }: Question): string {
  const answer = own?.texts[own.right];
  if (answer === undefined) return '';
  if (chosen === undefined) return `It is “${answer}”.`;
  return chosen === answer ? `Right: “${answer}”.` : `Not quite: you chose “${chosen}”, and it is “${answer}”.`;
}

/** What a viewer is told when the field is shown: how near the answer was, and what the answer is. */
export function resultWords(given: Given, question: Question, model: Model, truth: Truth): string {
  const { scale } = model[truth.view].parametric;
  if (given.kind === 'drawn') return `${missWords(missOf(given.cells, truth, scale), truth)} ${truthWords(truth)}`;
  const why = `${truthWords(truth)} ${reason(truth, model)}`;
  if (given.kind === 'shown') return why;
  const choices = choicesOf(question, truth);
  const answer = choices.find(({ right }) => right)?.text ?? '';
  if (given.text === answer) return `Right: “${answer}”. ${why}`;
  const chose = `Not quite: you chose “${given.text}”${question.own ? `, and it is “${answer}”` : ''}.`;
  const never = given.text === verdictWords('reversed', truth) && !question.own;
  return `${chose} ${why}${never ? ' JJᵀ never turns a gradient by 90° or more.' : ''}`;
}

function missWords({ angle, ratio }: Miss, truth: Truth): string {
  if (verdictOf(truth) === 'vanishes') return 'There is no arrow to draw.';
  if (Number.isNaN(angle)) return 'Your arrow has no length.';
  const off = `Your arrow is ${degrees(angle, 0)} off`;
  return ratio === undefined ? `${off}.` : `${off} and ${plain(ratio, 2)} times as long as the true one.`;
}

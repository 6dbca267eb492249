import type { Point } from '../../core';
import type { Question } from '../../state/document/document';
import type { Guessed } from '../../state/learn/types';
import { pair, plain } from '../numbers/format';
import { extent } from '../numbers/grid';
import { resultWords } from '../questions/describe-answer';
import { missOf, truthOf } from '../questions/predict';
import { endOf } from '../readings/runs';
import type { Model } from '../types/types';

/** What came of a guess that was drawn. */
interface GuessResult {
  readonly near: boolean;
  readonly words: string;
}

/** The question whose answer is an arrow in the response map. */
export const imageQuestion: Question = { kind: 'draw', text: '', own: null };

/** So many radians off is near enough, by eye and hand. */
const nearAngle = (12 * Math.PI) / 180;

/** So is a place within this part of the width of what is in view. */
const nearPlace = 0.08;

/**
 * How near a guess came.
 * @param guess an arrow in grid cells of the response map, or a place in axis units
 * @param model of the figure without a cover
 */
export function guessResult(guessed: Guessed, guess: Point, model: Model): GuessResult {
  return guessed === 'image' ? imageResult(guess, model) : endResult(guess, model);
}

function imageResult(cells: Point, model: Model): GuessResult {
  const asked = truthOf(model, 'response');
  if (!asked.ok) return { near: false, words: `Nothing to predict: ${asked.why}.` };
  const { angle } = missOf(cells, asked.truth, model.response.parametric.scale);
  return {
    near: angle <= nearAngle,
    words: resultWords({ kind: 'drawn', cells }, imageQuestion, model, asked.truth),
  };
}

function endResult([x, y]: Point, model: Model): GuessResult {
  const end = endOf(model);
  if (!end) return { near: false, words: 'There is no run, and so no end.' };
  const away = Math.hypot(x - end[0], y - end[1]);
  const [width] = extent(model.flow.window);
  return {
    near: away <= nearPlace * width,
    words: `You placed the end at ${pair(x, y)}; the run ends at ${pair(...end)}, ${plain(away, 2)} from there.`,
  };
}

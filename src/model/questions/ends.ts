import type { EndReason } from '../../core';
import type { Question } from '../../state/document/document';
import { pair } from '../numbers/format';
import { endOf } from '../readings/runs';
import type { Model } from '../types/types';
import { notYet } from '../words/not-yet';

/** How a run can end, in the words of the choices: in this order, whatever the answer. */
const endings = [
  { words: 'At an optimum', reasons: ['converged'] },
  { words: 'At a ghost, where L is not least', reasons: ['ghost'] },
  { words: 'It leaves the domain', reasons: ['left-domain', 'pole'] },
  { words: 'It diverges', reasons: ['diverged'] },
  { words: 'It is still under way', reasons: ['budget'] },
] as const satisfies readonly { readonly words: string; readonly reasons: readonly EndReason[] }[];

export const endChoices = ({ own }: Question): readonly string[] => own?.texts ?? endings.map(({ words }) => words);

/** The right choice, the author's or computed from the run; undefined where there is no run. */
function answerOf({ flow }: Model, { own }: Question): string | undefined {
  const reason = flow.parametricRun?.trajectory.ending.reason;
  if (own) return own.texts[own.right];
  return endings.find(({ reasons }) => reasons.some((each) => each === reason))?.words;
}

/** What a viewer is told when the run is shown. */
export function endResultWords(chosen: string | undefined, question: Question, model: Model): string {
  const run = model.flow.parametricRun;
  const end = endOf(model);
  if (model.flow.waiting) return `The run is ${notYet}.`;
  if (!run || !end) return `There is no parametric run: ${model.flow.startWhy ?? 'nothing is known of it'}.`;
  const where = `The run: ${run.legend}, at ${pair(...end)}.`;
  const answer = answerOf(model, question);
  if (chosen === undefined || answer === undefined) return where;
  return chosen === answer
    ? `Right: “${answer}”. ${where}`
    : `Not quite: you chose “${chosen}”, and it is “${answer}”. ${where}`;
}

import { useMemo, useSyncExternalStore } from 'preact/compat';
import { ownResultWords, resultWords } from '../../model/questions/describe-answer';
import { endResultWords } from '../../model/questions/ends';
import { truthOf } from '../../model/questions/predict';
import type { Model } from '../../model/types/types';
import { type Panel, type PictureKind, panelOf, type Question } from '../../state/document/document';
import type { Answer } from '../session/answers';
import { type Session, useDocument, useSession } from '../session/session';

export interface Prediction {
  readonly view: PictureKind;
  readonly question: Question;
  readonly answer: Answer;
  /** The answer as it is now, even where the component is yet to follow. */
  now(): Answer;
  set(answer: Answer): void;
  /** Calls the listener after every answer; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
}

const unanswered: Answer = { revealed: false };

/** The question of a panel and what the viewer answered; undefined where nothing is asked. */
export function usePrediction(id: number): Prediction | undefined {
  const session = useSession();
  const question = useDocument((document) => panelOf(document, id)?.question);
  const view = useDocument((document) => panelOf(document, id)?.view);
  const answer = useSyncExternalStore(session.answers.subscribe, () => answerNow(session, id));
  const actions = useMemo(
    () => ({
      now: () => answerNow(session, id),
      set: (next: Answer) => withPanel(session, id, (panel) => setAnswer(session, panel, next)),
    }),
    [session, id],
  );
  return question && view ? { question, view, answer, subscribe: session.answers.subscribe, ...actions } : undefined;
}

function withPanel<T>({ documents }: Session, id: number, use: (panel: Panel) => T): T | undefined {
  const panel = panelOf(documents.get(), id);
  return panel && use(panel);
}

function answerNow(session: Session, id: number): Answer {
  return withPanel(session, id, (panel) => session.answers.of(session.documents.get(), panel)) ?? unanswered;
}

function setAnswer({ answers, documents }: Session, panel: Panel, answer: Answer): void {
  answers.set(documents.get(), panel, answer);
}

/** What the viewer is told once the field is shown. */
export function resultOf(model: Model, { view, question }: Prediction, answer: Answer): string {
  const { cells, chosen } = answer;
  if (question.kind === 'end') return endResultWords(chosen, question, model);
  const asked = truthOf(model, view);
  if (!asked.ok) return ownResultWords(chosen, question) || `Nothing to predict: ${asked.why}.`;
  if (chosen !== undefined) return resultWords({ kind: 'chosen', text: chosen }, question, model, asked.truth);
  const given = cells ? ({ kind: 'drawn', cells } as const) : ({ kind: 'shown' } as const);
  return resultWords(given, question, model, asked.truth);
}

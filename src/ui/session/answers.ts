import { signal } from '@preact/signals-core';
import type { Point } from '../../core';
import type { Document, Panel } from '../../state/document/document';
import { watch } from './watch';

/** What a viewer has answered so far to the question of one panel. */
export interface Answer {
  /** The drawn arrow, in grid cells of the picture. */
  readonly cells?: Point;
  /** The choice made, in its words. */
  readonly chosen?: string;
  /** Whether the field is shown, after an answer or without one. */
  readonly revealed: boolean;
}

/** The answers of whoever looks at the page: neither in the link nor in the history, and gone when it is opened again. */
export interface Answers {
  of(document: Document, panel: Panel): Answer;
  /** Whether the panel hides its field. */
  covers(document: Document, panel: Panel): boolean;
  set(document: Document, panel: Panel, answer: Answer): void;
  /** Calls the listener after every answer; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
}

const none: Answer = { revealed: false };

export function createAnswers(): Answers {
  const given = signal<ReadonlyMap<string, Answer>>(new Map());
  const of = (document: Document, panel: Panel) => given.value.get(keyOf(document, panel)) ?? none;
  return {
    of,
    covers: (document, panel) => panel.question !== null && !of(document, panel).revealed,
    set(document, panel, answer) {
      given.value = new Map([...given.peek(), [keyOf(document, panel), answer]]);
    },
    subscribe: (listener) => watch(given, listener),
  };
}

/** Another question, on another picture, on another board is not answered yet. */
const keyOf = ({ board: { figure } }: Document, { id, view, question }: Panel): string =>
  JSON.stringify([figure, id, view, question]);

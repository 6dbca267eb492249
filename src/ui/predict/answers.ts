import type { Point } from '../../core';
import type { Document, Panel } from '../../state/document';

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
  /** A value that changes with every answer. */
  get(): unknown;
  subscribe(listener: () => void): () => void;
}

const none: Answer = { revealed: false };

export function createAnswers(): Answers {
  const listeners = new Set<() => void>();
  let given: ReadonlyMap<string, Answer> = new Map();
  const of = (document: Document, panel: Panel) => given.get(keyOf(document, panel)) ?? none;
  return {
    of,
    covers: (document, panel) => panel.question !== null && !of(document, panel).revealed,
    set(document, panel, answer) {
      given = new Map([...given, [keyOf(document, panel), answer]]);
      for (const listener of [...listeners]) listener();
    },
    get: () => given,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Another question, on another picture, on another board is not answered yet. */
const keyOf = ({ board: { figure } }: Document, { id, view, question }: Panel): string =>
  JSON.stringify([figure, id, view, question]);

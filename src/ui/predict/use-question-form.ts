import { useState } from 'preact/compat';
import { setPanel } from '../../state/document/board-edits';
import { type Panel, panelOf, type Question, type QuestionKind } from '../../state/document/document';
import { choiceTexts } from '../../state/document/question';
import { useBoard } from '../compare/session/use-board';
import { useSession } from '../session/session';

/** The question of a panel while it is written: what the boxes hold, what is wrong with it, and the way to ask it. */
export function useQuestionForm(id: number, onClose: () => void) {
  const { documents } = useSession();
  const board = useBoard();
  const panel = panelOf(documents.get(), id);
  const before = panel?.question ?? undefined;
  const [draft, setDraft] = useState(() => draftOf(panel));
  const [error, setError] = useState<string>();

  const commit = (question: Question | null, done: string) => {
    board.commit((document) => setPanel(document, id, { question }), done);
    onClose();
  };
  const ask = () => {
    const read = questionOf(draft);
    if (!read.ok) return setError(read.why);
    return commit(read.question, 'The panel asks before it shows its field');
  };
  const remove = before && (() => commit(null, 'The question is removed'));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return { panel, draft, change, error, ask, remove };
}

interface Draft {
  readonly kind: QuestionKind;
  readonly text: string;
  /** Choices of the author's own, some of them empty. */
  readonly own: readonly string[];
  /** The place of the right one among them. */
  readonly right: number;
}

function draftOf(panel: Panel | undefined): Draft {
  // There is an arrow to draw where the picture is of arrows of w.
  const usual = panel?.view === 'plane' || panel?.view === 'inputs' ? 'choose' : 'draw';
  const { kind = usual, text = '', own = null } = panel?.question ?? {};
  return { kind, text, own: own?.texts ?? [], right: own?.right ?? 0 };
}

type Read = { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly why: string };

function questionOf({ kind, text, own, right }: Draft): Read {
  const texts = own.map((each) => each.trim());
  const filled = kind !== 'draw' ? texts.filter((each) => each !== '') : [];
  const why = choiceTexts.refuse(filled);
  if (why !== undefined) return { ok: false, why: `Choices of your own: ${why}.` };
  if (filled.length === 0) return { ok: true, question: { kind, text, own: null } };
  if (!texts[right]) return { ok: false, why: 'Mark the right one of your choices.' };
  return { ok: true, question: { kind, text, own: { texts: filled, right: filled.indexOf(texts[right]) } } };
}

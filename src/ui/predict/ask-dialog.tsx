import { useId, useState } from 'react';
import { questionWords } from '../../model/describe-answer';
import { setPanel } from '../../state/board-edits';
import {
  longestChoice,
  longestQuestion,
  mostChoices,
  panelOf,
  type Question,
  type QuestionKind,
} from '../../state/document';
import { choiceTexts } from '../../state/question';
import { useBoard } from '../compare/use-board';
import { Segmented } from '../controls/segmented';
import { Dialog } from '../dialogs/dialog';
import { useSession } from '../session';
import '../styles/predict.css';

interface Props {
  readonly id: number;
  readonly onClose: () => void;
}

/** What a panel asks before it shows its field. */
export function AskDialog({ id, onClose }: Props) {
  const { documents } = useSession();
  const board = useBoard();
  const panel = panelOf(documents.get(), id);
  const before = panel?.question ?? undefined;
  const [kind, setKind] = useState<QuestionKind>(before?.kind ?? 'draw');
  const [text, setText] = useState(before?.text ?? '');
  const [own, setOwn] = useState<readonly string[]>(before?.own?.texts ?? []);
  const [right, setRight] = useState(before?.own?.right ?? 0);
  const [error, setError] = useState<string>();
  const textId = useId();
  if (!panel) return null;

  const commit = (question: Question | null, done: string) => {
    board.commit((document) => setPanel(document, id, { question }), done);
    onClose();
  };
  const ask = () => {
    const texts = own.map((each) => each.trim());
    const filled = kind === 'choose' ? texts.filter((each) => each !== '') : [];
    const why = choiceTexts.refuse(filled);
    if (why !== undefined) return setError(`Choices of your own: ${why}.`);
    if (filled.length > 0 && !texts[right]) return setError('Mark the right one of your choices.');
    const index = filled.indexOf(texts[right]);
    const choices = filled.length > 0 ? { texts: filled, right: index } : null;
    return commit({ kind, text, own: choices }, 'The panel asks before it shows its field');
  };

  return (
    <Dialog title="Ask before showing" onClose={onClose}>
      <p className="note">
        The panel hides what the parameterization does until whoever looks at it has answered. The link carries the
        question; answers stay with the viewer.
      </p>
      <Segmented
        legend="The viewer is to"
        options={[
          { value: 'draw', label: 'Draw the arrow' },
          { value: 'choose', label: 'Choose an answer' },
        ]}
        value={kind}
        onChange={setKind}
      />
      <div className="ask-field">
        <label htmlFor={textId} className="field-label">
          The question in your words; empty for the usual ones
        </label>
        <textarea
          id={textId}
          rows={2}
          maxLength={longestQuestion}
          placeholder={questionWords({ kind, text: '' }, panel.view)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {kind === 'choose' && <OwnChoices own={own} right={right} setOwn={setOwn} setRight={setRight} />}
      {error !== undefined && (
        <p className="number-error" role="alert">
          {error}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={ask}>
          Ask
        </button>
        {before && (
          <button type="button" onClick={() => commit(null, 'The question is removed')}>
            Remove the question
          </button>
        )}
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly own: readonly string[];
  readonly right: number;
  readonly setOwn: (own: readonly string[]) => void;
  readonly setRight: (right: number) => void;
}

/** Boxes for an author's choices: one more than are filled, and a mark for the right one. */
function OwnChoices({ own, right, setOwn, setRight }: ChoicesProps) {
  const name = useId();
  const rows = Math.min(mostChoices, Math.max(2, own.length + 1));
  return (
    <fieldset className="ask-choices">
      <legend className="field-label">
        Choices of your own, the right one marked; all empty for those computed from the panel
      </legend>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place in the list
        <div key={i} className="ask-choice">
          <input
            type="radio"
            name={name}
            aria-label={`Choice ${i + 1} is right`}
            checked={right === i}
            onChange={() => setRight(i)}
          />
          <input
            type="text"
            maxLength={longestChoice}
            aria-label={`Choice ${i + 1}`}
            value={own[i] ?? ''}
            onChange={(event) => {
              const next = Array.from({ length: Math.max(own.length, i + 1) }, (__, k) => own[k] ?? '');
              setOwn(next.with(i, event.currentTarget.value));
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

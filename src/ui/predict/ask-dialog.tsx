import { useId } from 'preact/compat';
import { questionWords } from '../../model/questions/describe-answer';
import { longestChoice, longestQuestion, mostChoices } from '../../state/document/document';
import { Dialog } from '../dialogs/dialog';
import { Segmented } from '../kit/segmented';
import { useQuestionForm } from './use-question-form';
import './predict.css';

interface Props {
  readonly id: number;
  readonly onClose: () => void;
}

/** What a panel asks before it shows its field. */
export function AskDialog({ id, onClose }: Props) {
  const { panel, draft, change, error, ask, remove } = useQuestionForm(id, onClose);
  if (!panel) return null;
  const { kind, text, own, right } = draft;
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
          { value: 'end', label: 'Say how the run ends' },
        ]}
        value={kind}
        onChange={(next) => change({ kind: next })}
      />
      <OwnWords usual={questionWords({ kind, text: '' }, panel.view)} text={text} onChange={change} />
      {kind !== 'draw' && <OwnChoices own={own} right={right} onChange={change} />}
      {error !== undefined && (
        <p className="number-error" role="alert">
          {error}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="primary" onClick={ask}>
          Ask
        </button>
        {remove && (
          <button type="button" onClick={remove}>
            Remove the question
          </button>
        )}
      </div>
    </Dialog>
  );
}

interface WordsProps {
  readonly usual: string;
  readonly text: string;
  readonly onChange: (change: { text: string }) => void;
}

function OwnWords({ usual, text, onChange }: WordsProps) {
  const id = useId();
  return (
    <div className="ask-field">
      <label htmlFor={id} className="field-label">
        The question in your words; empty for the usual ones
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={longestQuestion}
        placeholder={usual}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </div>
  );
}

interface ChoicesProps {
  readonly own: readonly string[];
  readonly right: number;
  readonly onChange: (change: { own: readonly string[] } | { right: number }) => void;
}

/** Boxes for an author's choices: one more than are filled, and a mark for the right one. */
function OwnChoices({ own, right, onChange }: ChoicesProps) {
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
            onChange={() => onChange({ right: i })}
          />
          <input
            type="text"
            maxLength={longestChoice}
            aria-label={`Choice ${i + 1}`}
            value={own[i] ?? ''}
            onChange={(event) => {
              const next = Array.from({ length: Math.max(own.length, i + 1) }, (__, k) => own[k] ?? '');
              onChange({ own: next.with(i, event.currentTarget.value) });
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

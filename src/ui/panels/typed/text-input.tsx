import { useId } from 'preact/compat';
import type { Problem } from '../../../core';

interface Props {
  readonly symbol: string;
  readonly label: string;
  readonly text: string;
  readonly problem?: Problem | undefined;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** A formula to type, and below it where and why it cannot be read. */
export function TextInput({ symbol, label, text, problem, onType, onKeyDown, onBlur }: Props) {
  const id = useId();
  return (
    <div className="typed-row">
      <label htmlFor={id} className="maths">
        {symbol} =
      </label>
      <input
        id={id}
        type="text"
        className="typed-text"
        aria-label={label}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        maxLength={1000}
        value={text}
        // What is typed here is a change of the document: the undo keys take it back.
        defaultValue={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}problem`}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {problem && (
        <div id={`${id}problem`} className="typed-problem" aria-live="polite">
          {problem.column !== undefined && <pre aria-hidden="true">{pointed(text, problem.column).join('\n')}</pre>}
          <p>
            {problem.column !== undefined && <span className="hidden-visually">Column {problem.column}: </span>}
            {problem.message}
          </p>
        </div>
      )}
    </div>
  );
}

const before = 24;
const after = 12;

/** The text around a column, and a line below that points at it. */
export function pointed(text: string, column: number): readonly [excerpt: string, pointer: string] {
  const from = Math.max(0, column - 1 - before);
  const head = from > 0 ? '…' : '';
  const to = Math.min(text.length, column + after);
  const shown = text.slice(from, to).replace(/[\p{C}\p{M}]/gu, '�');
  const pointer = `${' '.repeat(head.length + column - 1 - from)}^`;
  return [`${head}${shown}${to < text.length ? '…' : ''}`, pointer];
}

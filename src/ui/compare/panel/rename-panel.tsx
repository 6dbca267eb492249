import { useLayoutEffect, useRef } from 'preact/compat';
import { setPanel } from '../../../state/document/board-edits';
import { longestName, panelOf } from '../../../state/document/document';
import { useSession } from '../../session/session';
import { useBoard } from '../session/use-board';

/** A box for a panel's name; left empty, the panel is named by what tells it from the others. */
export function RenamePanel({ id, done }: { id: number; done: () => void }) {
  const { documents } = useSession();
  const board = useBoard();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const commit = () => {
    const name = input.current?.value ?? '';
    board.commit((document) => setPanel(document, id, { name }), 'Renamed');
    done();
  };
  return (
    <input
      ref={input}
      className="panel-rename"
      type="text"
      maxLength={longestName}
      aria-label="Name of the panel; empty for its usual one"
      placeholder="named by what differs"
      defaultValue={panelOf(documents.get(), id)?.name}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') done();
      }}
    />
  );
}

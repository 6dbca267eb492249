import { useMemo, useRef } from 'preact/compat';
import { movePanel } from '../../../state/document/board-edits';
import { panelOf } from '../../../state/document/document';
import { SessionContext, useDocument, useSession } from '../../session/session';
import { panelSession } from '../session/board-session';
import { useBoard } from '../session/use-board';
import { useCarry } from '../session/use-carry';
import { BrokenPanel } from './broken-panel';
import { PanelHead } from './panel-head';
import { PanelPicture } from './panel-picture';

interface Props {
  readonly id: number;
  readonly index: number;
  readonly count: number;
  /** True while this panel is being carried to another place. */
  readonly carried: boolean;
  readonly carry: (carrying: boolean) => void;
  /** In px. */
  readonly width: number;
}

/** One panel: its name, what it does in figures, its picture. What is touched in it is selected. */
export function PanelCard({ id, index, count, carried, carry, width }: Props) {
  const session = useSession();
  const board = useBoard();
  const root = useRef<HTMLElement>(null);
  const inner = useMemo(() => panelSession(session, id), [session, id]);
  const selected = useDocument(({ focus }) => focus === id);
  const exists = useDocument((document) => panelOf(document, id) !== undefined);
  const grip = useCarry(root, carry, (to) =>
    board.commit((document) => movePanel(document, id, to), `Moved to place ${to + 1} of ${count}`),
  );
  if (!exists) return null;
  return (
    <section
      ref={root}
      className="panel-card"
      aria-labelledby={`panel-${id}`}
      data-panel={id}
      data-selected={selected}
      data-carried={carried}
      // A drag begins on a picture that is selected; elsewhere a press that moved the page would miss what it is on.
      onPointerDownCapture={({ target }) => {
        if (target instanceof Element && target.closest('.plot')) board.select(id);
      }}
      onClickCapture={() => board.select(id)}
    >
      <SessionContext value={inner}>
        <PanelHead id={id} index={index} count={count} grip={grip} width={width} />
        <PanelPicture id={id} />
        <BrokenPanel id={id} />
      </SessionContext>
    </section>
  );
}

import { useMemo } from 'preact/compat';
import { panelOf } from '../../../state/document/document';
import { ArrowsPanel } from '../../panels/arrows/arrows-panel';
import { DynamicsPanel } from '../../panels/dynamics/dynamics-panel';
import { LossPanel } from '../../panels/loss/loss-panel';
import { FamilyPicker } from '../../panels/parameters/family-picker';
import { ParameterPanel } from '../../panels/parameters/parameter-panel';
import { CoveredNotice } from '../../predict/covered-notice';
import { useCovered } from '../../predict/use-covered';
import { SessionContext, useDocument, useSession } from '../../session/session';
import { panelSession } from '../session/board-session';
import { BoardText } from '../session/board-text';
import { useBoard } from '../session/use-board';

/** All controls of Explore, for one panel. */
export function PanelControls({ id }: { id: number }) {
  const session = useSession();
  const board = useBoard();
  const inner = useMemo(() => panelSession(session, id), [session, id]);
  const exists = useDocument((document) => panelOf(document, id) !== undefined);
  const covered = useCovered(id);
  if (!exists) return null;
  return (
    <SessionContext value={inner}>
      <div className="panel-controls-head">
        <h2>
          <BoardText of={({ panels }) => panels.find(({ panel }) => panel.id === id)?.name ?? ''} />
        </h2>
        <button type="button" onClick={() => board.select(null)}>
          Done
        </button>
      </div>
      {covered ? (
        <CoveredNotice id={id} />
      ) : (
        <>
          <FamilyPicker />
          <ParameterPanel />
          <LossPanel />
          <DynamicsPanel />
          <ArrowsPanel />
        </>
      )}
    </SessionContext>
  );
}

import { useSyncExternalStore } from 'preact/compat';
import { resetPanel } from '../../../state/document/board-edits';
import { IssueList } from '../../notices/link-notice';
import { useSession } from '../../session/session';
import { useBoard } from '../session/use-board';

/** What was wrong with this panel in the link that was opened, and the ways on from there. */
export function BrokenPanel({ id }: { id: number }) {
  const { address } = useSession();
  const board = useBoard();
  const notice = useSyncExternalStore(address.subscribe, address.notice);
  const issues = notice?.broken.get(id) ?? [];
  if (issues.length === 0) return null;
  return (
    <div className="panel-broken" role="status">
      <strong>Part of this panel’s link was not used as it stands.</strong>
      <IssueList issues={issues.slice(0, 3)} />
      {issues.length > 3 && <p>And {issues.length - 3} more.</p>}
      <div className="panel-broken-actions">
        <button type="button" onClick={() => address.dismiss(id)}>
          Keep it as it is
        </button>
        <button
          type="button"
          onClick={() => {
            board.commit((document) => resetPanel(document, id), 'The panel is reset to the base scene');
            address.dismiss(id);
          }}
        >
          Reset the panel
        </button>
      </div>
    </div>
  );
}

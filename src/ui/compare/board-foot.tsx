import { BoardNotes } from './board-notes';
import { footKeysId } from './panel-picture';

/** Notes on the board, and the key of the shared scales, printed once. */
export function BoardFoot() {
  return (
    <footer className="board-foot">
      <BoardNotes />
      <div id={footKeysId} className="board-keys" />
    </footer>
  );
}

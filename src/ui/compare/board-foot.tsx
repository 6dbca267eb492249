import { footKeysId } from './panel-picture';

/** The key of the shared scales, printed once. */
export function BoardFoot() {
  return (
    <footer className="board-foot">
      <div id={footKeysId} className="board-keys" />
    </footer>
  );
}

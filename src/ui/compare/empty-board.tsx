import { addFromExplore } from '../../state/board-edits';
import { SweepButton } from './sweep-button';
import { useBoard } from './use-board';

/** What to do where there is no panel yet. */
export function EmptyBoard() {
  const board = useBoard();
  return (
    <div className="empty-board">
      <h2>Nothing to compare yet</h2>
      <p>Open a figure from the gallery, or start with what Explore shows and add to it.</p>
      <button
        type="button"
        className="primary"
        onClick={() => board.attempt((document) => addFromExplore(document), 'Panel added')}
      >
        Add the scene of Explore
      </button>
      <SweepButton />
    </div>
  );
}

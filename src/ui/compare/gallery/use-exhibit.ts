import { documentOfExhibit, type Exhibit } from '../../../state/library/gallery';
import { useBoard } from '../session/use-board';

/** Opens a board of the gallery in place of what is there; undo brings that back. */
export function useExhibit(): (exhibit: Exhibit) => void {
  const board = useBoard();
  return (exhibit) => board.commit(() => documentOfExhibit(exhibit), `Opened ${exhibit.label}`);
}

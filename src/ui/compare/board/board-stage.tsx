import { type CSSProperties, useRef } from 'preact/compat';
import { idealHeight } from '../../../render';
import { type Room, useRoom } from '../../kit/use-room';
import { useDocument } from '../../session/session';
import { BoardFoot } from './board-foot';
import { BoardGrid } from './board-grid';
import { layoutBoard } from './board-layout';
import { BoardNotes } from './board-notes';
import { useNumbersFirst } from './use-numbers-first';
import { useTallest } from './use-tallest';

/** The panels, once their room is known and their numbers are. */
export function BoardStage() {
  const root = useRef<HTMLDivElement>(null);
  const room = useRoom(root);
  const ready = useNumbersFirst();
  return (
    <div ref={root} className="board-stage" aria-busy={!ready}>
      {ready && room && (
        <>
          <BoardBody room={room} />
          <BoardFoot />
        </>
      )}
    </div>
  );
}

/** Whether the page scrolls, by its size: else all is on one screen. */
const scrolls = (): boolean => !window.matchMedia('(min-width: 1181px) and (min-height: 720px)').matches;

/**
 * Height of the foot with one line, in px. More lines come with marks that are computed late: they make the pictures
 * lower, and move none of them to another place.
 */
const usualFoot = 40;

/** The panels, and notes where there is room for them. */
function BoardBody({ room }: { room: Room }) {
  const count = useDocument(({ board }) => board.panels.length);
  const chosen = useDocument(({ board }) => board.columns);
  const asks = useDocument(({ board }) => board.panels.some(({ question }) => question !== null));
  const tallest = useTallest();
  const [x0, x1, y0, y1] = tallest;
  const { columns, notes, gridWidth, gridHeight, leastHeight } = layoutBoard(
    { count, chosen, asks, shape: (x1 - x0) / (y1 - y0) },
    room.width,
    // Where the page scrolls, the height is what the panels make it.
    scrolls() ? Infinity : room.height - usualFoot,
  );
  const width = gridWidth / columns;
  const style = {
    '--grid-width': `${gridWidth}px`,
    '--grid-height': gridHeight && `${gridHeight}px`,
    '--least-height': leastHeight && `${leastHeight}px`,
    '--shape': (width / idealHeight(width || 400, tallest)).toFixed(2),
  };
  return (
    <div className="board-body" data-notes={notes} style={style as CSSProperties}>
      <BoardGrid columns={columns} width={width} />
      <aside className="board-side" aria-label="Notes">
        <BoardNotes />
      </aside>
    </div>
  );
}

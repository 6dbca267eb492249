import { type CSSProperties, useRef, useState } from 'preact/compat';
import { idealHeight } from '../../../render';
import { type Room, useRoom } from '../../kit/use-room';
import { useDocument } from '../../session/session';
import { BoardGrid } from './board-grid';
import { layoutBoard } from './board-layout';
import { BoardNotes } from './board-notes';
import { useTallest } from './use-tallest';

/** Whether the page scrolls, by its size: else all is on one screen. */
const scrolls = (): boolean => !window.matchMedia('(min-width: 1181px) and (min-height: 720px)').matches;

/** The panels, and notes where there is room for them. */
export function BoardBody() {
  const root = useRef<HTMLDivElement>(null);
  const count = useDocument(({ board }) => board.panels.length);
  const chosen = useDocument(({ board }) => board.columns);
  const asks = useDocument(({ board }) => board.panels.some(({ question }) => question !== null));
  const tallest = useTallest();
  // On a phone it is as wide as the page: what is laid out before it is measured stays where it is.
  const [room, setRoom] = useState<Room | undefined>(() =>
    scrolls() ? { width: document.documentElement.clientWidth, height: Infinity } : undefined,
  );

  // Where the page scrolls, the height is what the panels make it.
  useRoom(root, ({ width, height }) => setRoom({ width, height: scrolls() ? Infinity : height }));

  const [x0, x1, y0, y1] = tallest;
  const panels = { count, chosen, asks, shape: (x1 - x0) / (y1 - y0) };
  const { columns, notes, gridWidth, gridHeight } = room
    ? layoutBoard(panels, room.width, room.height)
    : ({ columns: chosen || 2, notes: 'foot', gridWidth: 0 } as const);
  const width = gridWidth / columns;
  const style = {
    '--grid-width': `${gridWidth}px`,
    '--grid-height': gridHeight ? `${gridHeight}px` : '100%',
    '--shape': (width / idealHeight(width || 400, tallest)).toFixed(2),
  };
  return (
    <div ref={root} className="board-body" data-notes={notes} style={style as CSSProperties}>
      <BoardGrid columns={columns} width={width} />
      <aside className="board-side" aria-label="Notes">
        <BoardNotes />
      </aside>
    </div>
  );
}

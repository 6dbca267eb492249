import { type CSSProperties, useRef, useState } from 'preact/compat';
import { type Room, useRoom } from '../../kit/use-room';
import { useDocument } from '../../session/session';
import { BoardGrid } from './board-grid';
import { type BoardLayout, layoutBoard } from './board-layout';
import { BoardNotes } from './board-notes';

/** The panels, and notes where there is room for them. */
export function BoardBody() {
  const root = useRef<HTMLDivElement>(null);
  const count = useDocument(({ board }) => board.panels.length);
  const chosen = useDocument(({ board }) => board.columns);
  const [room, setRoom] = useState<Room>();

  useRoom(root, ({ width, height }) => {
    // Where the page scrolls, the height is what the panels make it.
    const fixed = window.matchMedia('(min-width: 1181px) and (min-height: 720px)').matches;
    setRoom({ width, height: fixed ? height : Number.MAX_SAFE_INTEGER });
  });

  const { columns, notes, gridWidth } = layoutOf(count, chosen, room);
  return (
    <div
      ref={root}
      className="board-body"
      data-notes={notes}
      style={{ '--grid-width': `${gridWidth}px` } as CSSProperties}
    >
      <BoardGrid columns={columns} />
      <aside className="board-side" aria-label="Notes">
        <BoardNotes />
      </aside>
    </div>
  );
}

function layoutOf(count: number, chosen: number, room: { width: number; height: number } | undefined): BoardLayout {
  if (room === undefined) return { columns: chosen || 2, notes: 'foot', gridWidth: 0 };
  if (room.height < Number.MAX_SAFE_INTEGER) return layoutBoard(count, chosen, room.width, room.height);
  // Two beside each other are still readable on a tablet.
  const most = room.width < 560 ? 1 : room.width < 900 ? 2 : 3;
  return { columns: Math.min(chosen || most, count, most), notes: 'foot', gridWidth: room.width };
}

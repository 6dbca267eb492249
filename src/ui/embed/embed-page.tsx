import { type CSSProperties, type ReactNode, useRef, useState } from 'preact/compat';
import { useRoom } from '../kit/use-room';
import { embedLayout } from './embed-layout';
import { OpenInReparam } from './open-in-reparam';
import './embed.css';

interface Props {
  /** The heading, for those who do not see the pictures. */
  readonly title: string;
  /** The pictures, as many as fit at once; the others behind a pager. */
  readonly cells: readonly ReactNode[];
  /** Words in the line below. */
  readonly children?: ReactNode;
}

/** Pictures without the page around them, for a frame in another page. */
export function EmbedPage({ title, cells, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const room = useRoom(root);
  const { columns, rows } = room ? embedLayout(cells.length, room.width, room.height) : { columns: 1, rows: 1 };
  const pages = Math.ceil(cells.length / (columns * rows));
  const current = Math.min(page, pages - 1);
  const first = current * columns * rows;
  return (
    <main className="embed" id="pictures" tabIndex={-1}>
      <h1 className="hidden-visually">{title}</h1>
      <div ref={root} className="embed-cells" style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
        {room && cells.slice(first, first + columns * rows)}
      </div>
      <footer className="embed-foot">
        {pages > 1 && <Pager page={current} pages={pages} go={setPage} />}
        {children}
        <OpenInReparam />
      </footer>
    </main>
  );
}

function Pager({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  return (
    <nav className="embed-pager" aria-label="Pictures">
      <button type="button" aria-label="Previous" disabled={page === 0} onClick={() => go(page - 1)}>
        ‹
      </button>
      <span aria-live="polite">
        {page + 1} / {pages}
      </span>
      <button type="button" aria-label="Next" disabled={page === pages - 1} onClick={() => go(page + 1)}>
        ›
      </button>
    </nav>
  );
}

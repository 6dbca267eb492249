import { type CSSProperties, useRef, useState } from 'preact/compat';
import { placeSpec } from '../../state/document/places';
import { type PictureKey, shownPictures } from '../../state/scene/pictures';
import { usePanelIds } from '../compare/session/use-panel-ids';
import { loaded } from '../kit/loaded';
import { type Room, useRoom } from '../kit/use-room';
import { useDocument } from '../session/session';
import { EmbedPicture } from './embed-cells';
import { embedLayout } from './embed-layout';
import { EmbedNotice } from './embed-notice';
import { OpenInReparam } from './open-in-reparam';
import '../compare/compare.css';
import './embed.css';

// A frame that shows the pictures of Explore is without the board.
const EmbedPanel = loaded(async () => ({ default: (await import('./embed-board')).EmbedPanel }), 'the panels');
const EmbedPaths = loaded(
  async () => ({ default: (await import('./embed-board')).EmbedPaths }),
  'the picture of all runs',
);
const EmbedLosses = loaded(
  async () => ({ default: (await import('./embed-board')).EmbedLosses }),
  'the chart of all runs',
);

/** The pictures without the page around them, for a frame in another page. */
export default function Embed() {
  const root = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Room>();
  const [page, setPage] = useState(0);

  useRoom(root, setSize);

  const cells = useCells();
  const { columns, rows } = size ? embedLayout(cells.length, size.width, size.height) : { columns: 1, rows: 1 };
  const pages = Math.ceil(cells.length / (columns * rows));
  const current = Math.min(page, pages - 1);
  const first = current * columns * rows;
  return (
    <main className="embed" id="pictures" tabIndex={-1}>
      <h1 className="hidden-visually">What a parameterization does to a gradient</h1>
      <div ref={root} className="embed-cells" style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
        {size && cells.slice(first, first + columns * rows)}
      </div>
      <footer className="embed-foot">
        {pages > 1 && <Pager page={current} pages={pages} go={setPage} />}
        <EmbedNotice />
        <OpenInReparam />
      </footer>
    </main>
  );
}

/** The pictures there are to show. */
function useCells() {
  const board = useDocument((document) => placeSpec(document.place).shows === 'board');
  const ids = usePanelIds();
  const shown = useDocument(({ scene }) => shownPictures(scene).join());
  const arrangement = useDocument((document) => document.board.arrangement);
  if (!board || ids.length === 0) {
    return shown.split(',').map((key) => <EmbedPicture key={key} view={key as PictureKey} />);
  }
  if (arrangement === 'together') return [<EmbedPaths key="paths" />, <EmbedLosses key="losses" />];
  return ids.map((id) => <EmbedPanel key={id} id={id} />);
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

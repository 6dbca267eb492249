import { loaded } from '../kit/loaded';
import { PlaceTitle } from '../place-title';
import { useDocument } from '../session';
import { BoardBar } from './board-bar';
import { BoardBody } from './board-body';
import { BoardFoot } from './board-foot';
import { EmptyBoard } from './empty-board';
import { GalleryList } from './gallery-list';
import { PanelControls } from './panel-controls';
import { useNamedFigure } from './use-named-figure';
import '../styles/compare.css';

const Together = loaded(
  async () => ({ default: (await import('./together')).Together }),
  'the picture of all runs',
  <p className="note">Loading…</p>,
);

/** Panels side by side on shared scales. */
export default function Compare() {
  useNamedFigure();
  const empty = useDocument(({ board }) => board.panels.length === 0);
  const together = useDocument(({ board }) => board.arrangement === 'together');
  const focus = useDocument((document) => document.focus);
  return (
    <main className="compare">
      <PlaceTitle />
      <aside
        className="sidebar compare-side"
        aria-label={focus === null ? 'Gallery' : 'Controls of the selected panel'}
      >
        {focus === null ? <GalleryList /> : <PanelControls key={focus} id={focus} />}
      </aside>
      <div className="board" id="pictures" tabIndex={-1}>
        {empty ? (
          <EmptyBoard />
        ) : (
          <>
            <BoardBar />
            {together ? <Together /> : <BoardBody />}
            {!together && <BoardFoot />}
          </>
        )}
      </div>
    </main>
  );
}

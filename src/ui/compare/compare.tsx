import { loaded, loading } from '../kit/loaded';
import { PlaceTitle } from '../kit/place-title';
import { useDocument } from '../session/session';
import { BoardBar } from './board/board-bar';
import { BoardStage } from './board/board-stage';
import { EmptyBoard } from './gallery/empty-board';
import { GalleryList } from './gallery/gallery-list';
import { useNamedFigure } from './gallery/use-named-figure';
import { PanelControls } from './panel/panel-controls';
import './compare.css';

const Together = loaded(
  async () => ({ default: (await import('./together/together')).Together }),
  'the picture of all runs',
  loading,
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
            {together ? <Together /> : <BoardStage />}
          </>
        )}
      </div>
    </main>
  );
}

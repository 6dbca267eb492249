import { keptTogether } from '../../model/format';
import { emptyBoard } from '../../state/document';
import { galleryGroups, shownAs } from '../../state/gallery';
import { useDocument } from '../session';
import { useBoard } from './use-board';
import { useExhibit } from './use-exhibit';

/** Figures to open, and the way to a board of one's own. */
export function GalleryList() {
  const board = useBoard();
  const current = useDocument(({ board }) => shownAs(board.figure)?.figure.id);
  const open = useExhibit();
  return (
    <>
      {galleryGroups.map(({ id, label, figures }) => (
        <section key={id} className="gallery-group" aria-labelledby={`gallery-${id}`}>
          <h2 id={`gallery-${id}`} className="section-title">
            {label}
          </h2>
          {figures.map((figure) => (
            <button
              key={figure.id}
              type="button"
              className="gallery-item"
              data-figure={figure.id}
              aria-current={figure.id === current ? 'true' : undefined}
              onClick={() => open(figure)}
            >
              <strong>{figure.label}</strong>
              <span>{keptTogether(figure.panels)}</span>
            </button>
          ))}
        </section>
      ))}
      <section className="gallery-group" aria-labelledby="gallery-own">
        <h2 id="gallery-own" className="section-title">
          Yours
        </h2>
        <button
          type="button"
          className="gallery-item"
          onClick={() =>
            board.commit((document) => ({ ...document, board: emptyBoard, focus: null }), 'A new, empty grid')
          }
        >
          <strong>+ New grid</strong>
        </button>
      </section>
    </>
  );
}
